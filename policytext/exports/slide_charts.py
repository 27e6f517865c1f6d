"""Views as native, editable PowerPoint charts."""

import pandas as pd
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.chart import XL_TICK_LABEL_POSITION as TICK_LABELS
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.charts.plotly.coverage import SHADES
from policytext.charts.values import Bars
from policytext.exports.slide_chart_style import add, bars, fill, text
from policytext.exports.template import Box
from policytext.study.study import Study
from policytext.views.view import View


def frequency(slide: Slide, box: Box, view: View, study: Study, look: Look, unit: str) -> None:
    """Draw the bars, split by theme; a category's name carries its total."""
    totals = view.counts.groupby("term", sort=False)[unit].sum()
    form = "{:.1f}" if unit == "per_thousand" else "{:.0f}"
    chart_data = CategoryChartData(number_format="0.0" if unit == "per_thousand" else "0")
    chart_data.categories = [f"{printable(term)}  {form.format(n)}" for term, n in totals.items()]
    table = view.counts.pivot(index="term", columns="theme", values=unit).reindex(totals.index)
    themes = [theme for theme in view.hues if theme in table.columns]
    for theme in themes:
        numbers = [None if pd.isna(n) else float(n) for n in table[theme]]
        chart_data.add_series(printable(view.hues[theme].label), numbers)
    chart = add(slide, box, XL_CHART_TYPE.BAR_STACKED, chart_data, look)
    bars(chart, gap=45, overlap=100)
    for series, theme in zip(chart.plots[0].series, themes, strict=True):
        fill(series.format, view.hues[theme].colour)


def single(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Draw plain bars."""
    assert isinstance(view.chart, Bars)
    rows = view.chart.rows
    chart_data = CategoryChartData(number_format="0")
    chart_data.categories = [f"{printable(row.name)}  {row.number}" for row in rows]
    unit = label("column_frequency", look.language)
    chart_data.add_series(unit, [row.number for row in rows])
    chart = add(slide, box, XL_CHART_TYPE.BAR_STACKED, chart_data, look, legend=False)
    bars(chart, gap=45, overlap=100)
    series = chart.plots[0].series[0]
    fill(series.format, HUES[0][look.mode])
    for place, row in enumerate(rows):
        if row.shade != HUES[0]:
            fill(series.points[place].format, row.shade[look.mode])


def mirrored(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Draw both sides of a comparison from one line; numbers to the left have no sign."""
    assert view.details
    rows = view.details["bars"]
    form = {"{:.2f}": "0.00;0.00", "{:.1f}%": '0.0"%";0.0"%"'}.get(view.details["form"], "0;0")
    chart_data = CategoryChartData(number_format=form)
    chart_data.categories = [printable(row.name) for row in rows]
    for side, sign in (("reference", -1), ("target", 1)):
        # No bar for a zero: its label would stand on the other side's bar.
        numbers = [sign * float(row.left if sign < 0 else row.right) or None for row in rows]
        chart_data.add_series(printable(view.hues[side].label), numbers)
    chart = add(slide, box, XL_CHART_TYPE.BAR_CLUSTERED, chart_data, look)
    bars(chart, gap=45, overlap=100)
    chart.category_axis.tick_label_position = TICK_LABELS.LOW
    reach = max(max(float(row.left), float(row.right)) for row in rows) * 1.12 or 1
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = -reach, reach
    for series, side in zip(chart.plots[0].series, ("reference", "target"), strict=True):
        series.invert_if_negative = False
        fill(series.format, view.hues[side].colour)
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, form, False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
        text(labels.font, look)


def balance(slide: Slide, box: Box, view: View, study: Study, look: Look) -> None:
    """Draw both poles from the middle; the left ones are negative numbers shown without sign."""
    pairs = view.counts.pivot(index="theme", columns="side", values="sentences")
    themes = [theme for theme in study.book if theme.id in pairs.index]
    chart_data = CategoryChartData(number_format="0;0")
    chart_data.categories = [printable(theme.label[look.language]) for theme in themes]
    for side, name in enumerate(("left", "right")):
        sign = -1 if side == 0 else 1
        numbers = [sign * int(pairs.loc[theme.id, side]) for theme in themes]
        chart_data.add_series(label(f"side_{name}", look.language), numbers)
    chart = add(slide, box, XL_CHART_TYPE.BAR_CLUSTERED, chart_data, look)
    bars(chart, gap=55, overlap=100)
    chart.category_axis.tick_label_position = TICK_LABELS.LOW
    # A tenth more than the longest bar: its number stands behind it.
    reach = int(view.counts["sentences"].max() * 1.1) + 1
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = -reach, reach
    for side, series in enumerate(chart.plots[0].series):
        series.invert_if_negative = False
        fill(series.format, look.mute, 1.0 if side == 0 else 0.55)
        for place, theme in enumerate(themes):
            fill(series.points[place].format, theme.colour[look.mode], (1.0, 0.55)[side])
        labels = series.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, "0;0", False
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
        text(labels.font, look)


def coverage(slide: Slide, box: Box, view: View, study: Study, look: Look) -> None:
    """Draw two full bars: sentences and characters by the number of themes."""
    units = ("sentences", "characters")
    chart_data = CategoryChartData(number_format="0")
    chart_data.categories = [label(f"coverage_{unit}", look.language) for unit in units]
    for row in view.counts.to_dict("records"):
        name = label(f"coverage_{row['themes']}", look.language)
        chart_data.add_series(name, [int(row[unit]) for unit in units])
    chart = add(slide, box, XL_CHART_TYPE.BAR_STACKED_100, chart_data, look)
    bars(chart, gap=60, overlap=100)
    for series, share in zip(chart.plots[0].series, view.counts["themes"], strict=True):
        shade, ink = SHADES[look.mode][share]
        fill(series.format, shade)
        series.data_labels.show_value = True
        text(series.data_labels.font, look, ink)
