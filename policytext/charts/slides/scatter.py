"""Terms as dots on two axes: a native scatter chart."""

from collections.abc import Sequence
from math import floor, log10
from typing import Any, NamedTuple

from lxml import etree
from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.look import QUIET, Look
from policytext.charts.labelling import placed
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.page import Box, line
from policytext.charts.slides.room import cut
from policytext.charts.slides.shared_table import Dots, share_table
from policytext.charts.slides.style import TEXT, add, fill, plot_area, text
from policytext.charts.trimmed import LeftOut
from policytext.charts.values import Axis, Dot, Scatter

_DOTS = 240
_DOT, _NAMED_DOT = 7, 10  # points
_BESIDE_PLOT, _BELOW_PLOT, _EDGE = 0.65, 0.75, 0.08  # inches: numbers and names of the axes
_NAME = 0.34  # inches, of the upright axis' name
_BOLD = 1.05  # how much wider bold type is
_POINT = 1 / 72  # inches
_FORM = "0.######"
_ZERO_FORM = f'[<={{:g}}]"0";{_FORM}'  # zeros stand at the lower end
_BESIDE = {
    "middle right": XL_LABEL_POSITION.RIGHT,
    "middle left": XL_LABEL_POSITION.LEFT,
    "top center": XL_LABEL_POSITION.ABOVE,
    "bottom center": XL_LABEL_POSITION.BELOW,
}


class _Scale(NamedTuple):
    """A native axis: its ends in plain numbers."""

    low: float
    high: float
    logarithmic: bool

    def share(self, number: float) -> float:
        """Return how far along the axis a number stands, 0–1."""
        if self.logarithmic:
            return log10(number / self.low) / log10(self.high / self.low)
        return (number - self.low) / (self.high - self.low or 1)


