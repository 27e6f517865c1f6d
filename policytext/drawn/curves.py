"""Native line charts: points by category, joined where no number between them is missing."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pptx.oxml.ns import qn

from policytext.charts.slides.page import Box
from policytext.drawn.axes import name_axis, number_axis, scale
from policytext.drawn.breaking import Style
from policytext.drawn.chart_xml import number_form, texts
from policytext.drawn.dots import named, sign
from policytext.drawn.marks import Lines, Mark
from policytext.drawn.series import series


def curves(plot: Any, axes: dict[str, Any], box: Box, style: Style) -> Iterator[Mark]:
    """Return the marks of a c:lineChart; `axes` has its two by tag (c:catAx, c:valAx)."""
    names = texts(plot.find(f"{qn('c:ser')}/{qn('c:cat')}"))
    found = series(plot, names, style)
    count = max([*names, *(place for one in found for place in one.values), 0]) + 1
    ends = [number for one in found for number in one.values.values()]
    up = scale(axes["c:valAx"], min(ends, default=0), max(ends, default=1))
    form = number_form(plot.find(f"{qn('c:ser')}/{qn('c:val')}"))
    yield from number_axis(axes["c:valAx"], up, form, box, style, upright=True, at=0.0)
    at = up.share(min(max(0.0, up.low), up.high))
    yield from name_axis(axes["c:catAx"], names, count, box, style, upright=False, at=at)
    places = [
        {
            place: (
                box.left + (place + 0.5) / count * box.width,
                box.top + (1 - up.share(number)) * box.height,
            )
            for place, number in sorted(one.values.items())
        }
        for one in found
    ]
    for one, spots in zip(found, places, strict=True):
        ends_of = [(*spots[a], *spots[b]) for a, b in pairwise(spots) if b == a + 1]
        if one.line.shade and ends_of:
            yield Lines(tuple(ends_of), one.line.shade, one.line.thick, one.line.dashes)
        for place, (x, y) in spots.items():
            if marker := one.markers.get(place, one.marker):
                yield from sign(marker, x, y)
    for one, spots in zip(found, places, strict=True):
        for place, label in one.labels.items():
            yield from named(label, *spots[place], one.markers.get(place, one.marker))
