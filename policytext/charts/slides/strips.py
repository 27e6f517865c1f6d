"""Where things stand along a text: lines for occurrences, blocks for passages, one scale."""

from collections.abc import Sequence
from typing import NamedTuple

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide

from policytext.base.look import MUTE, QUIET, Look
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.legend_line import legend_line
from policytext.charts.slides.page import Box, line, rule
from policytext.charts.slides.room import across, cut, fitting, names_width, rows_box, size_in
from policytext.charts.slides.strip_blocks import draw_blocks
from policytext.charts.slides.strip_ticks import draw_ticks
from policytext.charts.slides.style import TEXT
from policytext.charts.trimmed import LeftOut, kept
from policytext.charts.values import Named, Strips

_NAMES = 0.34  # of the width, at most
_GAP = 0.12  # inches between names and strips
_MARKS = 0.34  # inches above the strips, for the names of places


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
        draw_ticks(page, frame.rows(0, len(ticks)), chart, ticks, look, emphasis)
    if blocks:
        draw_blocks(page, frame.rows(len(ticks), len(blocks)), chart, blocks, look, emphasis)
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
    named = {n for n, row in enumerate(chart.rows) if emphasis.keeps(row.pick, row.about)}
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
