"""Curves through the years as native line charts, and below each its text as native columns."""

from collections.abc import Sequence
from typing import NamedTuple

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide

from policytext.base.labels import label
from policytext.base.look import QUIET, Look
from policytext.charts.curve_labels import SIDES, Label, Plot, labelled
from policytext.charts.even_marks import even_marks, even_step, mark_words
from policytext.charts.period_ticks import ticks_that_fit
from policytext.charts.slides.curve_lines import Setting, draw_curves, shade
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.legend_line import HIGH, in_line, legend_line
from policytext.charts.slides.page import Box, line
from policytext.charts.slides.period_columns import draw_columns
from policytext.charts.slides.room import across, cut
from policytext.charts.slides.style import TEXT
from policytext.charts.through_years import Curves, Panel, without_text
from policytext.charts.trimmed import LeftOut, kept
from policytext.charts.values import Named

_LEAST = (2.7, 1.75)  # inches a small panel takes at least, across and down
_HEAD, _TICKS, _GAP = 0.32, 0.32, 0.08  # inches: above a plot, the periods, above the columns
_BELOW = 0.1  # inches below a small panel
_COVER, _SMALL_COVER = 0.5, 0.24  # inches of the columns
_LARGEST_COVER = 0.14  # of a panel
_BETWEEN = 0.55  # inches between panels
_BESIDE = 0.2  # of the width, for names to the right of a plot, at most
_LOW = 2.0  # inches of a plot with few marks
_POINT = 1 / 72  # inches


class _Grid(NamedTuple):
    """How panels stand: columns and rows, and how large one is, in inches."""

    columns: int
    rows: int
    wide: float
    high: float


