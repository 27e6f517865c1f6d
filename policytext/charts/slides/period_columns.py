"""How much text there is in each period, as native columns; periods without any are hatched."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.base.look import GROUND, QUIET, Look
from policytext.charts.slides.page import Box, mixed
from policytext.charts.slides.style import add, fill, plot_area
from policytext.charts.through_years import Curves, Panel, without_text

_GAP = 45  # percent of a column
_PALE = 0.65  # of the columns' colour, where there is no text


def draw_columns(page: Slide, box: Box, chart: Curves, panel: Panel, look: Look) -> None:
    """Draw a column for each period, all panels on one scale."""
    most = max((one.amount for each in chart.panels for one in each.coverage), default=0) or 1
    amounts = {one.x: one.amount for one in panel.coverage if one.amount}
    none = set(without_text(panel, chart.periods))
    places = range(len(chart.periods.names))
    chart_data = CategoryChartData(number_format="#,##0")
    chart_data.categories = [printable(name) for name in chart.periods.names]
    chart_data.add_series(printable(chart.coverage), [amounts.get(x) for x in places])
    if none:
        without = [most if x in none else None for x in places]
        chart_data.add_series(label("years_no_text", look.language), without)
    drawn = add(page, box, XL_CHART_TYPE.COLUMN_CLUSTERED, chart_data, look)
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = _GAP, 100
    for axis in (drawn.category_axis, drawn.value_axis):
        axis.visible = False
        axis.has_major_gridlines = False
    drawn.value_axis.minimum_scale, drawn.value_axis.maximum_scale = 0, most
    plot_area(drawn, 0, 0, 1, 1)
    quiet = QUIET[look.mode]
    for pattern, series in enumerate(plot.series):
        shade = mixed(quiet, GROUND[look.mode], _PALE) if pattern else quiet
        fill(series.format, shade, look, pattern=pattern)
