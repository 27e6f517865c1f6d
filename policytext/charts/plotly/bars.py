"""Plain bars, one a row, each with its number."""

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.look import HUES, Look
from policytext.charts.plotly.style import chosen_band, dressed, empty


class Bar(NamedTuple):
    """One row: its name, its number, what a click picks, and the number of its hue."""

    name: str
    number: int
    pick: str
    hue: int = 0


def bars(rows: Sequence[Bar], *, look: Look, chosen: int | None = None) -> go.Figure:
    """Draw rows from top to bottom; `chosen` is the place of one."""
    if not rows:
        return empty(look)
    places = list(range(len(rows)))
    trace = {
        "type": "bar",
        "orientation": "h",
        "y": places,
        "x": [row.number for row in rows],
        "text": [f" {row.number}" for row in rows],
        "textposition": "outside",
        "textfont": {"color": look.mute},
        "cliponaxis": False,
        "marker": {"color": [HUES[row.hue][look.mode] for row in rows], "line": {"width": 0}},
        "customdata": [row.pick for row in rows],
        "hovertext": [f"{plain(row.name)} {row.number}" for row in rows],
        "hoverinfo": "text",
        "showlegend": False,
    }
    layout = {
        "shapes": [chosen_band("y", chosen, look)] if chosen is not None else [],
        "xaxis": {"visible": False, "range": [0, max(row.number for row in rows) * 1.12]},
        "yaxis": {
            "tickvals": places,
            "ticktext": [short(row.name, 16) for row in rows],
            "range": [len(rows) - 0.5, -0.5],
            "showgrid": False,
        },
    }
    return dressed([trace], layout, look, height=14 + 22 * len(rows))
