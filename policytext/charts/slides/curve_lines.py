"""Curves as one native line chart: gaps stay gaps, names and named numbers are its own labels."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.slide import Slide
from pptx.util import Pt

from policytext.base.fitting import printable
from policytext.base.look import GROUND, Look
from policytext.charts.curve_labels import Label
from policytext.charts.slides.data_labels import Ink, Told, set_some
from policytext.charts.slides.emphasis import Emphasis, quieted
from policytext.charts.slides.page import Box, colour
from policytext.charts.slides.style import TEXT, add, excel_form, fill, plot_area, text
from policytext.charts.through_years import Curve, Curves, Panel
from policytext.charts.values import Named

_SIDES = {"top center": "t", "bottom center": "b", "middle right": "r", "middle left": "l"}
_DASHES = (
    MSO_LINE_DASH_STYLE.SOLID,
    MSO_LINE_DASH_STYLE.DASH,
    MSO_LINE_DASH_STYLE.ROUND_DOT,
    MSO_LINE_DASH_STYLE.DASH_DOT,
)  # of TEXTURES
# Inches around a plot: half of a number or a point. Without them LibreOffice makes it smaller.
_RIGHT, _AROUND = 0.3, 0.13
_LINE, _DOT, _SMALL_DOT, _NAMED_DOT = 2.25, 7, 5, 10  # points


class Setting(NamedTuple):
    """The number at the top of a plot, the step of its marks, where the curves' names stand.

    `edge` inches to the left of the plot are for the numbers of the axis, 0 for none, `right` to
    the right of it for names.
    """

    top: float
    step: float
    edge: float
    right: float
    labels: Sequence[Label | None]


def shade(named: Named, look: Look, emphasis: Emphasis, *picks: str) -> str:
    """Return the hue of a series, paler where it steps back; `picks` are those of its points."""
    stands = emphasis.stands(named.pick, *picks)
    return named.shade[look.mode] if stands else quieted(named.shade, look)


def draw_curves(
    page: Slide,
    box: Box,
    chart: Curves,
    panel: Panel,
    setting: Setting,
    look: Look,
    emphasis: Emphasis,
) -> None:
    """Draw the curves of a panel; those that stand lie over the others."""
    pairs = [pair for pair in zip(panel.curves, setting.labels, strict=True) if pair[0].readings]
    pairs.sort(key=lambda pair: emphasis.stands(*_picks(chart, pair[0])))
    chart_data = CategoryChartData(number_format=excel_form(chart.form))
    chart_data.categories = [printable(name) for name in chart.periods.names]
    for curve, _ in pairs:
        numbers = {reading.x: reading.number for reading in curve.readings}
        spread = [numbers.get(x) for x in range(len(chart.periods.names))]
        chart_data.add_series(printable(chart.series[curve.series].name), spread)
    if not pairs:  # a chart without series is no chart
        chart_data.add_series(printable(chart.unit), [None] * len(chart.periods.names))
    frame = Box(
        box.left - setting.edge,
        box.top - _AROUND,
        box.width + setting.edge + setting.right + _RIGHT,
        box.height + 2 * _AROUND,
    )
    drawn = add(page, frame, XL_CHART_TYPE.LINE_MARKERS, chart_data, look)
    across, down = box.width / frame.width, box.height / frame.height
    plot_area(drawn, setting.edge / frame.width, _AROUND / frame.height, across, down)
    _axes(drawn, setting, look)
    for series, (curve, label) in zip(drawn.plots[0].series, pairs, strict=False):
        _dress(series, chart, curve, look, emphasis, small=bool(panel.name))
        _tell(series, chart, curve, label, look, emphasis)


def _picks(chart: Curves, curve: Curve) -> list[str]:
    return [chart.series[curve.series].pick, *(reading.pick for reading in curve.readings)]


def _axes(drawn: Any, setting: Setting, look: Look) -> None:
    axis = drawn.value_axis
    axis.minimum_scale, axis.maximum_scale = 0, float(f"{setting.top:.6g}")
    axis.major_unit = setting.step
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = colour(look.line)
    axis.major_gridlines.format.line.width = Pt(0.75)
    axis.format.line.fill.background()
    labels = axis.tick_labels
    labels.number_format, labels.number_format_is_linked = "#,##0.######", False
    text(labels.font, look, look.mute)
    if not setting.edge:
        axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    below = drawn.category_axis
    below.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    below.major_tick_mark = XL_TICK_MARK.NONE
    below.format.line.color.rgb = colour(look.line)


def _dress(
    series: Any, chart: Curves, curve: Curve, look: Look, emphasis: Emphasis, *, small: bool
) -> None:
    named = chart.series[curve.series]
    hue = shade(named, look, emphasis, *_picks(chart, curve))
    series.smooth = False
    series.format.line.width, series.format.line.color.rgb = Pt(_LINE), colour(hue)
    if named.texture:
        series.format.line.dash_style = _DASHES[named.texture]
    _sign(series.marker, hue, _SMALL_DOT if small else _DOT, look)
    if small:
        series.marker.format.line.fill.background()
    for reading in curve.readings:
        if emphasis.names(reading.pick):
            _sign(series.points[reading.x].marker, hue, _NAMED_DOT, look)


def _sign(marker: Any, hue: str, size: int, look: Look) -> None:
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, size
    fill(marker.format, hue, look)
    marker.format.line.color.rgb = colour(GROUND[look.mode])


def _tell(
    series: Any, chart: Curves, curve: Curve, label: Label | None, look: Look, emphasis: Emphasis
) -> None:
    """Write the curve's name at one of its points, and the numbers of those that are named."""
    named = chart.series[curve.series]
    stands = emphasis.stands(*_picks(chart, curve))
    hue = named.shade[look.mode] if stands else look.mute
    ink = Ink(TEXT, hue, bold=stands)
    told = {}
    if label:
        told[curve.readings[label.reading].x] = Told(_SIDES[label.side], ink, name=True)
    for reading in curve.readings:
        if emphasis.names(reading.pick):
            old = told.get(reading.x, Told("t", ink))
            told[reading.x] = old._replace(number=True)
    set_some(series, told, excel_form(chart.form))
