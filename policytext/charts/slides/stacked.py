"""Bars in parts, one series for each kind of part."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.look import Look
from policytext.charts.slides.page import Box
from policytext.charts.slides.style import add, excel_form, fill, set_bars, text
from policytext.charts.values import Stack, Stacked


def stacked(page: Slide, box: Box, chart: Stacked, look: Look) -> None:
    """Draw the series that occur; a category's name carries its total, or each part its number."""
    chart_data = CategoryChartData(number_format=excel_form(chart.form))
    chart_data.categories = [_name(row, chart) for row in chart.rows]
    occur = sorted({part.series for row in chart.rows for part in row.parts})
    for series in occur:
        numbers = [_number(row, series, chart) for row in chart.rows]
        chart_data.add_series(printable(chart.series[series].name), numbers)
    kind = XL_CHART_TYPE.BAR_STACKED_100 if chart.full else XL_CHART_TYPE.BAR_STACKED
    drawn = add(page, box, kind, chart_data, look)
    set_bars(drawn, gap=60 if chart.full else 45)
    for one, series in zip(drawn.plots[0].series, occur, strict=True):
        named = chart.series[series]
        fill(one.format, named.shade[look.mode], pattern=named.texture)
        if chart.written:
            one.data_labels.show_value = True
            text(one.data_labels.font, look, chart.written[series][look.mode])


def _name(row: Stack, chart: Stacked) -> str:
    if chart.written:
        return printable(row.name)
    total = sum(part.number for part in row.parts)
    return f"{printable(row.name)}  {chart.form.format(total)}"


def _number(row: Stack, series: int, chart: Stacked) -> float | None:
    """Return the number of a part; what is not there is written as 0 only if numbers are."""
    found = [part.number for part in row.parts if part.series == series]
    return found[0] if found else 0 if chart.written else None
