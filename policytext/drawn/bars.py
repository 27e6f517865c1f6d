"""Native bars and columns: grouped, stacked, or in parts of 100 %."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from pptx.oxml.ns import qn

from policytext.charts.slides.page import Box
from policytext.drawn.axes import Scale, name_axis, number_axis, scale
from policytext.drawn.breaking import MIDDLE, Run, Style
from policytext.drawn.chart_xml import number_form, said, texts
from policytext.drawn.marks import Mark, Words
from policytext.drawn.paint import POINT, painted
from policytext.drawn.series import Label, Series, series

_BESIDE = 0.06  # inches, between a bar's end and its label


class _Bar(NamedTuple):
    """One bar: how far along its axis it begins and ends, how far across, all as shares."""

    start: float
    end: float
    near: float
    far: float
    onward: bool  # whether it runs to the right, or up


def bars(plot: Any, axes: dict[str, Any], box: Box, style: Style) -> Iterator[Mark]:
    """Return the marks of a c:barChart; `axes` has its two by tag (c:catAx, c:valAx)."""
    names = texts(plot.find(f"{qn('c:ser')}/{qn('c:cat')}"))
    found = series(plot, names, style)
    count = max([*names, *(place for one in found for place in one.values), 0]) + 1
    grouping = said(plot, "c:grouping", "clustered")
    level = said(plot, "c:barDir") == "bar"
    stacks = _stacks(found, count, grouping)
    ends = [value for row in stacks for pair in row if pair for value in pair]
    along = _scale(axes["c:valAx"], ends, grouping)
    form = number_form(plot.find(f"{qn('c:ser')}/{qn('c:val')}"))
    reverse = said(axes["c:catAx"].find(qn("c:scaling")), "c:orientation") == "maxMin"
    at = along.share(min(max(0.0, along.low), along.high))
    # The first category stands at the axis' beginning: below, unless the axis is reversed.
    yield from number_axis(
        axes["c:valAx"], along, form, box, style, upright=not level, at=1.0 if reverse else 0.0
    )
    placed = list(_placed(plot, found, stacks, count, along, reverse=reverse))
    for one, place, bar in placed:
        if bar.start != bar.end:  # a reader of PDF would draw a line for nothing
            yield from painted(_rectangle(bar, box, level=level), one.painted(place))
    yield from name_axis(axes["c:catAx"], names, count, box, style, upright=level, at=at)
    for one, place, bar in placed:
        if label := one.labels.get(place):
            yield from _label(label, _rectangle(bar, box, level=level), bar, level=level)


def _stacks(
    found: Sequence[Series], count: int, grouping: str
) -> list[list[tuple[float, float] | None]]:
    """Return for each category where each series' bar begins and ends; None for no bar."""
    rows: list[list[tuple[float, float] | None]] = []
    for place in range(count):
        numbers = [one.values.get(place) for one in found]
        whole = sum(abs(number) for number in numbers if number is not None) or 1.0
        reach = {True: 0.0, False: 0.0}
        row: list[tuple[float, float] | None] = []
        for number in numbers:
            if number is None:
                row.append(None)
            elif grouping == "clustered":
                row.append((0.0, number))
            else:
                size = number / whole if grouping == "percentStacked" else number
                start = reach[number >= 0]
                reach[number >= 0] = start + size
                row.append((start, start + size))
        rows.append(row)
    return rows


def _scale(axis: Any, ends: Sequence[float], grouping: str) -> Scale:
    if grouping == "percentStacked":
        low = -1.0 if min(ends, default=0) < 0 else 0.0
        reverse = said(axis.find(qn("c:scaling")), "c:orientation") == "maxMin"
        return Scale(low, 1.0, reverse=reverse)
    return scale(axis, min(ends, default=0), max(ends, default=1))


def _placed(
    plot: Any,
    found: Sequence[Series],
    stacks: Sequence[Sequence[tuple[float, float] | None]],
    count: int,
    along: Scale,
    *,
    reverse: bool,
) -> Iterator[tuple[Series, int, _Bar]]:
    """Return each bar with its series and category, side by side as overlap and gap say."""
    side_by_side = said(plot, "c:grouping") == "clustered"
    overlap = float(said(plot, "c:overlap", "0")) / 100 if side_by_side else 1.0
    gap = float(said(plot, "c:gapWidth", "150")) / 100
    number = len(found)
    thick = 1 / (1 + (number - 1) * (1 - overlap) + gap)
    for at, one in enumerate(found):
        for place in range(count):
            pair = stacks[place][at]
            if pair is None:
                continue
            near = (place + (gap / 2 + at * (1 - overlap)) * thick) / count
            far = near + thick / count
            if reverse:
                near, far = near, far
            else:
                near, far = 1 - far, 1 - near
            start, end = (along.share(min(max(v, along.low), along.high)) for v in pair)
            onward = (pair[1] < 0) == along.reverse
            yield one, place, _Bar(start, end, near, far, onward)


def _rectangle(bar: _Bar, box: Box, *, level: bool) -> Box:
    """Return where a bar stands; columns have their first category to the left."""
    low, high = sorted((bar.start, bar.end))
    if level:
        return Box(
            box.left + low * box.width,
            box.top + bar.near * box.height,
            (high - low) * box.width,
            (bar.far - bar.near) * box.height,
        )
    return Box(
        box.left + (1 - bar.far) * box.width,
        box.top + (1 - high) * box.height,
        (bar.far - bar.near) * box.width,
        (high - low) * box.height,
    )


def _label(label: Label, place: Box, bar: _Bar, *, level: bool) -> Iterator[Words]:
    size = max(run.style.size for run in label.runs)
    where = label.where or "ctr"
    if not level:
        x, anchor = place.left + place.width / 2, "middle"
        y = place.top + place.height / 2 + MIDDLE * size * POINT
        if where == "outEnd":
            y = place.top - _BESIDE
        yield from beside(label.runs, x, y, anchor)
        return
    y = place.top + place.height / 2 + MIDDLE * size * POINT
    begin, end = (place.left, place.left + place.width)
    base, tip = (begin, end) if bar.onward else (end, begin)
    outward = 1 if bar.onward else -1
    x, anchor = {
        "inBase": (base + outward * _BESIDE, "start" if bar.onward else "end"),
        "inEnd": (tip - outward * _BESIDE, "end" if bar.onward else "start"),
        "outEnd": (tip + outward * _BESIDE, "start" if bar.onward else "end"),
    }.get(where, (begin + place.width / 2, "middle"))
    yield from beside(label.runs, x, y, anchor)


def beside(runs: Sequence[Run], x: float, y: float, anchor: str) -> Iterator[Words]:
    """Write runs on one line that begins, has its middle or ends at `x`."""
    whole = sum(run.width for run in runs)
    left = x - whole * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    for run in runs:
        size, shade, bold, serif, _ = run.style
        if run.text.strip():
            alone = len(runs) == 1
            side = (x, anchor) if alone else (left, "start")
            yield Words(run.text, side[0], y, size, shade, bold, serif, side[1], run.width)
        left += run.width
