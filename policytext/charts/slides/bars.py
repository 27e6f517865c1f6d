"""Plain bars, each with its number."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.look import Look
from policytext.charts.slides.page import Box
from policytext.charts.slides.style import add, excel_form, fill, set_bars
from policytext.charts.values import Bars


def bars(page: Slide, box: Box, chart: Bars, look: Look) -> None:
    """Draw one series; a category's name carries its number."""
    chart_data = CategoryChartData(number_format=excel_form(chart.form))
    names = (f"{printable(row.name)}  {chart.form.format(row.number)}" for row in chart.rows)
    chart_data.categories = list(names)
    chart_data.add_series(printable(chart.unit), [row.number for row in chart.rows])
    drawn = add(page, box, XL_CHART_TYPE.BAR_STACKED, chart_data, look, legend=False)
    set_bars(drawn, gap=45)
    series = drawn.plots[0].series[0]
    shade = chart.rows[0].shade
    fill(series.format, shade[look.mode])
    for place, row in enumerate(chart.rows):
        if row.shade != shade:
            fill(series.points[place].format, row.shade[look.mode])