def curves(page: Slide, box: Box, chart: Curves, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw as many panels as fit, the named ones among them, all on one scale."""
    below = box._replace(top=box.top + HIGH, height=box.height - HIGH)
    grid = _grid(below, len(chart.panels))
    first = {n for n, panel in enumerate(chart.panels) if emphasis.keeps(*_picks(panel))}
    places = kept(len(chart.panels), grid.columns * grid.rows, first=first)
    panels = [chart.panels[place] for place in places]
    small = len(panels) < len(chart.panels) or len(panels) > 1
    left = _numbers_width(chart)
    boxes = [_placed(below, number, len(panels), left) for number in range(len(panels))]
    labels: list[Label | None] = []
    if not small:
        boxes, labels = _named_beside(chart, boxes[0])
    right = 0 if small else below.left + below.width - boxes[0].left - boxes[0].width
    legend_line(page, box, _legend(chart, labels, box.width, look, emphasis), look)
    for panel, place in zip(panels, boxes, strict=True):
        edge = left if place.left < below.left + left + 0.01 else 0.0
        frame = _frame(chart, place, small=small)
        _panel(page, frame, chart, panel, labels, look, emphasis, edge=edge, right=right)
    return LeftOut(rows=chart.beyond + len(chart.panels) - len(panels))


def _picks(panel: Panel) -> list[str]:
    return [panel.pick, *(r.pick for curve in panel.curves for r in curve.readings)]


def _legend(
    chart: Curves, labels: Sequence[Label | None], width: float, look: Look, emphasis: Emphasis
) -> list[Named]:
    """Return the series, if several are not named beside their curves, and what the columns are.

    Where one line cannot hold all of them, the columns go without.
    """
    occur = {c.series for panel in chart.panels for c in panel.curves if c.readings}
    named = [chart.series[place] for place in sorted(occur)]
    told = [] if (labels and None not in labels) or len(named) < 2 else named
    told = [one._replace(shade={look.mode: shade(one, look, emphasis)}) for one in told]
    columns = [Named(chart.coverage, QUIET), *_hatched(chart, look)]
    names = [one.name for one in (*told, *columns)]
    return [*told, *columns] if in_line(names, width) else told


def _hatched(chart: Curves, look: Look) -> list[Named]:
    some = any(without_text(panel, chart.periods) for panel in chart.panels)
    return [Named(label("years_hatched", look.language), QUIET, 1)] * some


def _grid(box: Box, number: int) -> _Grid:
    """Return columns and rows in which so many panels stand, as large as can be."""
    most = max(1, int((box.width + _BETWEEN) / (_LEAST[0] + _BETWEEN)))
    columns = min(number, most, 2 if number == 4 else 3 if number in (5, 6, 9) else most)
    rows = min(-(-number // columns), max(1, int(box.height / _LEAST[1])))
    wide = (box.width - _BETWEEN * (columns - 1)) / columns
    return _Grid(columns, rows, wide, box.height / rows)


def _numbers_width(chart: Curves) -> float:
    step = even_step(chart.most, whole=chart.form == "{:.0f}")
    words = mark_words(even_marks(chart.most, step))
    return max(across(one, TEXT) for one in words) + 0.14


def _placed(box: Box, number: int, count: int, left: float) -> Box:
    """Return where a panel's plot stands, `left` inches beside the numbers of the first column."""
    columns, _, _, high = _grid(box, count)
    row, column = divmod(number, columns)
    wide = (box.width - left - _BETWEEN * (columns - 1)) / columns
    return Box(box.left + left + column * (wide + _BETWEEN), box.top + row * high, wide, high)


class _Frame(NamedTuple):
    """A panel: its head, its plot, its columns; the number at the top of the plot."""

    head: Box
    plot: Box
    cover: Box
    top: float
    small: bool


def _frame(chart: Curves, box: Box, *, small: bool) -> _Frame:
    cover = min(_SMALL_COVER if small else _COVER, _LARGEST_COVER * box.height)
    height = box.height - _HEAD - _GAP - cover - _TICKS - (_BELOW if small else 0)
    plot = Box(box.left, box.top + _HEAD, box.width, height)
    below = Box(box.left, plot.top + height + _GAP, box.width, cover)
    top = (chart.most or 1) / (1 - min(0.3, 1.6 * TEXT * _POINT / height))
    return _Frame(box._replace(height=_HEAD), plot, below, top, small)


def _panel(
    page: Slide,
    frame: _Frame,
    chart: Curves,
    panel: Panel,
    labels: Sequence[Label | None],
    look: Look,
    emphasis: Emphasis,
    *,
    edge: float,
    right: float,
) -> None:
    """Draw one panel, with room for numbers and names to the left and right of it, in inches."""
    words, ink = (panel.name, look.ink) if frame.small else (chart.unit, look.mute)
    told = [(cut(words, TEXT, frame.head.width), ink)]
    line(page, frame.head, told, PP_ALIGN.LEFT, size=TEXT, bold=frame.small)
    marks = 3 if frame.plot.height < _LOW else 5
    step = even_step(frame.top, whole=chart.form == "{:.0f}", marks=marks)
    setting = Setting(frame.top, step, edge, right, labels or [None] * len(panel.curves))
    draw_curves(page, frame.plot, chart, panel, setting, look, emphasis)
    draw_columns(page, frame.cover, chart, panel, look)
    _ticks(page, frame.cover, chart, look)


def _named_beside(chart: Curves, box: Box) -> tuple[list[Box], list[Label | None]]:
    """Return where a single plot stands, and where the names of its curves do.

    Where not all find room, some of the width is left to those that stand behind the last point.
    """
    curves = chart.panels[0].curves
    names = [chart.series[curve.series].name for curve in curves]
    longest = min(max(across(name, TEXT) for name in names) + 0.1, box.width * _BESIDE)
    for right in (0.0, longest, 0.0):
        place = box._replace(width=box.width - right)
        frame = _frame(chart, place, small=False)
        width, height = frame.plot.width / _POINT, frame.plot.height / _POINT
        room = Plot(width, height, right / _POINT, len(chart.periods.names), frame.top, TEXT)
        labels = labelled(curves, names, [room], SIDES)
        if None not in labels:
            break
    return [place], labels


def _ticks(page: Slide, columns: Box, chart: Curves, look: Look) -> None:
    """Write the periods' names below the columns."""
    wide = columns.width / len(chart.periods.names)
    for x in ticks_that_fit(chart.periods, columns.width, TEXT * _POINT):
        name = chart.periods.names[x]
        needed = across(name, TEXT) + 0.05
        left = columns.left + (x + 0.5) * wide - needed / 2
        place = Box(left, columns.top + columns.height + 0.03, needed, _TICKS - 0.05)
        line(page, place, [(name, look.mute)], PP_ALIGN.CENTER, size=TEXT)
