"""Mirrored bars whose ends have names of their own, each beside its bar."""

import plotly.graph_objects as go

from policytext.base.fitting import breadth, plain, short
from policytext.base.look import Look
from policytext.charts.plotly.style import SIZE, Record, dressed, middle
from policytext.charts.values import End, Mirrored


def ended(chart: Mirrored, look: Look) -> go.Figure:
    """Draw both halves on one scale, so that lengths compare across the middle.

    A name stands at the end of its bar, or above it where a narrow panel leaves no room there.
    """
    most = max(end.number for row in chart.rows for end in (row.left, row.right))
    reach = _reach(chart, most)
    above = reach is None
    reach = reach or max(most, 1) * 1.25
    traces = [trace for side in (0, 1) for trace in _side(chart, side, look, reach, above)]
    layout = {
        "barmode": "relative",
        "shapes": [middle(look)],
        "xaxis": {"visible": False, "range": [-reach, reach]},
        "yaxis": {"visible": False, "range": [len(chart.rows) - 0.4, -0.6]},
    }
    return dressed(traces, layout, look, height=(37 if above else 28) * len(chart.rows) + 16)


def _side(chart: Mirrored, side: int, look: Look, reach: float, above: bool) -> list[Record]:
    """Return one half: bars, the numbers (and names) at their ends, names above if need be."""
    sign, outwards, inwards = (
        (-1, "middle left", "middle right") if side == 0 else (1, "middle right", "middle left")
    )
    ends = [(row.left, row.right)[side] for row in chart.rows]
    places = list(range(len(ends)))
    lowered = [place + 0.2 if above else place for place in places]
    lengths = [sign * end.number for end in ends]
    names = [short(end.name, 11) for end in ends]
    picks = [end.pick for end in ends]
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": lowered,
        "x": lengths,
        "width": 0.42 if above else 0.66,
        "marker": {
            "color": [end.shade[look.mode] for end in ends],
            "opacity": 1.0 if side == 0 else 0.72,
            "line": {"width": 0, "color": look.ink},
        },
        "customdata": picks,
        "hovertext": ["<br>".join(map(plain, end.said)) for end in ends],
        "hoverinfo": "text",
        "showlegend": False,
    }
    words = {
        "type": "scatter",
        "mode": "text",
        "customdata": picks,
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }
    numbers = [chart.form.format(end.number) for end in ends]
    at_ends = words | {
        "y": lowered,
        "x": lengths,
        "text": [
            f" {number} " if above else f"{name}  {number} " if side == 0 else f" {number}  {name}"
            for name, number in zip(names, numbers, strict=True)
        ],
        "textposition": outwards,
    }
    if not above:
        return [bars, at_ends]
    tops = words | {
        "y": [place - 0.25 for place in places],
        "x": [sign * reach] * len(places),
        "text": names,
        "textposition": inwards,
    }
    return [bars, at_ends, tops]


def _reach(chart: Mirrored, most: float) -> float | None:
    """Return the end of the scale that leaves room for every name; None if bars would shrink."""
    half = 125  # pixels: the panel is narrowest at 1440
    reach = 1.0
    for end in (end for row in chart.rows for end in (row.left, row.right)):
        room = _room(end, half)
        if room < 0.15:
            return None
        reach = max(reach, end.number / room)
    return reach if reach <= 3 * max(most, 1) else None


def _room(end: End, half: int) -> float:
    """Return which share of half the width is left beside a name and its number."""
    return 1 - (breadth(end.name) + 2.2) * SIZE / half
