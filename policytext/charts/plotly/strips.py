"""Where things stand along the way: ticks, and below them blocks in rows of their own."""

from collections.abc import Sequence

import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.look import Look
from policytext.charts.plotly.style import (
    SIZE,
    Band,
    Record,
    band,
    coloured,
    dressed,
    empty,
    pattern,
)
from policytext.charts.values import Block, Line, Strips

_SYMBOLS = ("line-ns", "line-ne", "cross-thin", "x-thin")  # of ticks, by TEXTURES
_THICK = {True: 0.56, False: 0.34}  # of a strong block and a pale one, as a share of its row
# Share of the width that a mark's name takes, by the digits of the number of marks.
_ROOM = {1: 0.1, 2: 0.13, 3: 0.17, 4: 0.2, 5: 0.22, 6: 0.26, 7: 0.3}


def strips(chart: Strips, look: Look) -> go.Figure:
    """Draw ticks over bands for the strong blocks; strong blocks are solid, pale ones outlined."""
    if not chart.ticks and not chart.blocks:
        return empty(look)
    count = len(chart.rows)
    crowded = count > 8
    blocks: dict[tuple[int, bool], list[Block]] = {}
    for block in chart.blocks:
        blocks.setdefault((block.row, block.strong), []).append(block)
    traces = [
        *(_ticks(chart, series, look, crowded=crowded) for series in _series(chart)),
        *(_blocks(chart, blocks[row_and_strength], look) for row_and_strength in sorted(blocks)),
    ]
    stated = [
        band("x", block.start, block.end, chart.series[block.series].shade[look.mode], 0.12)
        for block in chart.blocks
        if block.strong
    ]
    lit = [Band("y", place, row.pick) for place, row in enumerate(chart.rows)]
    marked = _apart(chart)
    layout = {
        "barmode": "overlay",
        "shapes": stated,
        "yaxis": {
            "tickvals": list(range(count)),
            "ticktext": [_name(row, 11, look) for row in chart.rows],
            "range": [count - 0.5, -0.5],
            "gridcolor": look.line,
        },
        "xaxis": {
            "range": [-chart.length * 0.01, chart.length * 1.01],
            "tickvals": [start for start, _ in marked],
            "ticktext": [name for _, name in marked],
            "tickangle": 0,
            "tickfont": {"color": look.mute},
            "showgrid": False,
            "side": "top",
        },
    }
    height = 28 + (13 if crowded else 20) * count
    above = 1.4 * SIZE
    return dressed(traces, layout, look, height=height, above=above, bands=lit)


def _name(row: Line, longest: int, look: Look) -> str:
    name = short(row.name, longest)
    return name if row.plain else coloured(name, row.shade, look)


def _series(chart: Strips) -> list[int]:
    """Return the series that have ticks, in their order."""
    return sorted({tick.series for tick in chart.ticks})


def _ticks(chart: Strips, series: int, look: Look, *, crowded: bool) -> Record:
    """Return the ticks of one series."""
    ticks = [tick for tick in chart.ticks if tick.series == series]
    named = chart.series[series]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [tick.start for tick in ticks],
        "y": [tick.row for tick in ticks],
        "name": short(named.name, 20),
        "marker": {
            "symbol": _SYMBOLS[named.texture],
            "size": 8 if crowded else 11,
            "line": {"color": named.shade[look.mode], "width": 2.5},
        },
        "customdata": [tick.pick for tick in ticks],
        "text": [plain(chart.rows[tick.row].name) for tick in ticks],
        "hovertemplate": f"%{{text}} · {plain(named.name)}<extra></extra>",
        "showlegend": False,
    }


def _blocks(chart: Strips, blocks: Sequence[Block], look: Look) -> Record:
    """Return the strong or the pale blocks of one row."""
    row, strong = blocks[0].row, blocks[0].strong
    named = chart.series[blocks[0].series]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [block.start for block in blocks],
        "x": [block.end - block.start for block in blocks],
        "y": [row] * len(blocks),
        "width": _THICK[strong],
        "marker": _fill(strong, named.shade[look.mode]) | pattern(named.texture, look),
        "customdata": [block.pick for block in blocks],
        "hovertemplate": f"{plain(named.name)} · {_key(chart, strong)}<extra></extra>",
        "showlegend": False,
    }


def _key(chart: Strips, strong: bool) -> str:
    return plain(chart.keys[0 if strong else 1])


def _fill(strong: bool, colour: str) -> Record:
    """Return the look of a block: a pale one has an outline that can be seen on its own."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    ground = colour if strong else f"rgba({red},{green},{blue},0.25)"
    return {"color": ground, "line": {"width": 1.5, "color": colour}}


def _apart(chart: Strips) -> list[tuple[int, str]]:
    """Return the marks whose names have room beside the one before."""
    shown: list[tuple[int, str]] = []
    room = _ROOM[len(str(len(chart.marks)))]
    for start, name in chart.marks:
        if not shown or start - shown[-1][0] >= chart.length * room:
            shown.append((start, name))
    return shown
