"""Phrases through the years as one native chart of dots, names and notes beside it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.base.look import ACCENT, GREY, GROUND, QUIET, Look
from policytext.charts.period_ticks import ticks_that_fit
from policytext.charts.slides.emphasis import Emphasis, quieted
from policytext.charts.slides.legend_line import HIGH
from policytext.charts.slides.page import Box, colour, line, mixed, rule
from policytext.charts.slides.room import across, cut, fitting, names_width, rows_box, size_in
from policytext.charts.slides.shared_table import Dots, share_table
from policytext.charts.slides.style import TEXT, add, fill, plot_area
from policytext.charts.through_years import Life, Lives, Moment, runs
from policytext.charts.trimmed import LeftOut, kept

_NAMES, _NOTES = 0.3, 0.24  # of the width, at most
_TICKS, _GAP = 0.34, 0.14  # inches: the periods below, beside the dots
_SMALL, _LARGE = 6, 15  # points: the widths of the smallest and the largest dot
_DIAMOND = 1.12  # how much wider one is than a dot that looks as large
_LINE = 1.5  # points
_POINT = 1 / 72  # inches


class _Frame(NamedTuple):
    """Where the dots stand, how high a row is, in inches; the size of names in points."""

    box: Box
    step: float
    size: float


def lives(page: Slide, box: Box, chart: Lives, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw as many phrases as fit, the named ones among them."""
    _key(page, box, chart, look)
    box = box._replace(top=box.top + HIGH, height=box.height - HIGH)
    named = {n for n, row in enumerate(chart.rows) if emphasis.keeps(*_picks(row))}
    places = kept(len(chart.rows), fitting(box.height - _TICKS), first=named)
    rows = [chart.rows[place] for place in places]
    frame = _frame(box, rows)
    _hatch(page, frame, chart, look)
    _periods(page, frame, chart, look)
    _dots(page, frame, chart, rows, look, emphasis)
    for number, row in enumerate(rows):
        _words(page, box, frame, number, row, look, emphasis)
    return LeftOut(rows=chart.beyond + len(chart.rows) - len(rows))


def _picks(row: Life) -> list[str]:
    return [row.pick, *(moment.pick for moment in row.moments)]


def _key(page: Slide, box: Box, chart: Lives, look: Look) -> None:
    """Say what a diamond, the size of a dot, and hatching mean."""
    pairs = [("●", GREY, f"lives_size_{chart.amount}"), ("▨", QUIET, "years_no_text")]
    words = [("◆ ", ACCENT[look.mode]), (f"{label('lives_first', look.language)}　", look.mute)]
    for sign, shade, name in pairs if chart.without else pairs[:1]:
        words += [(f"{sign} ", shade[look.mode]), (f"{label(name, look.language)}　", look.mute)]
    while len(words) > 2 and across("".join(text for text, _ in words), TEXT) > box.width:
        words = words[:-2]
    line(page, box._replace(height=HIGH - 0.1), words, PP_ALIGN.LEFT, size=TEXT)


def _frame(box: Box, rows: Sequence[Life]) -> _Frame:
    space = rows_box(box._replace(height=box.height - _TICKS), len(rows))
    step = space.height / len(rows)
    names = [row.name for row in rows]
    size = size_in(step, names, box.width * _NAMES)
    left = names_width(names, size, box.width * _NAMES) + _GAP
    notes = names_width([_note(row) for row in rows], TEXT, box.width * _NOTES) + _GAP
    wide = box.width - left - notes
    return _Frame(Box(box.left + left, box.top, wide, space.height), step, size)


def _note(row: Life) -> str:
    return "  ".join(filter(None, (row.note, row.tag)))


def _hatch(page: Slide, frame: _Frame, chart: Lives, look: Look) -> None:
    """Hatch the periods without text behind all rows."""
    wide = frame.box.width / len(chart.periods.names)
    for first, last in runs(chart.without):
        left = frame.box.left + first * wide
        place = Box(left, frame.box.top, (last + 1 - first) * wide, frame.box.height)
        shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Inches, place))
        shape._element.remove(shape._element.find(qn("p:style")))  # its shadow
        pale = mixed(QUIET[look.mode], GROUND[look.mode], 0.4)
        fill(shape, pale, look, pattern=1)
        shape.line.fill.background()


def _periods(page: Slide, frame: _Frame, chart: Lives, look: Look) -> None:
    """Write the periods' names below, each with a thin line through all rows."""
    box = frame.box
    wide = box.width / len(chart.periods.names)
    for x in ticks_that_fit(chart.periods, box.width, TEXT * _POINT):
        name = chart.periods.names[x]
        middle, needed = box.left + (x + 0.5) * wide, across(name, TEXT) + 0.05
        rule(page, (middle, box.top), (middle, box.top + box.height + 0.04), look.line)
        place = Box(middle - needed / 2, box.top + box.height + 0.06, needed, _TICKS - 0.08)
        line(page, place, [(name, look.mute)], PP_ALIGN.CENTER, size=TEXT)


