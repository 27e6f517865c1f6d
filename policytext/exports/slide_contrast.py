"""Terms by their frequency on both sides: a native scatter chart on logarithmic axes."""

from math import log10
from typing import Any

import pandas as pd
from lxml import etree
from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.exports.slide_chart_style import add, fill, plot_area, text
from policytext.exports.template import Box
from policytext.figures.labelling import placed
from policytext.fitting import printable
from policytext.labels import label
from policytext.look import Look
from policytext.views import View

_DOTS = 240
_POINT = 1 / 72  # inches
_BESIDE = {
    "middle right": XL_LABEL_POSITION.RIGHT,
    "middle left": XL_LABEL_POSITION.LEFT,
    "top center": XL_LABEL_POSITION.ABOVE,
    "bottom center": XL_LABEL_POSITION.BELOW,
}


def contrast(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Draw the terms that differ most; a term that a side lacks stands at that side's edge."""
    shown = view.counts.head(_DOTS)
    columns = ("reference_per_thousand", "target_per_thousand")
    rates = [rate for column in columns for rate in shown[column] if rate]
    low, high = min(rates) / 3, max(rates) * 1.3
    chart_data = XyChartData(number_format="0.00")
    series = chart_data.add_series(label("column_term", look.language))
    for row in shown.itertuples():
        series.add_data_point(
            max(row.reference_per_thousand, low), max(row.target_per_thousand, low)
        )
    chart = add(slide, box, XL_CHART_TYPE.XY_SCATTER, chart_data, look, legend=False)
    for axis, side in ((chart.category_axis, "reference"), (chart.value_axis, "target")):
        _logarithmic(axis, low, high)
        axis.has_title = True
        words = label("per_thousand_of", look.language, name=view.hues[side].label)
        axis.axis_title.text_frame.text = printable(words)
        text(axis.axis_title.text_frame.paragraphs[0].runs[0].font, look)
    plot_area(chart, 0.08, 0.03, 0.9, 0.82)
    drawn = chart.plots[0].series[0]
    drawn.format.line.fill.background()
    drawn.marker.style, drawn.marker.size = XL_MARKER_STYLE.CIRCLE, 7
    fill(drawn.marker.format, look.mute)
    where = _labels(shown, box, low, high)
    for place, row in enumerate(shown.itertuples()):
        point = drawn.points[place]
        side = "target" if row.log_ratio > 0 else "reference"
        fill(point.marker.format, view.hues[side].colour)
        point.marker.format.line.fill.background()
        if where[place]:
            frame = point.data_label.text_frame
            frame.text = printable(row.term)
            text(frame.paragraphs[0].runs[0].font, look)
            point.data_label.position = _BESIDE[where[place]]


def _labels(shown: pd.DataFrame, box: Box, low: float, high: float) -> list[str]:
    """Return where each dot's label stands, "" for nowhere: reckoned in points."""
    width, height = (box.width * 0.9 / _POINT, box.height * 0.82 / _POINT)
    whole = log10(high / low)
    dots = [
        (
            log10(max(row.reference_per_thousand, low) / low) / whole * width,
            log10(max(row.target_per_thousand, low) / low) / whole * height,
            str(row.term),
        )
        for row in shown.itertuples()
    ]
    return placed(dots, size=14, width=width, height=height)


def _logarithmic(axis: Any, low: float, high: float) -> None:
    axis.minimum_scale, axis.maximum_scale = low, high
    axis.has_major_gridlines = False
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0.##", False
    scaling = axis._element.find(qn("c:scaling"))
    base = etree.Element(qn("c:logBase"), val="10")
    scaling.insert(0, base)  # the schema wants it first
