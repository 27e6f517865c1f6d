"""Where things stand along a text: lines for occurrences, blocks for passages, one scale."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.look import GREY, MUTE, QUIET, Look
from policytext.charts.slides.emphasis import Emphasis, quieted
from policytext.charts.slides.legend_line import legend_line
from policytext.charts.slides.page import Box, line, rule
from policytext.charts.slides.room import across, cut, fitting, names_width, rows_box, size_in
from policytext.charts.slides.shared_table import Dots, share_table
from policytext.charts.slides.style import TEXT, add, fill, plot_area, set_bars
from policytext.charts.trimmed import LeftOut, kept
from policytext.charts.values import Block, Named, Strips, Tick

_NAMES = 0.34  # of the width, at most
_GAP = 0.12  # inches between names and strips
_MARKS = 0.34  # inches above the strips, for the names of places
_REACH = 0.32  # of a row, from its middle to both ends of a tick
_WIDE = 2.75  # points, of a tick
_PALE = 0.35
_BLOCKS_GAP = 65  # percent of a block


class _Part(NamedTuple):
    """A block, and how far it stands behind the one before."""

    gap: int
    width: int
    block: Block


class _Frame(NamedTuple):
    """Where the strips stand, and how high one is, in inches; `size` is that of the names."""

    box: Box
    step: float
    size: float

    def rows(self, first: int, count: int) -> Box:
        """Return the place of `count` strips from the one at `first`."""
        return self.box._replace(top=self.box.top + first * self.step, height=count * self.step)


def strips(page: Slide, box: Box, chart: Strips, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw as many rows as fit, the named ones among them: ticks above, blocks below."""
    box = legend_line(page, box, _keys(chart), look)
    shown = _shown(chart, fitting(box.height - _MARKS), emphasis)
    ticks = [row for row in shown if row in {tick.row for tick in chart.ticks}]
    blocks = [row for row in shown if row not in ticks]
    frame = _frame(box, [chart.rows[row].name for row in (*ticks, *blocks)])
    _marks(page, frame, chart, look)
    if ticks:
        _draw_ticks(page, frame.rows(0, len(ticks)), chart, ticks, look, emphasis)
    if blocks:
        _draw_blocks(page, frame.rows(len(ticks), len(blocks)), chart, blocks, look, emphasis)
    _names(page, box, frame, chart, [*ticks, *blocks], look, emphasis)
    return LeftOut(rows=len(chart.rows) - len(shown))


def _keys(chart: Strips) -> list[Named]:
    """Return what strong and pale mean, where both occur."""
    strengths = {block.strong for block in chart.blocks}
    shades = (MUTE, QUIET)
    return [Named(key, shade) for key, shade in zip(chart.keys, shades, strict=True)] * (
        len(strengths) > 1
    )


def _shown(chart: Strips, most: int, emphasis: Emphasis) -> list[int]:
    """Return the rows that are drawn: of terms and of themes about equally many."""
    ticks = {tick.row for tick in chart.ticks}
    named = {n for n, row in enumerate(chart.rows) if emphasis.names(row.pick, row.about)}
    return kept(len(chart.rows), most, first=named, group=lambda row: row in ticks)


def _frame(box: Box, names: Sequence[str]) -> _Frame:
    rows = rows_box(box._replace(height=box.height - _MARKS), len(names))
    step = rows.height / len(names)
    size = size_in(step, names, box.width * _NAMES)
    left = names_width(names, size, box.width * _NAMES) + _GAP
    place = Box(box.left + left, box.top + _MARKS, box.width - left, rows.height)
    return _Frame(place, step, size)


def _marks(page: Slide, frame: _Frame, chart: Strips, look: Look) -> None:
    """Draw a thin line at each place that has a name and room for it."""
    box = frame.box
    reached = box.left - 1
    for start, name in chart.marks:
        x = box.left + box.width * start / chart.length
        wide = across(name, TEXT)
        if x < reached or x + wide > box.left + box.width:
            continue
        reached = x + wide + 0.08
        rule(page, (x, box.top - 0.04), (x, box.top + box.height), look.line)
        place = Box(x, box.top - _MARKS, wide + 0.05, _MARKS - 0.04)
        line(page, place, [(name, look.mute)], PP_ALIGN.LEFT, size=TEXT)


def _names(
    page: Slide,
    box: Box,
    frame: _Frame,
    chart: Strips,
    rows: Sequence[int],
    look: Look,
    emphasis: Emphasis,
) -> None:
    """Write the rows' names beside them, those of themes in their hues."""
    width = frame.box.left - _GAP - box.left
    high = frame.size * 1.4 / 72
    for place, row in enumerate(rows):
        one = chart.rows[row]
        middle = frame.box.top + (place + 0.5) * frame.step
        named = emphasis.names(one.pick, one.about)
        shade = one.shade[look.mode] if named and not one.plain else look.ink
        words = [(cut(one.name, frame.size, width), shade)]
        where = Box(box.left, middle - high / 2, width, high)
        line(page, where, words, PP_ALIGN.RIGHT, size=frame.size, bold=named)


