"""Terms as dots on two axes, with as many labels as find room."""

from collections.abc import Sequence

import plotly.graph_objects as go

from policytext.base.fitting import plain
from policytext.base.labels import label
from policytext.base.look import CHOSEN, Look
from policytext.charts.labelling import placed
from policytext.charts.plotly.style import SIZE, Record, dressed, empty
from policytext.charts.values import Axis, Dot, Scatter

_NAMED = 8  # terms on the same spot that are named
_PHONE, _PANEL, _TALL = 285, 410, 400  # pixels: widths of the narrowest plots, and the height


def scatter(chart: Scatter, look: Look) -> go.Figure:
    """Draw dots; those that are chosen, then those that matter most, get their labels first."""
    if not chart.dots:
        return empty(look)
    dots = chart.dots
    where, more = _labels(dots, chart.x, chart.y)
    trace = _trace(dots, chart, look) | _written(dots, where, look)
    # A trace of its own, which a style sheet takes away where the plot is narrow.
    # Its dots are not seen, but keep its labels as far from the place as those of the first.
    unseen = {"size": trace["marker"]["size"], "opacity": 0}
    wide = trace | {"hoverinfo": "skip", "marker": unseen} | _written(dots, more, look)
    layout = {
        "shapes": [_diagonal(chart.x, chart.y, look)] if chart.diagonal else [],
        "annotations": [_upright_name(chart.y, look)],
        "xaxis": _axis(chart.x, look) | {"title": {"text": plain(chart.x.name), "standoff": 6}},
        "yaxis": _axis(chart.y, look),
    }
    traces = [trace, wide] if any(more) else [trace]
    return dressed(traces, layout, look, height=_TALL + 66, above=22, below=40)


def _trace(dots: Sequence[Dot], chart: Scatter, look: Look) -> Record:
    """Return the dots without their labels."""
    spots: dict[tuple[float, float], list[str]] = {}
    for dot in dots:
        spots.setdefault((dot.x, dot.y), []).append(dot.name)
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [dot.x for dot in dots],
        "y": [dot.y for dot in dots],
        "marker": {
            "color": [chart.series[dot.series].shade[look.mode] for dot in dots],
            "size": 8,
            "opacity": 0.85,
            "line": {"width": 0, "color": CHOSEN[look.mode]},
        },
        "customdata": [dot.pick for dot in dots],
        "hovertext": [_hover(dot, spots[dot.x, dot.y], look) for dot in dots],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }


def _hover(dot: Dot, spot: Sequence[str], look: Look) -> str:
    """Return what a dot says; where others are hidden below it, their terms too."""
    told = "<br>".join(map(plain, dot.said))
    others = [name for name in spot if name != dot.name]
    if not others:
        return told
    terms = label("list_mark", look.language).join(others[:_NAMED])
    terms += "…" * (len(others) > _NAMED)
    rest = label("scatter_spot", look.language, number=len(others), terms=terms)
    return f"{told}<br>{plain(rest)}"


def _labels(dots: Sequence[Dot], x: Axis, y: Axis) -> tuple[list[str], list[str]]:
    """Return where labels stand at any width, and where more stand that a narrow plot leaves out.

    Labels that keep apart on a phone do so on a wider plot.
    """

    def fitted(width: int, height: int, kept: Sequence[str] = ()) -> list[str]:
        points = [
            (
                (dot.x - x.low) / (x.high - x.low) * width,
                (dot.y - y.low) / (y.high - y.low) * height,
                dot.name,
            )
            for dot in dots
        ]
        return placed(points, size=SIZE, width=width, height=height, kept=kept)

    narrow = fitted(_PHONE, _TALL)
    both = fitted(_PANEL, _TALL, narrow)
    return narrow, ["" if at else more for at, more in zip(narrow, both, strict=True)]


def _written(dots: Sequence[Dot], places: Sequence[str], look: Look) -> Record:
    return {
        "text": [plain(dot.name) if at else "" for dot, at in zip(dots, places, strict=False)],
        "textposition": [at or "middle right" for at in places],
        "textfont": {"color": look.ink},
    }


def _diagonal(x: Axis, y: Axis, look: Look) -> Record:
    """Return the line on which both axes are equal."""
    start, end = max(x.low, y.low), min(x.high, y.high)
    return {
        "type": "line",
        "layer": "below",
        "line": {"color": look.line, "width": 1.5, "dash": "dot"},
        **{"x0": start, "y0": start, "x1": end, "y1": end},
    }


def _axis(axis: Axis, look: Look) -> Record:
    return {
        "range": [axis.low, axis.high],
        "tickvals": [value for value, _ in axis.marks],
        "ticktext": [words for _, words in axis.marks],
        "gridcolor": look.line,
        "tickfont": {"color": look.mute},
    }


def _upright_name(axis: Axis, look: Look) -> Record:
    """Return the name of the upright axis in the base line's place: level, where it can be read."""
    return {
        "text": plain(axis.name),
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"color": look.mute},
    }
