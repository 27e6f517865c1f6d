"""Bars to both sides: from one line where each end has its name, else from a column of names."""

from collections.abc import Sequence

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide

from policytext.base.look import GREY, GROUND, QUIET, Look
from policytext.charts.slides.emphasis import Emphasis, quieted
from policytext.charts.slides.page import Box, line, mixed, rule
from policytext.charts.slides.room import (
    MARGIN,
    across,
    cut,
    fitting,
    rows_and_names,
    rows_box,
    size_in,
)
from policytext.charts.slides.row_bars import (
    RowBar,
    Setting,
    ended_bars,
    left_bars,
    row_bars,
    shared_unit,
    unit_for,
)
from policytext.charts.slides.style import TEXT
from policytext.charts.trimmed import LeftOut, kept
from policytext.charts.values import End, Mirror, Mirrored

_NAMES, _END = 0.34, 0.3  # of the width: a name between the sides, at an end, at most
_HEAD, _HEAD_LINE = 0.42, 0.32  # inches, of the sides' names
_GAP = 0.2  # inches, of the names between the sides
_PALE = 0.55  # of the right side's hue where the hues are the rows' own


def mirrored(page: Slide, box: Box, chart: Mirrored, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw as many rows as fit; the named ones stay."""
    draw = _ended if chart.ends else _named_between
    rows = _sorted(chart) if chart.ends else chart.rows
    room = box.height - (0 if chart.ends else _HEAD)
    first = {n for n, row in enumerate(rows) if emphasis.keeps(*_picks(row))}
    group = (lambda n: 0) if chart.ends else (lambda n: rows[n].left.number > rows[n].right.number)
    shown = [rows[n] for n in kept(len(rows), fitting(room), first=first, group=group)]
    draw(page, box, chart, shown, look, emphasis)
    return LeftOut(rows=chart.beyond + len(rows) - len(shown))


def _picks(row: Mirror) -> tuple[str, str]:
    return row.left.pick, row.right.pick


def _sorted(chart: Mirrored) -> list[Mirror]:
    """Return the rows, the widest gap between two ends first."""
    return sorted(chart.rows, key=lambda row: -abs(row.left.number - row.right.number))


def _ended(
    page: Slide,
    box: Box,
    chart: Mirrored,
    shown: Sequence[Mirror],
    look: Look,
    emphasis: Emphasis,
) -> None:
    """Draw both sides of one line, each bar with name and number at its end."""
    box = rows_box(box, len(shown))
    names = box.width * _END
    ends = [row.left for row in shown], [row.right for row in shown]
    size = size_in(box.height / len(shown), [end.name for side in ends for end in side], names)
    left, right = (
        [(e.number, f"{cut(e.name, size, names)}  {chart.form.format(e.number)}") for e in side]
        for side in ends
    )
    unit, middle = shared_unit(left, right, box.width, size)
    places = (
        box._replace(width=middle),
        box._replace(left=box.left + middle, width=box.width - middle),
    )
    for named, side, place in zip(chart.sides, ends, places, strict=True):
        first = side is ends[0]
        rows = [
            _row(end, row, look, emphasis, left=first)._replace(name=cut(end.name, size, names))
            for end, row in zip(side, shown, strict=True)
        ]
        setting = Setting(named.name, chart.form, size, unit)
        ended_bars(page, place, rows, setting, look, left=first)
    x = box.left + middle
    rule(page, (x, box.top), (x, box.top + box.height), look.mute, 1.25)


def _row(end: End, row: Mirror, look: Look, emphasis: Emphasis, *, left: bool) -> RowBar:
    """Return one end: in its row's hue if that stands, paler to the right; else in grey."""
    if emphasis.stands(*_picks(row)):
        hue = end.shade[look.mode]
        colour = hue if left else mixed(hue, GROUND[look.mode], _PALE)
    else:
        colour = (GREY if left else QUIET)[look.mode]
    return RowBar(end.name, end.number, colour, emphasis.names(*_picks(row)))


def _named_between(
    page: Slide,
    box: Box,
    chart: Mirrored,
    shown: Sequence[Mirror],
    look: Look,
    emphasis: Emphasis,
) -> None:
    """Draw both sides of a column of names, the sides' own above in their shades."""
    below = Box(box.left, box.top + _HEAD, box.width, box.height - _HEAD)
    told = [row.name for row in shown]
    below, size, names = rows_and_names(below, told, box.width * _NAMES)
    names += _GAP
    side = (box.width - names) / 2
    numbers = [e.number for row in shown for e in (row.left, row.right)]
    unit = unit_for([(number, chart.form.format(number)) for number in numbers], side, size)
    left, right = (
        [
            RowBar(
                cut(row.name, size, names),
                end.number,
                end.shade[look.mode] if emphasis.stands(*_picks(row)) else quieted(end.shade, look),
                emphasis.names(*_picks(row)),
            )
            for row, end in zip(shown, ends, strict=True)
        ]
        for ends in ([row.left for row in shown], [row.right for row in shown])
    )
    one, other = (Setting(named.name, chart.form, size, unit) for named in chart.sides)
    left_bars(page, below._replace(width=side), left, one, look)
    place = below._replace(left=box.left + side, width=names + side)
    row_bars(page, place, right, other, look, names=names, middle=True)
    _heads(page, box, chart, side, names, look)


def _heads(page: Slide, box: Box, chart: Mirrored, side: float, names: float, look: Look) -> None:
    """Name both sides where their bars begin; long names go from the edges to the middle."""
    long = any(across(named.name, TEXT) + 2 * MARGIN > side for named in chart.sides)
    width = side + names / 2 - MARGIN if long else side
    lefts = (box.left, box.left + box.width - width)
    alignments = (PP_ALIGN.RIGHT, PP_ALIGN.LEFT)
    for named, left, alignment in zip(
        chart.sides, lefts, reversed(alignments) if long else alignments, strict=True
    ):
        words = [(cut(named.name, TEXT, width), named.shade[look.mode])]
        line(page, Box(left, box.top, width, _HEAD_LINE), words, alignment, bold=True)
