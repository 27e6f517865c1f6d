"""The axes of a native chart: their scale, marks, words and lines."""

from collections.abc import Iterator
from math import ceil, floor, log10
from typing import Any, NamedTuple

from pptx.oxml.ns import qn

from policytext.base.fitting import visible
from policytext.charts.slides.page import Box
from policytext.drawn.breaking import MIDDLE, Style, breadth
from policytext.drawn.chart_xml import said, yes
from policytext.drawn.frames import own_style
from policytext.drawn.marks import Lines, Mark, Words
from policytext.drawn.number_form import written
from policytext.drawn.paint import POINT, Outline, outline

_GAP = 0.08  # inches, between an axis and its words
_BELOW = 0.25  # of its size, how deep letters reach below their line


class Scale(NamedTuple):
    """An axis of numbers: its ends, whether in powers of ten, whether from right or top."""

    low: float
    high: float
    logarithmic: bool = False
    reverse: bool = False

    def share(self, number: float) -> float:
        """Return how far along the axis a number stands, 0–1."""
        if self.logarithmic:
            share = log10(max(number, self.low) / self.low) / log10(self.high / self.low)
        else:
            share = (number - self.low) / ((self.high - self.low) or 1)
        return 1 - share if self.reverse else share


def scale(axis: Any, low: float, high: float) -> Scale:
    """Return an axis' scale; where it names no ends, round ones around `low` … `high`."""
    scaling = axis.find(qn("c:scaling"))
    logarithmic = scaling.find(qn("c:logBase")) is not None
    step = _step(low, high)
    first = min(0.0, floor(low / step) * step)
    begin = float(said(scaling, "c:min", str(1.0 if logarithmic else first)))
    end = float(said(scaling, "c:max", str(ceil(high / step) * step or 1.0)))
    return Scale(begin, end, logarithmic, said(scaling, "c:orientation") == "maxMin")


def number_axis(
    axis: Any, scale: Scale, form: str, box: Box, style: Style, *, upright: bool, at: float
) -> Iterator[Mark]:
    """Return the marks of an axis of numbers; `at` is where the other one crosses it, 0–1.

    `form` is that of the numbers: an axis writes them so if it has no form of its own.
    """
    if yes(axis, "c:delete"):
        return
    style = _style(axis, style)
    places = _marks(axis, scale)
    if (grid := axis.find(qn("c:majorGridlines"))) is not None:
        yield from _lines([scale.share(one) for one in places], box, _look(grid), upright=upright)
    yield from _axis_line(axis, box, upright=upright, at=at)
    widest = 0.0
    if said(axis, "c:tickLblPos") != "none":
        own = axis.find(qn("c:numFmt"))
        if own is not None and own.get("sourceLinked") != "1":
            form = own.get("formatCode")
        for one in places:
            share, text = scale.share(one), written(one, form)
            widest = max(widest, breadth(text, style))
            yield _words(axis, text, share, box, style, upright=upright, at=at)
    yield from _title(axis, box, style, widest, upright=upright)


def name_axis(
    axis: Any,
    names: dict[int, str],
    count: int,
    box: Box,
    style: Style,
    *,
    upright: bool,
    at: float,
) -> Iterator[Mark]:
    """Return the marks of an axis of categories; `at` is where the other one crosses it, 0–1."""
    if yes(axis, "c:delete"):
        return
    style = _style(axis, style)
    yield from _axis_line(axis, box, upright=upright, at=at)
    widest = 0.0
    if said(axis, "c:tickLblPos") != "none":
        reverse = said(axis.find(qn("c:scaling")), "c:orientation") == "maxMin"
        step = int(said(axis, "c:tickLblSkip", "1"))
        for place in range(0, count, step):
            share = (place + 0.5) / count
            share = 1 - share if reverse else share
            text = names.get(place, "")
            widest = max(widest, breadth(text, style))
            yield _words(axis, text, share, box, style, upright=upright, at=at)
    yield from _title(axis, box, style, widest, upright=upright)