def _draw_ticks(
    page: Slide, box: Box, chart: Strips, rows: Sequence[int], look: Look, emphasis: Emphasis
) -> None:
    """Draw each occurrence as a point with a line through it, a series for each row and colour."""
    heights = {row: len(rows) - place for place, row in enumerate(rows)}
    ticks = sorted((t for t in chart.ticks if t.row in heights), key=lambda tick: tick.start)
    colours = [_colour(tick, chart, look, emphasis) for tick in ticks]
    occur = list(dict.fromkeys(zip((tick.row for tick in ticks), colours, strict=True)))
    occur.sort(key=lambda one: rows.index(one[0]))
    chart_data = XyChartData(number_format="0")
    for row, _ in occur:
        chart_data.add_series(printable(chart.rows[row].name)).add_data_point(0, 0)
    drawn = add(page, box, XL_CHART_TYPE.XY_SCATTER, chart_data, look)
    columns = [
        Dots(
            chart.rows[row].name,
            tuple(
                heights[row] if (tick.row, own) == (row, colour) else None
                for tick, own in zip(ticks, colours, strict=True)
            ),
        )
        for row, colour in occur
    ]
    share_table(drawn, [tick.start for tick in ticks], columns)
    for series, (_, colour) in zip(drawn.plots[0].series, occur, strict=True):
        series.format.line.fill.background()
        series.marker.style = XL_MARKER_STYLE.NONE
        series._element.find(qn("c:xVal")).addprevious(parse_xml(_line_through(colour)))
    _hide(drawn.value_axis, 0.5, len(rows) + 0.5)
    _hide(drawn.category_axis, 0, chart.length)
    plot_area(drawn, 0, 0, 1, 1)


def _colour(tick: Tick, chart: Strips, look: Look, emphasis: Emphasis) -> str:
    """Return the hue of a named theme in which a tick stands, ink, or grey if it steps back."""
    series = chart.series[tick.series]
    if emphasis.names(series.pick):
        return series.shade[look.mode]
    return look.ink if emphasis.stands(chart.rows[tick.row].pick) else GREY[look.mode]


def _line_through(colour: str) -> str:
    return (
        '<c:errBars xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="fixedVal"/>'
        f'<c:noEndCap val="1"/><c:val val="{_REACH}"/><c:spPr>'
        f'<a:ln w="{round(_WIDE * 12_700)}" cap="flat"><a:solidFill><a:srgbClr '
        f'val="{colour.removeprefix("#").upper()}"/></a:solidFill></a:ln></c:spPr></c:errBars>'
    )


def _draw_blocks(
    page: Slide, box: Box, chart: Strips, rows: Sequence[int], look: Look, emphasis: Emphasis
) -> None:
    """Draw each row's blocks as parts of a stacked bar; the parts between are not filled."""
    found = [_apart([block for block in chart.blocks if block.row == row]) for row in rows]
    chart_data = CategoryChartData(number_format="0")
    chart_data.categories = [printable(chart.rows[row].name) for row in rows]
    for number in range(max(map(len, found))):
        here = [parts[number] if number < len(parts) else None for parts in found]
        chart_data.add_series(f"→ {number + 1}", [part.gap if part else None for part in here])
        chart_data.add_series(f"{number + 1}", [part.width if part else None for part in here])
    drawn = add(page, box, XL_CHART_TYPE.BAR_STACKED, chart_data, look)
    set_bars(drawn, 0, chart.length, gap=_BLOCKS_GAP)
    for number, series in enumerate(drawn.plots[0].series):
        if number % 2 == 0:
            series.format.fill.background()
            continue
        for place, parts in enumerate(found):
            if number // 2 < len(parts):
                _fill(series.points[place].format, parts[number // 2].block, chart, look, emphasis)


def _fill(form: Any, block: Block, chart: Strips, look: Look, emphasis: Emphasis) -> None:
    named = chart.series[block.series]
    row = chart.rows[block.row]
    stands = emphasis.stands(block.pick, row.about, row.pick, named.pick)
    colour = named.shade[look.mode] if stands else quieted(named.shade, look)
    strength = 1.0 if block.strong else _PALE
    fill(form, colour, look, strength=strength, pattern=named.texture)


def _apart(blocks: Sequence[Block]) -> list[_Part]:
    """Return the blocks in order, each behind a gap; strong ones win where two begin together."""
    found: list[_Part] = []
    reached = 0
    for block in sorted(blocks, key=lambda block: (block.start, not block.strong)):
        start = max(block.start, reached)
        if block.end > start:
            found.append(_Part(start - reached, block.end - start, block))
            reached = block.end
    return found


def _hide(axis: Any, low: float, high: float) -> None:
    axis.minimum_scale, axis.maximum_scale = low, high
    axis.visible = False
    axis.has_major_gridlines = False
