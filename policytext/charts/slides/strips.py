"""Where things stand along a text, as two native charts on one scale."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide

from policytext.base.fitting import printable, shortened
from policytext.base.look import Look
from policytext.charts.slides.page import Box, line
from policytext.charts.slides.shared_table import Dots, share_table
from policytext.charts.slides.style import add, fill, plot_area, set_bars
from policytext.charts.values import Block, Strips

_LEGEND = 9  # series at most in the legend above the dots
_MARKERS = (
    XL_MARKER_STYLE.DIAMOND,
    XL_MARKER_STYLE.TRIANGLE,
    XL_MARKER_STYLE.CIRCLE,
    XL_MARKER_STYLE.SQUARE,
)  # of TEXTURES
_PALE = 0.35
# Inner plot areas (x, y, width, height as shares of the chart): the two line up.
_DOTS = (0.24, 0.03, 0.74, 0.78)
_PASSAGES = (0.24, 0.02, 0.74, 0.96)


class _Part(NamedTuple):
    """A block, and how far it stands behind the one before."""

    gap: int
    width: int
    block: Block


def strips(page: Slide, box: Box, chart: Strips, look: Look) -> None:
    """Draw a dot for each tick, above bars for the blocks, on one scale."""
    ticks = sorted({tick.row for tick in chart.ticks})
    blocks = sorted({block.row for block in chart.blocks})
    share = (len(ticks) + 1.2) / (len(ticks) + len(blocks) + 2.2) if blocks else 1
    upper = Box(box.left, box.top, box.width, box.height * share)
    lower = Box(box.left, box.top + upper.height, box.width, box.height - upper.height)
    if ticks:
        _dots(page, upper, chart, ticks, look)
    if blocks:
        _passages(page, lower, chart, blocks, look)


def _dots(page: Slide, box: Box, chart: Strips, rows: Sequence[int], look: Look) -> None:
    heights = {row: len(rows) - place for place, row in enumerate(rows)}
    ticks = sorted(chart.ticks, key=lambda tick: tick.start)
    occur = sorted({tick.series for tick in ticks})
    chart_data = XyChartData(number_format="0")
    for series in occur:
        chart_data.add_series(printable(chart.series[series].name)).add_data_point(0, 0)
    # A long legend would cover the dots; the rows of the blocks below say the same.
    legend = len(occur) <= _LEGEND
    drawn = add(page, box, XL_CHART_TYPE.XY_SCATTER, chart_data, look, legend=legend)
    columns = [
        Dots(
            chart.series[series].name,
            tuple(heights[tick.row] if tick.series == series else None for tick in ticks),
        )
        for series in occur
    ]
    share_table(drawn, [tick.start for tick in ticks], columns)
    for one, series in zip(drawn.plots[0].series, occur, strict=True):
        one.format.line.fill.background()
        named = chart.series[series]
        one.marker.style, one.marker.size = _MARKERS[named.texture], 8
        fill(one.marker.format, named.shade[look.mode])
        one.marker.format.line.fill.background()
    _hide(drawn.value_axis, 0.5, len(rows) + 0.5)
    _hide(drawn.category_axis, 0, chart.length)
    plot_area(drawn, *_DOTS)
    # A scatter chart has numbers on both axes: the rows' names are text boxes beside it.
    step = box.height * _DOTS[3] / len(rows)
    width = box.width * _DOTS[0] - 0.1
    for place, row in enumerate(rows):
        top = box.top + box.height * _DOTS[1] + step * (place + 0.5) - 0.15
        words = [(shortened(chart.rows[row].name, 11), look.ink)]
        line(page, Box(box.left, top, width, 0.3), words, PP_ALIGN.RIGHT)


def _passages(page: Slide, box: Box, chart: Strips, rows: Sequence[int], look: Look) -> None:
    """Draw each row's blocks as parts of a stacked bar; the parts between are not filled."""
    found = [_apart([block for block in chart.blocks if block.row == row]) for row in rows]
    chart_data = CategoryChartData(number_format="0")
    chart_data.categories = [printable(chart.rows[row].name) for row in rows]
    for number in range(max(map(len, found))):
        here = [parts[number] if number < len(parts) else None for parts in found]
        chart_data.add_series(f"→ {number + 1}", [part.gap if part else None for part in here])
        chart_data.add_series(f"{number + 1}", [part.width if part else None for part in here])
    drawn = add(page, box, XL_CHART_TYPE.BAR_STACKED, chart_data, look, legend=False)
    set_bars(drawn, gap=50)
    drawn.value_axis.minimum_scale, drawn.value_axis.maximum_scale = 0, chart.length
    for number, series in enumerate(drawn.plots[0].series):
        if number % 2 == 0:
            series.format.fill.background()
            continue
        for place, parts in enumerate(found):
            if number // 2 < len(parts):
                block = parts[number // 2].block
                named = chart.series[block.series]
                strength = 1.0 if block.strong else _PALE
                fill(series.points[place].format, named.shade[look.mode], strength, named.texture)
    plot_area(drawn, *_PASSAGES)


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