def _style(axis: Any, style: Style) -> Style:
    return own_style(axis.find(f"{qn('c:txPr')}//{qn('a:defRPr')}"), style)


def _look(element: Any) -> Outline:
    return outline(element.find(qn("c:spPr"))) or Outline("#bfbfbf", 0.75 * POINT)


def _marks(axis: Any, scale: Scale) -> list[float]:
    if scale.logarithmic:
        powers = range(round(log10(scale.low)), floor(log10(scale.high) + 1e-9) + 1)
        return [10.0**power for power in powers]
    step = float(said(axis, "c:majorUnit", "0")) or _step(scale.low, scale.high)
    number = floor((scale.high - scale.low) / step + 1e-9)
    return [round(scale.low + step * place, 9) for place in range(number + 1)]


def _step(low: float, high: float) -> float:
    """Return a round distance that divides a stretch into about five."""
    rough = (max(high, 0) - min(low, 0)) / 5 or 1.0
    power = 10.0 ** floor(log10(rough))
    return float(next(power * one for one in (1, 2, 5, 10) if power * one >= rough * 0.999))


def _lines(shares: list[float], box: Box, look: Outline, *, upright: bool) -> Iterator[Lines]:
    left, top, width, height = box
    if upright:
        places = [top + (1 - share) * height for share in shares]
        ends = tuple((left, y, left + width, y) for y in places)
    else:
        places = [left + share * width for share in shares]
        ends = tuple((x, top, x, top + height) for x in places)
    if look.shade and ends:
        yield Lines(ends, look.shade, look.thick, look.dashes)


def _axis_line(axis: Any, box: Box, *, upright: bool, at: float) -> Iterator[Lines]:
    properties = axis.find(qn("c:spPr"))
    look = outline(properties)
    if look is None:
        look = Outline("#868686", 0.75 * POINT)
    yield from _lines([at], box, look, upright=not upright)


def _words(
    axis: Any, text: str, share: float, box: Box, style: Style, *, upright: bool, at: float
) -> Words:
    """Write at a mark: beside the axis where it crosses, or at an edge of the plot."""
    size, shade, bold, serif, _ = style
    where = said(axis, "c:tickLblPos", "nextTo")
    across = breadth(text, style)
    if where == "low":
        at = 0.0
    elif where == "high":
        at = 1.0
    if upright:
        y = box.top + (1 - share) * box.height + MIDDLE * size * POINT
        x, anchor = box.left + at * box.width - _GAP, "end"
        if where == "high":
            x, anchor = x + 2 * _GAP, "start"
        return Words(text, x, y, size, shade, bold, serif, anchor, across)
    x = box.left + share * box.width
    y = box.top + (1 - at) * box.height
    y += -_GAP if where == "high" else _GAP + 0.85 * size * POINT
    return Words(text, x, y, size, shade, bold, serif, "middle", across)


def _title(axis: Any, box: Box, style: Style, widest: float, *, upright: bool) -> Iterator[Words]:
    """Write an axis' name: below the level one; beside the upright one's words, upwards."""
    title = axis.find(qn("c:title"))
    if title is None:
        return
    text = visible("".join(one.text or "" for one in title.iter(qn("a:t"))))
    style = own_style(title.find(f".//{qn('a:rPr')}"), style)
    size, shade, bold, serif, _ = style
    body = title.find(f".//{qn('a:bodyPr')}")
    level = body is not None and body.get("rot") == "0"
    across = breadth(text, style)
    if not upright:
        x, y = box.left + box.width / 2, box.top + box.height + 0.3 + 1.1 * size * POINT
        yield Words(text, x, y, size, shade, bold, serif, "middle", across)
    elif level:
        y = box.top - 0.1
        yield Words(text, box.left, y, size, shade, bold, serif, "start", across)
    else:
        x = box.left - widest - 2 * _GAP - _BELOW * size * POINT
        y = box.top + box.height / 2
        yield Words(text, x, y, size, shade, bold, serif, "middle", across, turned=True)
