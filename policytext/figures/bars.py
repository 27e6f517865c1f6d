"""Plain bars, one a row, each with its number."""

from collections.abc import Sequence

import plotly.graph_objects as go

from policytext.figures.style import chosen_band, dressed, empty
from policytext.fitting import plain, short
from policytext.look import HUES, Look


def bars(
    rows: Sequence[tuple[str, int, str]], *, look: Look, chosen: int | None = None, shade: int = 0
) -> go.Figure:
    """Draw (name, number, what a click picks) from top to bottom; `chosen` is a row."""
    if not rows:
        return empty(look)
    names, numbers, picks = (list(column) for column in zip(*rows, strict=True))
    places = list(range(len(rows)))
    trace = {
        "type": "bar",
        "orientation": "h",
        "y": places,
        "x": numbers,
        "text": [f" {number}" for number in numbers],
        "textposition": "outside",
        "textfont": {"color": look.mute},
        "cliponaxis": False,
        "marker": {"color": HUES[shade][look.mode], "line": {"width": 0}},
        "customdata": picks,
        "hovertext": [f"{plain(name)} {n}" for name, n in zip(names, numbers, strict=True)],
        "hoverinfo": "text",
        "showlegend": False,
    }
    layout = {
        "shapes": [chosen_band("y", chosen, look)] if chosen is not None else [],
        "xaxis": {"visible": False, "range": [0, max(numbers) * 1.12]},
        "yaxis": {
            "tickvals": places,
            "ticktext": [short(name, 16) for name in names],
            "range": [len(rows) - 0.5, -0.5],
            "showgrid": False,
        },
    }
    return dressed([trace], layout, look, height=14 + 22 * len(rows))
