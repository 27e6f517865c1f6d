"""Bars in parts, one series for each kind of part."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.slides.data_labels import Ink, set_labels
from policytext.charts.slides.emphasis import Emphasis, quieted
from policytext.charts.slides.legend_line import HIGH, in_line, legend_line
from policytext.charts.slides.page import Box
from policytext.charts.slides.room import across, cut, fitting, rows_and_names
from policytext.charts.slides.row_bars import unit_for
from policytext.charts.slides.style import add, excel_form, fill, name_axis, set_bars
from policytext.charts.slides.sums import sum_up
from policytext.charts.trimmed import LeftOut, kept, with_series
from policytext.charts.values import Part, Stack, Stacked

_NAMES = 0.36  # of the width, at most


class _Place(NamedTuple):
    """Where bars stand: their box, inches for names, size of words."""

    box: Box
    names: float
    size: float


def stacked(page: Slide, box: Box, chart: Stacked, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw as many rows as fit, and the series that occur in them; the named ones stay.

    The legend is one line: series that find no room in it become one.
    """
    named = {n for n, row in enumerate(chart.rows) if emphasis.keeps(row.pick)}
    places = kept(len(chart.rows), fitting(box.height - HIGH), first=named)
    rows = [_occurring(chart.rows[place]) for place in places]
    left_out = LeftOut(rows=chart.beyond + len(chart.rows) - len(rows))
    chart = _told_apart(replace(chart, rows=tuple(rows)), box.width, look, emphasis)
    box = legend_line(page, box, chart.series if len(chart.series) > 1 else (), look)
    told = [row.name for row in rows]
    box, size, names = rows_and_names(box, told, box.width * _NAMES)
    draw = _full if chart.full else _with_totals
    draw(page, _Place(box, names, size), chart, look, emphasis)
    return left_out


def _occurring(row: Stack) -> Stack:
    return row._replace(parts=tuple(part for part in row.parts if part.number))


def _told_apart(chart: Stacked, width: float, look: Look, emphasis: Emphasis) -> Stacked:
    """Return the chart with the series that occur, as many as a legend of this width can name."""
    amounts: Counter[int] = Counter()
    for row in chart.rows:
        for part in row.parts:
            amounts[part.series] += part.number  # type: ignore[assignment]  # or per thousand
    shown = sorted(amounts)
    themes = [place for place in shown if chart.series[place].pick]
    weakest = sorted(themes, key=lambda n: (emphasis.names(chart.series[n].pick), amounts[n]))
    others = label("theme_others", look.language)
    while weakest:
        entries = [chart.series[place].name for place in shown]
        if in_line([*entries, *[others] * (len(shown) < len(amounts))], width):
            break
        shown.remove(weakest.pop(0))
    return with_series(chart, shown, look.language)


def _with_totals(
    page: Slide, place: _Place, chart: Stacked, look: Look, emphasis: Emphasis
) -> None:
    """Draw names before the bars and totals behind them: both belong to series without fill."""
    box, names, size = place
    totals = [sum(part.number for part in row.parts) for row in chart.rows]
    room = box.width - names
    unit = unit_for([(total, chart.form.format(total)) for total in totals], room, size)
    low = -float(f"{names * unit:.4g}")
    chart_data = _categories(chart, place)
    _add_parts(chart_data, chart)
    chart_data.add_series(label("total_series", look.language), totals)
    chart_data.add_series(label("names_series", look.language), [low] * len(totals))
    drawn = add(page, box, XL_CHART_TYPE.BAR_STACKED, chart_data, look)
    sum_up(drawn, len(chart.series))
    set_bars(drawn, low, room * unit)
    *parts, behind, before = drawn.plots[0].series
    _colour(parts, chart, look, emphasis)
    ink = Ink(size, look.ink)
    named = [n for n, row in enumerate(chart.rows) if emphasis.names(row.pick)]
    own = {n: ink._replace(bold=True) for n in named}
    for series, form in ((before, ""), (behind, excel_form(chart.form))):
        series.format.fill.background()
        set_labels(series, "inBase", ink, form=form, own=own)


def _full(page: Slide, place: _Place, chart: Stacked, look: Look, emphasis: Emphasis) -> None:
    """Draw bars as long as the chart, with a number in each part that has room for it."""
    box, names, size = place
    chart_data = _categories(chart, place)
    _add_parts(chart_data, chart)
    drawn = add(page, box, XL_CHART_TYPE.BAR_STACKED_100, chart_data, look)
    set_bars(drawn, 0, 1)
    name_axis(drawn, names / box.width, size)
    _colour(list(drawn.plots[0].series), chart, look, emphasis)
    if not chart.written:
        return
    for number, series in enumerate(drawn.plots[0].series):
        found = [_part(row, number) for row in chart.rows]
        inks = {
            n: Ink(size, _written(chart, number, part, look, emphasis), _named(part, emphasis))
            for n, part in enumerate(found)
        }
        room = box.width - names
        narrow = [n for n, row in enumerate(chart.rows) if not _fits(row, number, room, place)]
        form = excel_form(chart.form)
        set_labels(series, "ctr", inks[0], form=form, own=inks, without=narrow)


def _named(part: Part | None, emphasis: Emphasis) -> bool:
    return part is not None and emphasis.names(part.pick)


def _written(chart: Stacked, series: int, part: Part | None, look: Look, emphasis: Emphasis) -> str:
    """Return the colour of a number in its part: a part that steps back is paler than its ink."""
    stands = part is None or emphasis.stands(part.pick, chart.series[series].pick)
    return chart.written[series][look.mode] if stands else look.ink


def _fits(row: Stack, series: int, room: float, place: _Place) -> bool:
    part = _part(row, series)
    if part is None or not part.number:
        return False
    share = part.number / sum(one.number for one in row.parts)
    return share * room > across(f"{part.number:.0f}", place.size)


def _categories(chart: Stacked, place: _Place) -> Any:
    chart_data = CategoryChartData(number_format=excel_form(chart.form))
    names = (cut(row.name, place.size, place.names) for row in chart.rows)
    chart_data.categories = [printable(name) for name in names]
    return chart_data


def _add_parts(chart_data: Any, chart: Stacked) -> None:
    for place, series in enumerate(chart.series):
        parts = [_part(row, place) for row in chart.rows]
        # What is not there is 0 only where numbers are written.
        numbers = [part.number if part else 0 if chart.written else None for part in parts]
        chart_data.add_series(printable(series.name), numbers)


def _part(row: Stack, series: int) -> Part | None:
    return next((part for part in row.parts if part.series == series), None)


def _colour(natives: Sequence[Any], chart: Stacked, look: Look, emphasis: Emphasis) -> None:
    """Fill each part: in its hue if row or series is named, else paler; one that recurs, once."""
    for place, (native, series) in enumerate(zip(natives, chart.series, strict=True)):
        quiet = quieted(series.shade, look)
        colours = {}
        for number, row in enumerate(chart.rows):
            if part := _part(row, place):
                stands = emphasis.stands(series.pick, row.pick, part.pick)
                colours[number] = series.shade[look.mode] if stands else quiet
        whole = Counter(colours.values()).most_common(1)[0][0]
        fill(native.format, whole, look, pattern=series.texture)
        for number, colour in colours.items():
            if colour != whole:
                fill(native.points[number].format, colour, look, pattern=series.texture)