def scatter(page: Slide, box: Box, chart: Scatter, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw the dots that matter most; what a logarithmic axis has no place for, at its edge.

    The upright axis has its name above it, as words that nobody turns the head for.
    """
    above = (chart.y.shade or {look.mode: look.ink})[look.mode]
    words = [(cut(chart.y.name, TEXT, box.width), above)]
    line(page, box._replace(height=_NAME), words, PP_ALIGN.LEFT, size=TEXT, bold=True)
    box = box._replace(top=box.top + _NAME, height=box.height - _NAME)
    dots = _first(chart.dots, emphasis)
    numbers = [_number(dot.x, chart.x) for dot in dots], [_number(dot.y, chart.y) for dot in dots]
    scales = _scales(numbers, chart)
    places, heights = (
        [scale.low if number is None else number for number in axis]
        for axis, scale in zip(numbers, scales, strict=True)
    )
    occur = sorted({dot.series for dot in dots})
    chart_data = XyChartData(number_format="0.00")
    for series in occur:
        chart_data.add_series(printable(chart.series[series].name)).add_data_point(1, 1)
    drawn = add(page, box, XL_CHART_TYPE.XY_SCATTER, chart_data, look)
    columns = [_column(chart.series[series].name, series, dots, heights) for series in occur]
    share_table(drawn, places, columns, [dot.name for dot in dots])
    for native, axis, scale in zip(
        (drawn.category_axis, drawn.value_axis), (chart.x, chart.y), scales, strict=True
    ):
        _set_axis(native, axis, scale, look, named=axis is chart.x)
    width, height = box.width - _BESIDE_PLOT - _EDGE, box.height - _BELOW_PLOT - _EDGE
    inner = _BESIDE_PLOT / box.width, _EDGE / box.height, width / box.width, height / box.height
    plot_area(drawn, *inner)
    where = _labels(dots, places, heights, scales, (width / _POINT, height / _POINT))
    for one, series in zip(drawn.plots[0].series, occur, strict=True):
        one.format.line.fill.background()
        one.marker.style, one.marker.size = XL_MARKER_STYLE.CIRCLE, _DOT
        hue = chart.series[series].shade[look.mode]
        fill(one.marker.format, QUIET[look.mode] if emphasis.named else hue, look)
        one.marker.format.line.fill.background()
        for place, dot in enumerate(dots):
            if dot.series != series:
                continue
            if emphasis.names(dot.pick):
                _stand_out(one.points[place], hue, look)
            if where[place]:
                _name(one.points[place], dot, where[place], look, emphasis)
    return LeftOut(words=len(chart.dots) - len(dots))


def _first(dots: Sequence[Dot], emphasis: Emphasis) -> list[Dot]:
    """Return the named dots, then those that matter most."""
    return sorted(dots, key=lambda dot: not emphasis.keeps(dot.pick))[:_DOTS]


def _column(name: str, series: int, dots: Sequence[Dot], heights: Sequence[float]) -> Dots:
    both = zip(dots, heights, strict=True)
    return Dots(name, tuple(height if dot.series == series else None for dot, height in both))


def _stand_out(point: Any, hue: str, look: Look) -> None:
    point.marker.style, point.marker.size = XL_MARKER_STYLE.CIRCLE, _NAMED_DOT
    fill(point.marker.format, hue, look)
    point.marker.format.line.fill.background()


def _number(value: float, axis: Axis) -> float | None:
    """Return the plain number of a value; None for the zero of a logarithmic axis."""
    if not axis.logarithmic:
        return value
    zeros = [zero for zero, words in axis.marks if words == "0"]
    return None if value in zeros else float(f"{10**value:.12g}")


def _scales(numbers: Sequence[Sequence[float | None]], chart: Scatter) -> tuple[_Scale, _Scale]:
    """Return the scales of both axes: one where their ends are the same, or each its own."""
    across, up = ([number for number in axis if number is not None] for axis in numbers)
    if (chart.x.low, chart.x.high) == (chart.y.low, chart.y.high):
        across = up = across + up
    return _scale(across, chart.x), _scale(up, chart.y)


def _scale(numbers: Sequence[float], axis: Axis) -> _Scale:
    if not axis.logarithmic:
        marks = [value for value, _ in axis.marks]
        return _Scale(min((*marks, *numbers)), max((*marks, *numbers)), False)
    # From a power of ten, as the marks of a native axis are counted from its end.
    return _Scale(10 ** floor(log10(min(numbers) / 1.5)), max(numbers) * 1.3, True)


def _set_axis(native: Any, axis: Axis, scale: _Scale, look: Look, *, named: bool) -> None:
    native.minimum_scale, native.maximum_scale = scale.low, scale.high
    native.has_major_gridlines = False
    native.tick_labels.number_format, native.tick_labels.number_format_is_linked = _FORM, False
    if scale.logarithmic:
        if any(words == "0" for _, words in axis.marks):
            native.tick_labels.number_format = _ZERO_FORM.format(scale.low)
        scaling = native._element.find(qn("c:scaling"))
        scaling.insert(0, etree.Element(qn("c:logBase"), val="10"))  # the schema wants it first
    else:
        _set_marks(native, axis)
    if not named:
        return
    native.has_title = True
    native.axis_title.text_frame.text = printable(axis.name)
    font = native.axis_title.text_frame.paragraphs[0].runs[0].font
    text(font, look, axis.shade[look.mode] if axis.shade else "")


def _set_marks(native: Any, axis: Axis) -> None:
    """Set the distance of an even axis' marks, and their words: without a sign if theirs have none.

    The other axis stands at its lower end.
    """
    native.crosses = XL_AXIS_CROSSES.MINIMUM
    if len(axis.marks) > 1:
        native.major_unit = abs(axis.marks[1][0] - axis.marks[0][0])
    if not any(words.startswith(("-", "−")) for _, words in axis.marks):
        native.tick_labels.number_format = f"{_FORM};{_FORM}"


def _name(point: Any, dot: Dot, where: str, look: Look, emphasis: Emphasis) -> None:
    frame = point.data_label.text_frame
    frame.text = printable(dot.name)
    frame.word_wrap = False
    font = frame.paragraphs[0].runs[0].font
    text(font, look, look.ink if emphasis.stands(dot.pick) else look.mute)
    font.bold = emphasis.names(dot.pick)
    point.data_label.position = _BESIDE[where]


def _labels(
    dots: Sequence[Dot],
    places: Sequence[float],
    heights: Sequence[float],
    scales: tuple[_Scale, _Scale],
    plot: tuple[float, float],
) -> list[str]:
    """Return where each dot's label stands, "" for nowhere: reckoned in points."""
    across, up = scales
    width, height = plot
    spots = [
        (across.share(x) * width, up.share(y) * height, dot.name)
        for dot, x, y in zip(dots, places, heights, strict=True)
    ]
    return placed(spots, size=TEXT * _BOLD, width=width, height=height)
