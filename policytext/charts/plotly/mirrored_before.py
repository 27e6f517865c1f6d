"""Two sides as bars to the left and to the right of one line."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from policytext.base.fitting import plain, short, wrapped
from policytext.base.look import Hue, Look
from policytext.charts.plotly.style import Record, chosen_band, dressed, empty

_HEAD = 9  # hanzi of a line over the bars: half a phone's width


class Mirrored(NamedTuple):
    """One row: its name, both numbers, what a click picks, and what it says besides of both."""

    name: str
    left: float
    right: float
    pick: str
    said: str


def mirrored(
    rows: Sequence[Mirrored],
    sides: dict[str, Hue],
    *,
    look: Look,
    form: str = "{:.2f}",
    chosen: Collection[str] = (),
) -> go.Figure:
    """Draw rows from top to bottom on one scale: "reference" to the left, "target" to the right.

    `form` writes the numbers; `chosen` are the picks in force, whose rows light up.
    """
    if not rows:
        return empty(look)
    places = list(range(len(rows)))
    most = max(max(row.left, row.right) for row in rows) or 1
    traces = [_side(rows, places, sides, side, form, look) for side in ("reference", "target")]
    middle = {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "y domain"}
    shapes = [middle | {"line": {"color": look.mute, "width": 1}}]
    lit = [place for place, row in enumerate(rows) if row.pick in chosen]
    shapes += [chosen_band("y", place, look) for place in lit]
    names = {side: wrapped(hue.label, _HEAD) for side, hue in sides.items()}
    heads = [
        {
            "text": "<br>".join(map(plain, names[side])),
            "align": anchor,
            "font": {"color": sides[side].colour},
            "xref": "x",
            "yref": "paper",
            "x": 0,
            "y": 1,
            "xshift": 8 * sign,
            "xanchor": anchor,
            "yanchor": "bottom",
            "showarrow": False,
        }
        for side, sign, anchor in (("reference", -1, "right"), ("target", 1, "left"))
    ]
    layout = {
        "barmode": "overlay",
        "shapes": shapes,
        "annotations": [] if look.picture else heads,
        "xaxis": {"visible": False, "range": [-most * 1.4, most * 1.4]},
        "yaxis": {
            "tickvals": places,
            "ticktext": [short(row.name, 16 if look.picture else 13) for row in rows],
            "range": [len(rows) - 0.4, -0.6],
            "showgrid": False,
        },
    }
    above = 5 + 15 * max(map(len, names.values()))
    return dressed(traces, layout, look, height=14 + above + 19 * len(rows), above=above)


def _side(
    rows: Sequence[Mirrored],
    places: list[int],
    sides: dict[str, Hue],
    side: str,
    form: str,
    look: Look,
) -> Record:
    hue, sign = sides[side], {"reference": -1, "target": 1}[side]
    numbers = [row.left if sign < 0 else row.right for row in rows]
    names = plain(sides["reference"].label), plain(sides["target"].label)
    both = [
        "<br>".join(f"{name} {form.format(n)}" for name, n in zip(names, row[1:3], strict=True))
        for row in rows
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "y": places,
        "x": [sign * number for number in numbers],
        "name": short(hue.label, 20),
        "text": [f" {form.format(number)} " for number in numbers],
        "textposition": "outside",
        # Of bars as thin as these, Plotly would make the numbers too small to read.
        "constraintext": "none",
        "textfont": {"size": 15 if look.picture else 11, "color": look.ink},
        "cliponaxis": False,
        "marker": {"color": hue.colour, "line": {"width": 0}},
        "customdata": [row.pick for row in rows],
        "hovertext": [
            "<br>".join(filter(None, (f"<b>{plain(row.name)}</b>", side, plain(row.said))))
            for row, side in zip(rows, both, strict=True)
        ],
        "hoverinfo": "text",
    }
