"""A square for each count in rows and columns, with the number in it or without."""

import plotly.graph_objects as go

from policytext.base.fitting import breadth, plain, short
from policytext.base.look import GREY, Look
from policytext.charts.plotly.style import SIZE, Band, Record, coloured, dressed, empty
from policytext.charts.values import Grid, Line

_SYMBOLS = ("square", "diamond", "circle", "hexagon")  # of cells, by TEXTURES
_MARKS = 20  # numbers of columns under the chart, at most


def grid(chart: Grid, look: Look) -> go.Figure:
    """Draw the cells."""
    if not chart.cells:
        return empty(look)
    most = max(max(cell.number for cell in chart.cells), 1)
    squares: Record = {
        "type": "scatter",
        "x": [cell.column for cell in chart.cells],
        "y": [cell.row for cell in chart.cells],
        "customdata": [cell.pick for cell in chart.cells],
        "hovertext": ["<br>".join(map(plain, cell.said)) for cell in chart.cells],
        "hoverinfo": "text",
        "showlegend": False,
    }
    bands = [
        Band(axis, place, line.pick)
        for axis, lines in (("x", chart.columns), ("y", chart.rows))
        for place, line in enumerate(lines)
    ]
    rows: Record = {"tickvals": list(range(len(chart.rows))), "gridcolor": look.line}
    draw = _written if chart.written else _numbered
    return draw(chart, most, squares, bands, rows, look)


def _written(
    chart: Grid, most: float, squares: Record, bands: list[Band], rows: Record, look: Look
) -> go.Figure:
    """Draw every cell with its number, 0 as a dot; columns have their names above, at an angle."""
    numbers = [cell.number for cell in chart.cells]
    cells = squares | {
        "mode": "markers+text",
        "text": [f"{n:.0f}" if n else "" for n in numbers],
        "textfont": {"color": look.ink},
        "marker": {
            "symbol": [_SYMBOLS[chart.rows[cell.row].texture] for cell in chart.cells],
            "size": [4 if not n else 20 * (0.55 + 0.45 * n / most) for n in numbers],
            "color": [
                (chart.rows[cell.row].shade if cell.number else GREY)[look.mode]
                for cell in chart.cells
            ],
            "opacity": [0.6 if not n else 0.35 for n in numbers],
            "line": {"width": 0},
        },
    }
    names = [short(column.name, 9) for column in chart.columns]
    layout = {
        "xaxis": {
            "tickvals": list(range(len(names))),
            "ticktext": names,
            "tickangle": -40,
            "side": "top",
            "range": [-0.6, len(names) - 0.4],
            "showgrid": False,
        },
        "yaxis": rows
        | {
            "ticktext": [_name(row, 11, look) for row in chart.rows],
            "range": [len(chart.rows) - 0.5, -0.5],
        },
    }
    # The names above the columns stand at 40°: their height is about two thirds of their length.
    above = 12 + 0.67 * max(map(breadth, names)) * SIZE
    height = round(above) + 8 + 19 * len(chart.rows)
    return dressed([cells], layout, look, height=height, above=above, bands=bands)


def _numbered(
    chart: Grid, most: float, squares: Record, bands: list[Band], rows: Record, look: Look
) -> go.Figure:
    """Draw what is there, the more the larger and stronger; columns are numbered from 1."""
    columns = len(chart.columns)
    side = min(560 / max(columns, 1), 17)
    numbers = [cell.number for cell in chart.cells]
    cells = squares | {
        "mode": "markers",
        "x": [cell.column + 1 for cell in chart.cells],
        "marker": {
            "symbol": [_SYMBOLS[chart.rows[cell.row].texture] for cell in chart.cells],
            "size": [max(3, side * (0.45 + 0.55 * n / most)) for n in numbers],
            "color": [chart.rows[cell.row].shade[look.mode] for cell in chart.cells],
            "opacity": [0.35 + 0.65 * n / most for n in numbers],
            "line": {"width": 0},
        },
    }
    step = max(1, -(-columns // _MARKS))
    layout = {
        "xaxis": {
            "tickvals": list(range(1, columns + 1, step)),
            "range": [0.3, columns + 0.7],
            "showgrid": False,
            "tickfont": {"color": look.mute},
        },
        "yaxis": rows
        | {
            "ticktext": [_name(row, 14, look) for row in chart.rows],
            "range": [len(chart.rows) - 0.4, -0.6],
        },
    }
    height = 34 + 21 * len(chart.rows)
    return dressed([cells], layout, look, height=height, below=24, bands=bands)


def _name(row: Line, longest: int, look: Look) -> str:
    name = short(row.name, longest)
    return name if row.plain else coloured(name, row.shade, look)
