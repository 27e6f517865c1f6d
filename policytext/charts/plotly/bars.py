"""Plain bars, one a row, each with its number."""

import plotly.graph_objects as go

from policytext.base.fitting import breadth, plain, short
from policytext.base.look import Look
from policytext.charts.curve_room import NARROW
from policytext.charts.plotly.style import Band, dressed, empty, with_narrow
from policytext.charts.values import Bars

_NAME, _NARROW_NAME = 28, 16  # hanzi


def bars(chart: Bars, look: Look) -> go.Figure:
    """Draw rows from top to bottom; long names find room in wide boxes."""
    if not chart.rows:
        return empty(look)
    narrow = _figure(chart, look, _NARROW_NAME)
    if all(breadth(row.name) <= _NARROW_NAME for row in chart.rows):
        return narrow
    return with_narrow(_figure(chart, look, _NAME), narrow, NARROW)


def _figure(chart: Bars, look: Look, longest: float) -> go.Figure:
    rows = chart.rows
    places = list(range(len(rows)))
    written = [chart.form.format(row.number) for row in rows]
    trace = {
        "type": "bar",
        "orientation": "h",
        "y": places,
        "x": [row.number for row in rows],
        "text": [f" {number}" for number in written],
        "textposition": "outside",
        "textfont": {"color": look.mute},
        "cliponaxis": False,
        "marker": {"color": [row.shade[look.mode] for row in rows], "line": {"width": 0}},
        "customdata": [row.pick for row in rows],
        "hovertext": [
            "<br>".join(map(plain, row.said or (f"{row.name} {number}",)))
            for row, number in zip(rows, written, strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
    }
    layout = {
        "xaxis": {"visible": False, "range": [0, max(row.number for row in rows) * 1.12]},
        "yaxis": {
            "tickvals": places,
            "ticktext": [short(row.name, longest) for row in rows],
            "range": [len(rows) - 0.5, -0.5],
            "showgrid": False,
        },
    }
    bands = [Band("y", place, row.pick) for place, row in enumerate(rows)]
    height = 14 + 22 * len(rows)
    return dressed([trace], layout, look, height=height, bands=bands)