def _dots(
    page: Slide,
    frame: _Frame,
    chart: Lives,
    rows: Sequence[Life],
    look: Look,
    emphasis: Emphasis,
) -> None:
    """Draw each phrase as a series of points, over a line from its first to its last."""
    places = range(len(chart.periods.names))
    wide = frame.box.width / len(places)
    for number, row in enumerate(rows):
        middle = frame.box.top + (number + 0.5) * frame.step
        ends = [frame.box.left + (moment.x + 0.5) * wide for moment in row.moments]
        if len(ends) > 1:
            rule(page, (min(ends), middle), (max(ends), middle), QUIET[look.mode], _LINE)
    chart_data = XyChartData(number_format="0")
    for row in rows:
        chart_data.add_series(printable(row.name)).add_data_point(0, 0)
    drawn = add(page, frame.box, XL_CHART_TYPE.XY_SCATTER, chart_data, look)
    firsts = [moment.x for row in rows for moment in row.moments if moment.first]
    at = [*places, *firsts]  # in rows of their own, the last, diamonds lie over the other dots
    points = _points(rows, len(places))
    columns = [
        Dots(row.name, tuple(len(rows) - n if x in own else None for x in range(len(at))))
        for n, (row, own) in enumerate(zip(rows, points, strict=True))
    ]
    share_table(drawn, at, columns, [chart.periods.names[x] for x in at])
    for series, row, own in zip(drawn.plots[0].series, rows, points, strict=True):
        _dress(series, row, own, look, emphasis)
    for axis, low, high in (
        (drawn.category_axis, -0.5, len(places) - 0.5),
        (drawn.value_axis, 0.5, len(rows) + 0.5),
    ):
        axis.minimum_scale, axis.maximum_scale = low, high
        axis.visible = False
        axis.has_major_gridlines = False
    plot_area(drawn, 0, 0, 1, 1)


def _points(rows: Sequence[Life], periods: int) -> list[dict[int, Moment]]:
    """Return for each phrase its moments by their rows of the sheet: its first one stands last."""
    found: list[dict[int, Moment]] = []
    last = periods
    for row in rows:
        found.append({moment.x: moment for moment in row.moments if not moment.first})
        for moment in row.moments:
            if moment.first:
                found[-1][last] = moment
                last += 1
    return found


def _dress(
    series: Any, row: Life, points: Mapping[int, Moment], look: Look, emphasis: Emphasis
) -> None:
    """Colour the dots of a phrase, each as large as its number; the first one is a diamond."""
    stands = emphasis.stands(*_picks(row))
    hue = (row.shade if stands else QUIET)[look.mode]
    red = ACCENT[look.mode] if stands else quieted(ACCENT, look)
    series.smooth = False
    series.format.line.fill.background()  # LibreOffice would give its colour to all dots
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, _SMALL
    fill(series.marker.format, hue, look)
    for place, moment in points.items():
        marker = series.points[place].marker
        size = _SMALL + (_LARGE - _SMALL) * moment.size
        marker.style = XL_MARKER_STYLE.DIAMOND if moment.first else XL_MARKER_STYLE.CIRCLE
        marker.size = round(size * (_DIAMOND if moment.first else 1))
        fill(marker.format, red if moment.first else hue, look)
        marker.format.line.width = Pt(0.5)
        marker.format.line.color.rgb = colour(GROUND[look.mode])


def _words(
    page: Slide,
    box: Box,
    frame: _Frame,
    number: int,
    row: Life,
    look: Look,
    emphasis: Emphasis,
) -> None:
    """Write a phrase to the left of its dots, and from when to when to the right."""
    middle = frame.box.top + (number + 0.5) * frame.step
    strong = emphasis.names(*_picks(row)) or (row.strong and not emphasis.named)
    ink = row.shade[look.mode] if row.strong and strong else look.ink
    width = frame.box.left - _GAP - box.left
    high = frame.size * 1.4 * _POINT
    name = [(cut(row.name, frame.size, width), ink)]
    place = Box(box.left, middle - high / 2, width, high)
    line(page, place, name, PP_ALIGN.RIGHT, size=frame.size, bold=strong)
    right = frame.box.left + frame.box.width + _GAP
    tone = row.tone if emphasis.stands(*_picks(row)) else {look.mode: look.mute}
    words = [(row.note, look.mute), (f"  {row.tag}" if row.tag else "", tone[look.mode])]
    place = Box(right, middle - high / 2, box.left + box.width - right, high)
    line(page, place, [one for one in words if one[0]], PP_ALIGN.LEFT, size=TEXT)
