"""Occurrences along a text: points with a line through each, on a native chart."""

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.look import GREY, Look
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.page import Box
from policytext.charts.slides.shared_table import Dots, share_table
from policytext.charts.slides.style import add, plot_area
from policytext.charts.values import Strips, Tick

_REACH = 0.32  # of a row, from its middle to both ends of a tick
_WIDE = 2.75  # points, of a tick


def draw_ticks(
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


def _hide(axis: Any, low: float, high: float) -> None:
    axis.minimum_scale, axis.maximum_scale = low, high
    axis.visible = False
    axis.has_major_gridlines = False
