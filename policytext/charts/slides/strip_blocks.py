"""Passages along a text: parts of native stacked bars, with nothing between them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.look import Look
from policytext.charts.slides.emphasis import Emphasis, quieted
from policytext.charts.slides.page import Box
from policytext.charts.slides.style import add, fill, set_bars
from policytext.charts.values import Block, Strips

_PALE = 0.35
_GAP = 65  # percent of a block


class _Part(NamedTuple):
    """A block, and how far it stands behind the one before."""

    gap: int
    width: int
    block: Block


def draw_blocks(
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
    set_bars(drawn, 0, chart.length, gap=_GAP)
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
