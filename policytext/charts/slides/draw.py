"""A chart on a slide, whatever its kind."""

from pptx.slide import Slide

from policytext.base.look import Look
from policytext.charts.chart import Chart
from policytext.charts.clouds import CloudLayout
from policytext.charts.slides.bars import bars
from policytext.charts.slides.cloud import cloud
from policytext.charts.slides.curves import curves
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.grid import grid
from policytext.charts.slides.lives import lives
from policytext.charts.slides.mirrored import mirrored
from policytext.charts.slides.network import network
from policytext.charts.slides.page import Box, nothing
from policytext.charts.slides.scatter import scatter
from policytext.charts.slides.stacked import stacked
from policytext.charts.slides.strips import strips
from policytext.charts.slides.tiles import tiles
from policytext.charts.through_years import Curves, Lives
from policytext.charts.tiles import Tiles
from policytext.charts.trimmed import LeftOut
from policytext.charts.values import Bars, Cloud, Grid, Mirrored, Network, Scatter, Stacked, Strips


def draw(
    page: Slide,
    box: Box,
    chart: Chart,
    look: Look,
    named: frozenset[str] = frozenset(),
    mentioned: frozenset[str] = frozenset(),
) -> LeftOut:
    """Draw a chart in a box of a slide, and return what of it found no room there.

    Marks whose picks are `named` stand in colour, the rest steps back; if none is, all do stand.
    They and those `mentioned` are the last to be left out.
    A chart without rows says that nothing is there.
    """
    emphasis = Emphasis.of(chart, named, mentioned)
    match chart:
        case Bars(rows=()) | Stacked(rows=()) | Mirrored(rows=()) | Grid(cells=()):
            nothing(page, box, look)
        case Scatter(dots=()) | Network(spots=()) | Cloud(layout=CloudLayout(words=())):
            nothing(page, box, look)
        case Strips(ticks=(), blocks=()) | Lives(rows=()) | Tiles(tiles=()):
            nothing(page, box, look)
        case Stacked() if not any(part.number for row in chart.rows for part in row.parts):
            nothing(page, box, look)
        case Curves() if not any(one.readings for panel in chart.panels for one in panel.curves):
            nothing(page, box, look)
        case Bars():
            return bars(page, box, chart, look, emphasis)
        case Stacked():
            return stacked(page, box, chart, look, emphasis)
        case Mirrored():
            return mirrored(page, box, chart, look, emphasis)
        case Grid():
            return grid(page, box, chart, look, emphasis)
        case Scatter():
            return scatter(page, box, chart, look, emphasis)
        case Strips():
            return strips(page, box, chart, look, emphasis)
        case Curves():
            return curves(page, box, chart, look, emphasis)
        case Lives():
            return lives(page, box, chart, look, emphasis)
        case Tiles():
            return tiles(page, box, chart, look, emphasis)
        case Network():
            return network(page, box, chart, look, emphasis)
        case Cloud():
            return cloud(page, box, chart, look, emphasis)
    return LeftOut()
