"""Where terms and themes stand, as two native charts on one scale."""

from typing import Any

import pandas as pd
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide

from policytext.base.fitting import printable, shortened
from policytext.base.look import Look
from policytext.exports.slide_chart_style import add, bars, fill, plot_area
from policytext.exports.slide_scatter import Dots, share_table
from policytext.exports.slide_shapes import line
from policytext.exports.template import Box
from policytext.study.study import Study
from policytext.views.view import View

_LEGEND = 9  # themes at most in the legend above the dots
# Inner plot areas (x, y, width, height as shares of the chart): the two line up.
_DOTS = (0.24, 0.03, 0.74, 0.78)
_PASSAGES = (0.24, 0.02, 0.74, 0.96)


def dispersion(slide: Slide, box: Box, view: View, study: Study, look: Look) -> None:
    """Draw a dot for each occurrence, above bars for the themes' passages, on one scale."""
    themes = (view.details or {})["themes"]
    rows = len(view.counts["row"].unique()) + themes["theme"].nunique()
    share = (len(view.counts["row"].unique()) + 1.2) / (rows + 2.2) if len(themes) else 1
    upper = Box(box.left, box.top, box.width, box.height * share)
    lower = Box(box.left, box.top + upper.height, box.width, box.height - upper.height)
    length = len(study.document.text)
    if not view.counts.empty:
        _dots(slide, upper, view, look, length)
    if not themes.empty:
        _passages(slide, lower, view, themes, look, length)


def _dots(slide: Slide, box: Box, view: View, look: Look, length: int) -> None:
    names = list(dict.fromkeys(view.counts["row"]))
    rows = {name: len(names) - place for place, name in enumerate(names)}
    chart_data = XyChartData(number_format="0")
    hits = view.counts.sort_values("start").to_dict("records")
    present = [theme for theme in view.hues if (view.counts["theme"] == theme).any()]
    for theme in present:
        chart_data.add_series(printable(view.hues[theme].label)).add_data_point(0, 0)
    # A long legend would cover the dots; the rows of the themes below say the same.
    legend = len(present) <= _LEGEND
    chart = add(slide, box, XL_CHART_TYPE.XY_SCATTER, chart_data, look, legend=legend)
    heights = [
        tuple(rows[hit["row"]] if hit["theme"] == theme else None for hit in hits)
        for theme in present
    ]
    names_of = [view.hues[theme].label for theme in present]
    share_table(chart, [int(hit["start"]) for hit in hits], list(map(Dots, names_of, heights)))
    for series, theme in zip(chart.plots[0].series, present, strict=True):
        series.format.line.fill.background()
        series.marker.style, series.marker.size = XL_MARKER_STYLE.DIAMOND, 8
        fill(series.marker.format, view.hues[theme].colour)
        series.marker.format.line.fill.background()
    _hide(chart.value_axis, 0.5, len(names) + 0.5)
    _hide(chart.category_axis, 0, length)
    plot_area(chart, *_DOTS)
    # A scatter chart has numbers on both axes: the rows' names are text boxes beside it.
    step = box.height * _DOTS[3] / len(names)
    width = box.width * _DOTS[0] - 0.1
    for place, name in enumerate(names):
        top = box.top + box.height * _DOTS[1] + step * (place + 0.5) - 0.15
        words = [(shortened(name, 11), look.ink)]
        line(slide, Box(box.left, top, width, 0.3), words, PP_ALIGN.RIGHT)


def _passages(
    slide: Slide, box: Box, view: View, themes: pd.DataFrame, look: Look, length: int
) -> None:
    """Draw each theme's passages as parts of a stacked bar; the parts between are not filled."""
    ids = [theme for theme in view.hues if theme in set(themes["theme"])]
    found = {theme: _apart(themes[themes["theme"] == theme]) for theme in ids}
    parts = max(map(len, found.values()))
    chart_data = CategoryChartData(number_format="0")
    chart_data.categories = [printable(view.hues[theme].label) for theme in ids]
    for part in range(parts):
        gaps, widths = [], []
        for theme in ids:
            here = found[theme][part] if part < len(found[theme]) else None
            gaps.append(here["gap"] if here else None)
            widths.append(here["width"] if here else None)
        chart_data.add_series(f"→ {part + 1}", gaps)
        chart_data.add_series(str(part + 1), widths)
    chart = add(slide, box, XL_CHART_TYPE.BAR_STACKED, chart_data, look, legend=False)
    bars(chart, gap=50, overlap=100)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, length
    for number, series in enumerate(chart.plots[0].series):
        if number % 2 == 0:
            series.format.fill.background()
            continue
        for place, theme in enumerate(ids):
            if number // 2 < len(found[theme]):
                stated = found[theme][number // 2]["how"] == "stated"
                shade = view.hues[theme].colour
                fill(series.points[place].format, shade, 1.0 if stated else 0.35)
    plot_area(chart, *_PASSAGES)


def _apart(passages: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the passages in order, each with the gap before it; stated ones win where two meet."""
    found: list[dict[str, Any]] = []
    reached = 0
    order = passages.sort_values(["start", "how"], ascending=[True, False])
    for row in order.to_dict("records"):
        start = max(int(row["start"]), reached)
        if int(row["end"]) > start:
            width = int(row["end"]) - start
            found.append({"gap": start - reached, "width": width, "how": row["how"]})
            reached = int(row["end"])
    return found


def _hide(axis: Any, low: float, high: float) -> None:
    axis.minimum_scale, axis.maximum_scale = low, high
    axis.visible = False
    axis.has_major_gridlines = False
