"""The native charts of a slide as rectangles, dots and words, read from the chart itself."""

from collections.abc import Callable, Iterator
from math import log10
from typing import Any

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from policytext.base.fitting import breadth, shortened
from policytext.base.look import Look
from policytext.charts.slides.page import Box

Mark = tuple[str, dict[str, Any], str]  # an SVG element: tag, attributes, text
_SIZE = 0.18  # of text, in inches
_LEGEND = 0.24  # inches: a row of the legend
# Where a dot's name stands: to the right and down, in inches, and which end of it.
_BESIDE = {
    "r": (0.1, 0.0, "start"),
    "l": (-0.1, 0.0, "end"),
    "t": (0.0, -0.17, "middle"),
    "b": (0.0, 0.17, "middle"),
}


def marks(chart: Chart, box: Box, look: Look) -> Iterator[Mark]:
    """Return what stands in a chart's place: a bar chart of any kind, or dots."""
    if chart.has_legend:
        rows = _legend_rows(chart, box)
        yield from _legend(rows, box, look)
        box = box._replace(height=box.height - 0.21 - _LEGEND * len(rows))
    box = _plot_area(chart, box)
    if chart.chart_type == XL_CHART_TYPE.XY_SCATTER:
        yield from _dots(chart, box, look)
    else:
        yield from _bars(chart, box, look)


def _plot_area(chart: Chart, box: Box) -> Box:
    manual = chart._chartSpace.chart.plotArea.find(f"{qn('c:layout')}/{qn('c:manualLayout')}")
    if manual is None:
        names = max((breadth(str(c)) for c in chart.plots[0].categories), default=0) * _SIZE
        left = min(names + 0.1, box.width / 3)
        return Box(box.left + left, box.top, box.width - left - 0.1, box.height)
    x, y, w, h = (float(manual.find(qn(f"c:{name}")).get("val")) for name in "xywh")
    return Box(box.left + x * box.width, box.top + y * box.height, w * box.width, h * box.height)


def _bars(chart: Chart, box: Box, look: Look) -> Iterator[Mark]:
    plot = chart.plots[0]
    categories = [str(category) for category in plot.categories]
    rows = [[series.values[row] or 0 for series in plot.series] for row in range(len(categories))]
    full = chart.chart_type == XL_CHART_TYPE.BAR_STACKED_100
    mirrored = chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    low, high = _scale(chart, rows, full, mirrored)
    step = box.height / max(len(categories), 1)
    thick = step / (1 + plot.gap_width / 100)
    across = box.width / (high - low)
    for row, (name, values) in enumerate(zip(categories, rows, strict=True)):
        y = box.top + step * (row + 0.5)
        yield _word(shortened(name, 18), box.left - 0.1, y, "end", look.ink)
        edge = -low * across
        total = sum(values) if full else 1
        for series, value in zip(plot.series, values, strict=True):
            width = abs(value) / (total or 1) * across
            shade, strength = _shade(series, row)
            left = edge - width if value < 0 else edge
            if shade and width:
                yield (
                    "rect",
                    {
                        "x": box.left + left,
                        "y": y - thick / 2,
                        "width": width,
                        "height": thick,
                        "fill": shade,
                        "fill-opacity": strength,
                    },
                    "",
                )
            if mirrored:
                end = box.left + left + (-0.06 if value < 0 else width + 0.06)
                side = "end" if value < 0 else "start"
                yield _word(_written(value, series), end, y, side, look.ink)
            else:
                edge += width


def _scale(
    chart: Chart, rows: list[list[float]], full: bool, mirrored: bool
) -> tuple[float, float]:
    axis = chart.value_axis
    if full:
        return 0, 1
    if axis.maximum_scale is not None:
        return float(axis.minimum_scale or 0), float(axis.maximum_scale)
    top = max((sum(row) for row in rows), default=1) or 1
    return (-top if mirrored else 0), top * 1.02


def _dots(chart: Chart, box: Box, look: Look) -> Iterator[Mark]:
    up, across = _position(chart.value_axis), _position(chart.category_axis)
    for series in chart.plots[0].series:
        shade = _fill(series._element.find(f"{qn('c:marker')}/{qn('c:spPr')}"))[0]
        places = _numbers(series._element.find(qn("c:xVal")))
        names = _labels(series)
        heights = _numbers(series._element.find(qn("c:yVal")))
        for index, height in heights.items():
            x = box.left + across(places[index]) * box.width
            y = box.top + (1 - up(height)) * box.height
            own = _shade(series, index)[0] or shade
            yield "circle", {"cx": x, "cy": y, "r": 0.055, "fill": own}, ""
            if index in names:
                words, side = names[index]
                right, down, anchor = _BESIDE[side]
                yield _word(words, x + right, y + down, anchor, look.ink)
    yield from _axis_names(chart, box)


