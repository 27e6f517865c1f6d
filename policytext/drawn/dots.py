"""Native scatter charts: points with signs, names, and lines from them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pptx.oxml.ns import qn

from policytext.charts.slides.page import Box
from policytext.drawn.axes import Scale, number_axis, scale
from policytext.drawn.bars import beside
from policytext.drawn.breaking import MIDDLE, Style
from policytext.drawn.chart_xml import number_form, said
from policytext.drawn.marks import End, Lines, Mark, Oval, Polygon
from policytext.drawn.paint import POINT, painted
from policytext.drawn.series import Label, Marker, Series, series

_BESIDE = 0.05  # inches, between a point's sign and its name
_SIGNS = {
    "diamond": ((0.0, -0.5), (0.5, 0.0), (0.0, 0.5), (-0.5, 0.0)),
    "triangle": ((0.0, -0.5), (0.5, 0.5), (-0.5, 0.5)),
}


def dots(plot: Any, axes: list[Any], box: Box, style: Style) -> Iterator[Mark]:
    """Return the marks of a c:scatterChart; `axes` are its two c:valAx."""
    found = series(plot, {}, style)
    level = next(axis for axis in axes if said(axis, "c:axPos") in ("b", "t"))
    upright = next(axis for axis in axes if axis is not level)
    along = _scale(level, [n for one in found for n in one.across.values()])
    up = _scale(upright, [n for one in found for n in one.values.values()])
    forms = [number_form(plot.find(f"{qn('c:ser')}/{qn(tag)}")) for tag in ("c:xVal", "c:yVal")]
    yield from number_axis(
        level, along, forms[0], box, style, upright=False, at=_crossing(level, up)
    )
    yield from number_axis(
        upright, up, forms[1], box, style, upright=True, at=_crossing(upright, along)
    )
    places = {
        id(one): {
            place: (
                box.left + along.share(one.across[place]) * box.width,
                box.top + (1 - up.share(one.values[place])) * box.height,
            )
            for place in sorted(one.values.keys() & one.across.keys())
        }
        for one in found
    }
    for one in found:
        yield from _lines(one, places[id(one)], box, along, up)
    for one in found:
        for place, (x, y) in places[id(one)].items():
            if marker := one.markers.get(place, one.marker):
                yield from sign(marker, x, y)
    for one in found:
        for place, label in one.labels.items():
            if place in places[id(one)]:
                marker = one.markers.get(place, one.marker)
                yield from named(label, *places[id(one)][place], marker)


def _scale(axis: Any, numbers: list[float]) -> Scale:
    return scale(axis, min(numbers, default=0), max(numbers, default=1))


def _crossing(axis: Any, other: Scale) -> float:
    """Return how far along the `other` axis this one stands."""
    if said(axis, "c:crosses") == "max":
        return other.share(other.high)
    if number := said(axis, "c:crossesAt"):
        return other.share(min(max(float(number), other.low), other.high))
    if said(axis, "c:crosses") == "min":
        return other.share(other.low)
    return other.share(min(max(0.0, other.low), other.high))


def _lines(
    one: Series, places: dict[int, tuple[float, float]], box: Box, along: Scale, up: Scale
) -> Iterator[Lines]:
    """Return the line through a series' points, if it has one, and its error bars."""
    if one.line.shade and len(places) > 1:
        ends = tuple((*a, *b) for a, b in pairwise(places.values()))
        yield Lines(ends, one.line.shade, one.line.thick, one.line.dashes)
    for bar in one.error_bars:
        strokes: list[End] = []
        for place, (x, y) in places.items():
            less, more = bar.less.get(place, 0.0), bar.more.get(place, 0.0)
            if bar.along == "x":
                low, high = (
                    box.left + along.share(one.across[place] + step) * box.width
                    for step in (-less, more)
                )
                strokes.append((low, y, high, y))
            else:
                low, high = (
                    box.top + (1 - up.share(one.values[place] + step)) * box.height
                    for step in (-less, more)
                )
                strokes.append((x, low, x, high))
        if bar.line.shade and strokes:
            yield Lines(tuple(strokes), bar.line.shade, bar.line.thick, bar.line.dashes)


def sign(marker: Marker, x: float, y: float) -> Iterator[Mark]:
    """Return the sign of a point: a circle, a square, or a shape of _SIGNS; "none" is nothing."""
    size, ground, line = marker.size, marker.fill, marker.line
    shade = ground.shade
    around = Box(x - size / 2, y - size / 2, size, size)
    if marker.form == "none" or not (shade or line.shade):
        return
    if points := _SIGNS.get(marker.form):
        placed = tuple((x + across * size, y + down * size) for across, down in points)
        yield Polygon(placed, shade or line.shade, ground.strength)
    elif marker.form in ("square", "dash"):
        yield from painted(around, ground, line)
    else:
        yield Oval(*around, shade, line.shade, line.thick, ground.strength)


def named(label: Label, x: float, y: float, marker: Marker | None) -> Iterator[Mark]:
    """Write a point's label beside its sign, where the label says."""
    reach = (marker.size / 2 if marker and marker.form != "none" else 0.0) + _BESIDE
    size = max(run.style.size for run in label.runs) * POINT
    right, down, anchor = {
        "l": (-reach, MIDDLE * size, "end"),
        "t": (0.0, -reach, "middle"),
        "b": (0.0, reach + 0.8 * size, "middle"),
        "ctr": (0.0, MIDDLE * size, "middle"),
    }.get(label.where, (reach, MIDDLE * size, "start"))
    yield from beside(label.runs, x + right, y + down, anchor)
