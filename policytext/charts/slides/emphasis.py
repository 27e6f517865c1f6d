"""What of a chart stands in colour on a slide: what the headline names; the rest steps back."""

from collections.abc import Iterable
from typing import NamedTuple, Self

from policytext.base.look import GREY, GROUND, QUIET, Look
from policytext.charts.chart import Chart
from policytext.charts.slides.page import mixed
from policytext.charts.through_years import Curves, Lives
from policytext.charts.tiles import Tiles
from policytext.charts.values import (
    Bars,
    Cloud,
    Grid,
    Mirrored,
    Network,
    Scatter,
    Shade,
    Stacked,
    Strips,
)

_PALED = 0.4  # of a hue that steps back


class Emphasis(NamedTuple):
    """The picks of a chart that its headline names; if it names none, all marks stand.

    What is `mentioned` below the headline is not left out for want of room either.
    """

    named: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()

    @classmethod
    def of(cls, chart: Chart, named: frozenset[str], mentioned: frozenset[str]) -> Self:
        """Keep of the named picks those that the chart has: what it lacks makes nothing quiet."""
        return cls(named.intersection(_picks(chart)) - {""}, mentioned - {""})

    def names(self, *picks: str) -> bool:
        """Say whether the headline names a mark by its own pick, its row's or its series'."""
        return not self.named.isdisjoint(picks)

    def keeps(self, *picks: str) -> bool:
        """Say whether such a mark stays where others find no room."""
        return self.names(*picks) or not self.mentioned.isdisjoint(picks)

    def stands(self, *picks: str) -> bool:
        """Say whether such a mark stands in full colour."""
        return not self.named or self.names(*picks)


def quieted(shade: Shade, look: Look) -> str:
    """Return the colour of a mark that steps back: a paled hue, which still tells, or grey."""
    if shade == GREY:
        return QUIET[look.mode]
    return mixed(shade[look.mode], GROUND[look.mode], _PALED)


def _picks(chart: Chart) -> Iterable[str]:
    match chart:
        case Bars():
            yield from (row.pick for row in chart.rows)
        case Stacked():
            yield from (series.pick for series in chart.series)
            for row in chart.rows:
                yield from (row.pick, *(part.pick for part in row.parts))
        case Mirrored():
            for pair in chart.rows:
                yield from (pair.left.pick, pair.right.pick)
        case Grid():
            for line in (*chart.rows, *chart.columns):
                yield from (line.pick, line.about)
            yield from (cell.pick for cell in chart.cells)
        case Scatter():
            yield from (dot.pick for dot in chart.dots)
        case Strips():
            for line in chart.rows:
                yield from (line.pick, line.about)
            yield from (series.pick for series in chart.series)
        case Curves():
            yield from (series.pick for series in chart.series)
            for panel in chart.panels:
                yield panel.pick
                yield from (one.pick for curve in panel.curves for one in curve.readings)
        case Lives():
            for life in chart.rows:
                yield from (life.pick, *(moment.pick for moment in life.moments))
        case Tiles():
            yield from (tile.pick for tile in (*chart.tiles, chart.centre) if tile)
        case Network():
            yield from (spot.pick for spot in chart.spots)
        case Cloud():
            yield from (entry.pick for entry in chart.legend)
            yield from chart.picks.values()
