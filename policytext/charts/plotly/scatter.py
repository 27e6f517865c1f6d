"""Terms as dots on two axes, with as many labels as find room."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import NamedTuple
from urllib.parse import urlencode

import plotly.graph_objects as go

from policytext.base.fitting import plain
from policytext.base.labels import label
from policytext.base.look import CHOSEN, HEIGHT, WIDTH, Look
from policytext.charts.labelling import placed
from policytext.charts.plotly.style import Record, dressed, empty

_MANY_POWERS = 3.5
_NAMED = 8  # terms on the same spot that are named
_PHONE, _PANEL, _TALL = 285, 410, 400  # pixels: widths of the narrowest plots, and the height


class Dot(NamedTuple):
    """A term at a place; `shade` is its colour, `hover` what it says in full."""

    term: str
    x: float
    y: float
    shade: str
    hover: str


class Axis(NamedTuple):
    """An axis: its name, its ends, and its marks as (value, words)."""

    name: str
    low: float
    high: float
    marks: Sequence[tuple[float, str]]


def scatter(
    dots: Sequence[Dot], x: Axis, y: Axis, *, look: Look, chosen: str = "", diagonal: bool = False
) -> go.Figure:
    """Draw dots, those that matter most first: they get their labels first.

    `diagonal` draws the line on which both axes are equal.
    """
    if not dots:
        return empty(look)
    first = sorted(dots, key=lambda dot: dot.term != chosen)
    spots: dict[tuple[float, float], list[str]] = {}
    for dot in first:
        spots.setdefault((dot.x, dot.y), []).append(dot.term)
    where, more = _labels(first, x, y, look)
    trace: Record = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [dot.x for dot in first],
        "y": [dot.y for dot in first],
        **_written(first, where, look),
        "marker": {
            "color": [dot.shade for dot in first],
            "size": [13 if dot.term == chosen else 8 for dot in first],
            "opacity": 0.85,
            "line": {
                "width": [4 if dot.term == chosen else 0 for dot in first],
                "color": CHOSEN[look.mode],
            },
        },
        "customdata": [urlencode({"term": dot.term}) for dot in first],
        "hovertext": [_hover(dot, spots[dot.x, dot.y], look) for dot in first],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }
    # A trace of its own, which a style sheet takes away where the plot is narrow.
    # Its dots are not seen, but keep its labels as far from the place as those of the first.
    unseen = {"size": trace["marker"]["size"], "opacity": 0}
    wide: Record = trace | {"hoverinfo": "skip", "marker": unseen} | _written(first, more, look)
    line: Record = {
        "type": "line",
        "layer": "below",
        "line": {"color": look.line, "width": 1.5, "dash": "dot"},
    }
    ends = max(x.low, y.low), min(x.high, y.high)
    line |= {"x0": ends[0], "y0": ends[0], "x1": ends[1], "y1": ends[1]}
    layout = {
        "shapes": [line] if diagonal else [],
        "xaxis": _axis(x, look) | {"title": {"text": plain(x.name), "standoff": 6}},
        "yaxis": _axis(y, look),
    }
    # The name of the upright axis stands in the base line's place: level, where it can be read.
    name = {
        "text": plain(y.name),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"color": look.mute},
    }
    below = 46 if look.picture else 40
    traces = [trace, wide] if any(more) else [trace]
    layout |= {"annotations": [name]}
    return dressed(traces, layout, look, height=_TALL + 66, above=22, below=below)


def _hover(dot: Dot, spot: Sequence[str], look: Look) -> str:
    """Return what a dot says; where others are hidden below it, their terms too."""
    told = plain(dot.hover).replace("\n", "<br>")
    others = [term for term in spot if term != dot.term]
    if not others:
        return told
    terms = label("list_mark", look.language).join(others[:_NAMED])
    terms += "…" * (len(others) > _NAMED)
    rest = label("scatter_spot", look.language, number=len(others), terms=terms)
    return f"{told}<br>{plain(rest)}"


def _labels(dots: Sequence[Dot], x: Axis, y: Axis, look: Look) -> tuple[list[str], list[str]]:
    """Return where labels stand at any width, and where more stand that a narrow plot leaves out.

    A picture has one width. On the screen, labels that keep apart on a phone do so on a wider plot.
    """

    def fitted(width: int, height: int, kept: Sequence[str] = ()) -> list[str]:
        points = [
            (
                (dot.x - x.low) / (x.high - x.low) * width,
                (dot.y - y.low) / (y.high - y.low) * height,
                dot.term,
            )
            for dot in dots
        ]
        return placed(points, size=look.size, width=width, height=height, kept=kept)

    if look.picture:
        return fitted(WIDTH - 200, HEIGHT - 300), []
    narrow = fitted(_PHONE, _TALL)
    both = fitted(_PANEL, _TALL, narrow)
    return narrow, ["" if at else more for at, more in zip(narrow, both, strict=True)]


def _written(dots: Sequence[Dot], places: Sequence[str], look: Look) -> Record:
    return {
        "text": [plain(dot.term) if at else "" for dot, at in zip(dots, places, strict=False)],
        "textposition": [at or "middle right" for at in places],
        "textfont": {"color": look.ink},
    }


def decades(low: float, high: float) -> list[tuple[float, str]]:
    """Return marks for a logarithmic scale between two powers of ten: 1, 2, 5, 10 …

    A scale of many powers has marks at the powers only.
    """
    steps = (1, 2, 5) if high - low < _MANY_POWERS else (1,)
    powers = range(floor(low), ceil(high) + 1)
    values = [step * 10.0**power for power in powers for step in steps]
    return [
        (log10(value), f"{value:.9f}".rstrip("0").rstrip("."))
        for value in values
        if low <= log10(value) <= high
    ]


def _axis(axis: Axis, look: Look) -> Record:
    return {
        "range": [axis.low, axis.high],
        "tickvals": [value for value, _ in axis.marks],
        "ticktext": [words for _, words in axis.marks],
        "gridcolor": look.line,
        "tickfont": {"color": look.mute},
    }
