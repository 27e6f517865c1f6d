"""One series of native bars, each with its name and its number: what bar charts are made of."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.slides.data_labels import Ink, Pair, set_labels, set_pairs
from policytext.charts.slides.page import Box
from policytext.charts.slides.room import MARGIN, across
from policytext.charts.slides.style import add, excel_form, fill, set_bars

_STEPS = 30  # of halving: exact to a billionth


class RowBar(NamedTuple):
    """A row: its name, its number, the colour of its bar; a `strong` one is written in bold."""

    name: str
    number: float
    colour: str
    strong: bool = False
    texture: int = 0


class Setting(NamedTuple):
    """How bars are set: what they count, how numbers are written, in which size, on which scale.

    `unit` is what one inch stands for.
    """

    series: str
    form: str
    size: float
    unit: float


def row_bars(
    page: Slide,
    box: Box,
    rows: Sequence[RowBar],
    setting: Setting,
    look: Look,
    *,
    names: float = 0,
    middle: bool = False,
) -> None:
    """Draw bars to the right, each with its number at its end.

    Names take the first `names` inches, beside their bars or in the `middle`; 0 for none.
    """
    drawn = _chart(page, box, rows, setting, look, names)
    if names:
        _name(drawn.plots[0].series[1], rows, setting.size, look, middle=middle)
    _number(drawn.plots[0].series[0], rows, setting, look)


def left_bars(page: Slide, box: Box, rows: Sequence[RowBar], setting: Setting, look: Look) -> None:
    """Draw bars from the right edge of the box to the left, each with its number at its end."""
    drawn = _chart(page, box, rows, setting, look, 0)
    drawn.value_axis.reverse_order = True
    _number(drawn.plots[0].series[0], rows, setting, look)


def ended_bars(
    page: Slide, box: Box, rows: Sequence[RowBar], setting: Setting, look: Look, *, left: bool
) -> None:
    """Draw bars from one edge of the box, to the `left` or not, with name and number at the end."""
    drawn = _chart(page, box, rows, setting, look, 0)
    drawn.value_axis.reverse_order = left
    pairs = [
        Pair(
            row.name,
            setting.form.format(row.number),
            Ink(setting.size, look.ink, row.strong),
            Ink(setting.size, look.ink, bold=True),
        )
        for row in rows
    ]
    series = drawn.plots[0].series[0]
    set_pairs(series, pairs, excel_form(setting.form), name_first=left)


def unit_for(ends: Sequence[tuple[float, str]], width: float, size: float) -> float:
    """Return what an inch stands for, so that each bar has room for the words at its end.

    `ends` are numbers and these words, `width` is that of the plot in inches.
    """
    rooms = [(number, width - across(words, size) - 3 * MARGIN) for number, words in ends]
    return max((number / max(room, width * 0.2) for number, room in rooms), default=0) or 1 / width


def shared_unit(
    left: Sequence[tuple[float, str]], right: Sequence[tuple[float, str]], width: float, size: float
) -> tuple[float, float]:
    """Return what an inch stands for on both sides of a line, and how far in the line stands.

    Bars and the words at their ends fill `width` inches as well as they can.
    """
    most = max((number for number, _ in (*left, *right)), default=0)
    if not most:
        return 1 / width, width / 2
    least, longest = width * 0.1 / most, width / most  # inches of 1
    for _ in range(_STEPS):
        middle = (least + longest) / 2
        fits = sum(_reach(side, middle, size) for side in (left, right)) <= width
        least, longest = (middle, longest) if fits else (least, middle)
    spare = width - sum(_reach(side, least, size) for side in (left, right))
    return 1 / least, _reach(left, least, size) + spare / 2


def _reach(ends: Sequence[tuple[float, str]], inch: float, size: float) -> float:
    return max(number * inch + across(words, size) + 3 * MARGIN for number, words in ends)


def _name(series: Any, rows: Sequence[RowBar], size: float, look: Look, *, middle: bool) -> None:
    """Write the rows' names on the series that keeps room for them."""
    series.format.fill.background()
    inks = {place: Ink(size, look.ink, bold=True) for place, row in enumerate(rows) if row.strong}
    set_labels(series, "ctr" if middle else "inBase", Ink(size, look.ink), own=inks)


def _number(series: Any, rows: Sequence[RowBar], setting: Setting, look: Look) -> None:
    ink = Ink(setting.size, look.ink)
    inks = {place: ink._replace(bold=True) for place, row in enumerate(rows) if row.strong}
    set_labels(series, "outEnd", ink, form=excel_form(setting.form), own=inks)


def _chart(
    page: Slide, box: Box, rows: Sequence[RowBar], setting: Setting, look: Look, names: float
) -> Chart:
    chart_data = CategoryChartData(number_format=excel_form(setting.form))
    chart_data.categories = [printable(row.name) for row in rows]
    low = -float(f"{names * setting.unit:.4g}")
    chart_data.add_series(printable(setting.series), [row.number for row in rows])
    if names:
        chart_data.add_series(label("names_series", look.language), [low] * len(rows))
    drawn = add(page, box, XL_CHART_TYPE.BAR_CLUSTERED, chart_data, look)
    set_bars(drawn, low, (box.width - names) * setting.unit)
    series = drawn.plots[0].series[0]
    series.invert_if_negative = False
    whole = max((row.colour for row in rows), key=[row.colour for row in rows].count)
    fill(series.format, whole, look)
    for place, row in enumerate(rows):
        if row.colour != whole or row.texture:
            fill(series.points[place].format, row.colour, look, pattern=row.texture)
    return drawn
