"""Bars to both sides of one line."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.chart import XL_TICK_LABEL_POSITION as TICK_LABELS
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.look import Look
from policytext.charts.slides.page import Box
from policytext.charts.slides.style import add, excel_form, fill, set_bars, text
from policytext.charts.values import End, Mirrored

_PALE = 0.55  # the right side where colours are the rows' own


def mirrored(page: Slide, box: Box, chart: Mirrored, look: Look) -> None:
    """Draw both sides; those to the left are negative numbers, shown without their sign.

    Where every end has a name of its own, colours tell rows apart, and strength the sides.
    """
    form = f"{excel_form(chart.form)};{excel_form(chart.form)}"
    chart_data = CategoryChartData(number_format=form)
    chart_data.categories = [printable(row.name) for row in chart.rows]
    ends = ([row.left for row in chart.rows], [row.right for row in chart.rows])
    for side, (named, rows) in enumerate(zip(chart.sides, ends, strict=True)):
        numbers = [_number(end, -1 if side == 0 else 1, chart) for end in rows]
        chart_data.add_series(printable(named.name), numbers)
    drawn = add(page, box, XL_CHART_TYPE.BAR_CLUSTERED, chart_data, look)
    set_bars(drawn, gap=55 if chart.ends else 45)
    drawn.category_axis.tick_label_position = TICK_LABELS.LOW
    reach = _reach(chart)
    drawn.value_axis.minimum_scale, drawn.value_axis.maximum_scale = -reach, reach
    for side, (series, rows) in enumerate(zip(drawn.plots[0].series, ends, strict=True)):
        series.invert_if_negative = False
        strength = _PALE if chart.ends and side == 1 else 1.0
        whole = look.mute if chart.ends else chart.sides[side].shade[look.mode]
        fill(series.format, whole, strength)
        for place, end in enumerate(rows):
            if end.shade[look.mode] != whole:
                fill(series.points[place].format, end.shade[look.mode], strength)
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, form, False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
        text(labels.font, look)


def _number(end: End, sign: int, chart: Mirrored) -> float | None:
    # No bar for a zero: its label would stand on the other side's bar. A named end says its zero.
    return sign * end.number if end.number or chart.ends else None


def _reach(chart: Mirrored) -> float:
    """Return how far the scale goes: the number of the longest bar stands behind it."""
    most = max(end.number for row in chart.rows for end in (row.left, row.right))
    return int(most * 1.1) + 1 if chart.ends else most * 1.12 or 1
