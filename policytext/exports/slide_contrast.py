"""Terms by their frequency on both sides: a native scatter chart on logarithmic axes."""

from math import floor, log10
from typing import Any, NamedTuple

import pandas as pd
from lxml import etree
from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.labelling import placed
from policytext.exports.slide_chart_style import add, fill, plot_area, text
from policytext.exports.slide_scatter import Dots, share_table
from policytext.exports.template import Box, colour
from policytext.views.view import View

_DOTS = 240
_POINT = 1 / 72  # inches
_BESIDE = {
    "middle right": XL_LABEL_POSITION.RIGHT,
    "middle left": XL_LABEL_POSITION.LEFT,
    "top center": XL_LABEL_POSITION.ABOVE,
    "bottom center": XL_LABEL_POSITION.BELOW,
}


class _Scale(NamedTuple):
    low: float
    high: float

    def share(self, rate: float) -> float:
        """Return how far along the axis a rate stands, 0–1."""
        return log10(max(rate, self.low) / self.low) / log10(self.high / self.low)


def contrast(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Draw the terms that differ most; a term that a side lacks stands at that side's edge."""
    assert view.details
    shown = view.counts.head(_DOTS)
    rows = list(shown.itertuples())
    across, up = _scales(shown, one=view.details["one_scale"])
    sides = [side for side in ("target", "reference") if any(_more(row) == side for row in rows)]
    chart_data = XyChartData(number_format="0.00")
    for side in sides:
        chart_data.add_series(printable(view.hues[side].label)).add_data_point(1, 1)
    chart = add(slide, box, XL_CHART_TYPE.XY_SCATTER, chart_data, look, legend=False)
    places = [max(row.reference_per_thousand, across.low) for row in rows]
    heights = [max(row.target_per_thousand, up.low) for row in rows]
    series = [
        Dots(
            view.hues[side].label,
            tuple(
                height if _more(row) == side else None
                for row, height in zip(rows, heights, strict=True)
            ),
        )
        for side in sides
    ]
    share_table(chart, places, series, [str(row.term) for row in rows])
    axes = (chart.category_axis, "reference", across), (chart.value_axis, "target", up)
    for axis, side, scale in axes:
        _logarithmic(axis, scale)
        axis.has_title = True
        words = label("per_thousand_of", look.language, name=view.hues[side].label)
        axis.axis_title.text_frame.text = printable(words)
        font = axis.axis_title.text_frame.paragraphs[0].runs[0].font
        text(font, look)
        font.color.rgb = colour(view.hues[side].colour)
    plot_area(chart, 0.08, 0.03, 0.9, 0.82)
    where = _labels(shown, box, across, up)
    for drawn, side in zip(chart.plots[0].series, sides, strict=True):
        drawn.format.line.fill.background()
        drawn.marker.style, drawn.marker.size = XL_MARKER_STYLE.CIRCLE, 7
        fill(drawn.marker.format, view.hues[side].colour)
        drawn.marker.format.line.fill.background()
        for place, row in enumerate(rows):
            if where[place] and _more(row) == side:
                _name(drawn.points[place], str(row.term), where[place], look)


def _more(row: Any) -> str:
    """Return the side on which a term is more frequent."""
    return "target" if row.log_ratio > 0 else "reference"


def _name(point: Any, term: str, where: str, look: Look) -> None:
    frame = point.data_label.text_frame
    frame.text = printable(term)
    text(frame.paragraphs[0].runs[0].font, look)
    point.data_label.position = _BESIDE[where]


def _scales(shown: pd.DataFrame, *, one: bool) -> tuple[_Scale, _Scale]:
    """Return the scales of both axes: one for both, or each its own."""
    columns = ("reference_per_thousand", "target_per_thousand")
    rates = [[rate for rate in shown[column] if rate] for column in columns]
    if one:
        rates = [rates[0] + rates[1]] * 2
    # From a power of ten, as the marks of a native axis are counted from its end.
    across, up = (_Scale(10 ** floor(log10(min(found) / 1.5)), max(found) * 1.3) for found in rates)
    return across, up


def _labels(shown: pd.DataFrame, box: Box, across: _Scale, up: _Scale) -> list[str]:
    """Return where each dot's label stands, "" for nowhere: reckoned in points."""
    width, height = (box.width * 0.9 / _POINT, box.height * 0.82 / _POINT)
    dots = [
        (
            across.share(row.reference_per_thousand) * width,
            up.share(row.target_per_thousand) * height,
            str(row.term),
        )
        for row in shown.itertuples()
    ]
    return placed(dots, size=14, width=width, height=height)


def _logarithmic(axis: Any, scale: _Scale) -> None:
    axis.minimum_scale, axis.maximum_scale = scale
    axis.has_major_gridlines = False
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "0.######", False
    scaling = axis._element.find(qn("c:scaling"))
    base = etree.Element(qn("c:logBase"), val="10")
    scaling.insert(0, base)  # the schema wants it first
