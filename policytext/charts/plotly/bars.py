"""Plain bars, one a row, each with its number."""

import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.look import Look
from policytext.charts.plotly.style import Band, dressed, empty
from policytext.charts.values import Bars


def bars(chart: Bars, look: Look) -> go.Figure:
    """Draw rows from top to bottom."""
    rows = chart.rows
    if not rows:
        return empty(look)
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
            "ticktext": [short(row.name, 16) for row in rows],
            "range": [len(rows) - 0.5, -0.5],
            "showgrid": False,
        },
    }
    bands = [Band("y", place, row.pick) for place, row in enumerate(rows)]
    height = 14 + 22 * len(rows)
    return dressed([trace], layout, look, height=height, bands=bands)
