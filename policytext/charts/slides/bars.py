"""Plain bars, each with its name and its number."""

from pptx.slide import Slide

from policytext.base.look import QUIET, Look
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.page import Box
from policytext.charts.slides.room import cut, fitting, rows_and_names
from policytext.charts.slides.row_bars import RowBar, Setting, row_bars, unit_for
from policytext.charts.trimmed import LeftOut, kept
from policytext.charts.values import Bars

_NAMES = 0.36  # of the width, at most


def bars(page: Slide, box: Box, chart: Bars, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw as many rows as fit; the named ones stay."""
    named = {place for place, row in enumerate(chart.rows) if emphasis.keeps(row.pick)}
    shown = [chart.rows[n] for n in kept(len(chart.rows), fitting(box.height), first=named)]
    told = [row.name for row in shown]
    box, size, names = rows_and_names(box, told, box.width * _NAMES)
    ends = [(row.number, chart.form.format(row.number)) for row in shown]
    setting = Setting(chart.unit, chart.form, size, unit_for(ends, box.width - names, size))
    rows = [
        RowBar(
            cut(row.name, size, names),
            row.number,
            (row.shade if emphasis.stands(row.pick) else QUIET)[look.mode],
            emphasis.names(row.pick),
        )
        for row in shown
    ]
    row_bars(page, box, rows, setting, look, names=names)
    return LeftOut(rows=chart.beyond + len(chart.rows) - len(shown))