def _position(axis: Any) -> Callable[[float], float]:
    """Return what says how far along an axis a number stands, 0–1."""
    logarithmic = axis._element.find(f"{qn('c:scaling')}/{qn('c:logBase')}") is not None
    scale: Callable[[float], float] = log10 if logarithmic else float
    low, high = scale(float(axis.minimum_scale or 0)), scale(float(axis.maximum_scale))
    return lambda value: (scale(value) - low) / (high - low)


def _written(value: float, series: Any) -> str:
    """Write a number as the chart's own labels do, without its sign."""
    form = series._element.find(f"{qn('c:dLbls')}/{qn('c:numFmt')}")
    first = form.get("formatCode").split(";")[0] if form is not None else "0"
    return f"{abs(value):.{first.partition('.')[2].count('0')}f}" + ("%" if "%" in first else "")


def _legend_rows(chart: Chart, box: Box) -> list[list[tuple[str, str, float]]]:
    """Return the series' (name, shade, width) in rows; a full row begins another."""
    rows: list[list[tuple[str, str, float]]] = [[]]
    used = 0.0
    for series in chart.plots[0].series:
        width = 0.35 + breadth(series.name) * _SIZE
        if used + width > box.width and rows[-1]:
            rows.append([])
            used = 0.0
        rows[-1].append((series.name, _legend_shade(series), width))
        used += width
    return rows


def _legend(rows: list[list[tuple[str, str, float]]], box: Box, look: Look) -> Iterator[Mark]:
    """Set the rows of a legend below the chart, each in the middle."""
    for number, row in enumerate(rows):
        y = box.top + box.height - 0.12 - (len(rows) - 1 - number) * _LEGEND
        x = box.left + (box.width - sum(width for *_, width in row)) / 2
        for name, shade, width in row:
            yield "rect", {"x": x, "y": y - 0.07, "width": 0.14, "height": 0.14, "fill": shade}, ""
            yield _word(name, x + 0.2, y, "start", look.ink)
            x += width


def _legend_shade(series: Any) -> str:
    marker = series._element.find(f"{qn('c:marker')}/{qn('c:spPr')}")
    return _fill(marker)[0] or _fill(series._element.find(qn("c:spPr")))[0]


def _labels(series: Any) -> dict[int, tuple[str, str]]:
    """Return the words beside the dots that have any, and on which side they stand."""
    found = {}
    for one in series._element.iter(qn("c:dLbl")):
        words = "".join(t.text or "" for t in one.iter(qn("a:t")))
        side = one.find(qn("c:dLblPos"))
        place = int(one.find(qn("c:idx")).get("val"))
        found[place] = (words, "r" if side is None else side.get("val"))
    return found


def _axis_names(chart: Chart, box: Box) -> Iterator[Mark]:
    """Draw the axes that have a name, the upright one's above it."""
    places = {
        "x": (chart.category_axis, box.left + box.width / 2, box.top + box.height + 0.5, "middle"),
        "y": (chart.value_axis, box.left, box.top - 0.12, "start"),
    }
    for way, (axis, x, y, anchor) in places.items():
        if axis.has_title:
            run = axis.axis_title.text_frame.paragraphs[0].runs[0]
            yield _word(run.text, x, y, anchor, f"#{run.font.color.rgb}")
            width, height = (box.width, 0.015) if way == "x" else (0.015, box.height)
            top = box.top + box.height if way == "x" else box.top
            shade = f"#{run.font.color.rgb}"
            yield "rect", dict(x=box.left, y=top, width=width, height=height, fill=shade), ""


def _shade(series: Any, row: int) -> tuple[str, float]:
    """Return the fill of a bar: its own, else its series'."""
    for point in series._element.findall(qn("c:dPt")):
        if point.find(qn("c:idx")).get("val") == str(row):
            marker = point.find(f"{qn('c:marker')}/{qn('c:spPr')}")
            return _fill(point.find(qn("c:spPr")) if marker is None else marker)
    return _fill(series._element.find(qn("c:spPr")))


def _fill(properties: Any) -> tuple[str, float]:
    """Return colour and opacity of shape properties; "" for no fill."""
    # A pattern is drawn in the colour of its lines.
    paths = [f"{qn('a:solidFill')}/{qn('a:srgbClr')}", f"{qn('a:pattFill')}/*/{qn('a:srgbClr')}"]
    found = [] if properties is None else [properties.find(path) for path in paths]
    colour = next((one for one in found if one is not None), None)
    if colour is None:
        return "", 0
    alpha = colour.find(qn("a:alpha"))
    return f"#{colour.get('val')}", 1 if alpha is None else int(alpha.get("val")) / 100_000


def _numbers(values: Any) -> dict[int, float]:
    return {
        int(point.get("idx")): float(point.find(qn("c:v")).text)
        for point in values.iter(qn("c:pt"))
    }


def _word(text: str, x: float, y: float, anchor: str, shade: str) -> Mark:
    values = {
        "x": x,
        "y": y + 0.06,
        "font-size": _SIZE,
        "text-anchor": anchor,
        "fill": shade,
    }
    return "text", values, text
