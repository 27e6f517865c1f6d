"""How curves share the screen, in pixels: in a wide panel and in a narrow one."""

from typing import NamedTuple

from policytext.base.fitting import breadth, shortened
from policytext.base.labels import label
from policytext.charts.curve_labels import Label, Plot, labelled
from policytext.charts.through_years import Curves, without_text

NARROW = 700  # pixels: panels below this width are narrow
LABEL, SMALL = 13, 11  # sizes of type: of names beside curves, of what is below them
LONGEST = 16  # hanzi of a name
HEAD, GAP, TICKS, KEY = 22, 8, 22, 20  # heights: above a plot, below it, of the periods, of the key
_WIDTHS = {False: (700, 900, 1120), True: (330, 430, 690)}  # of the panels that are reckoned with
_EDGE, _EDGE_RIGHT = 40, 18  # what the numbers of the upright axis take, and half a period's name


class Room(NamedTuple):
    """How many panels stand side by side, how high a plot and its coverage are, what is right."""

    columns: int
    plot: int
    cover: int
    right: int

    def width(self, panel: float) -> float:
        """Return how wide one plot is in a panel of this width."""
        return (panel - _EDGE - self.right) / self.columns * (0.92 if self.columns > 1 else 1)


def room(chart: Curves, language: str, *, narrow: bool) -> Room:
    """Return how the panels of a chart stand."""
    number = len(chart.panels)
    if number == 1:
        right = _EDGE_RIGHT if narrow else 18 + round(_key_width(chart, language))
        return Room(1, 210 if narrow else 190, 26 if narrow else 34, right)
    if narrow:
        return Room(1 if number <= 3 else 2, 104, 16, _EDGE_RIGHT)
    columns = number if number <= 3 else 2 if number == 4 else 3 if number <= 9 else 4
    return Room(columns, 112, 18, _EDGE_RIGHT)


def narrowest(room: Room, *, narrow: bool) -> float:
    """Return how wide a plot is at least."""
    return room.width(_WIDTHS[narrow][0])


def key_words(chart: Curves, language: str) -> list[str]:
    """Return what the coverage is, and what is hatched there, if anything is."""
    some = any(without_text(panel, chart.periods) for panel in chart.panels)
    return [shortened(chart.coverage, LONGEST), *[label("years_hatched", language)] * some]


def _key_width(chart: Curves, language: str) -> float:
    return max(map(breadth, key_words(chart, language))) * SMALL


def high(chart: Curves, height: float, size: float) -> float:
    """Return the number at the top of a plot, so that a name has room above the highest point."""
    return (chart.most or 1) / (1 - (1.6 * size) / height)


def screen_labels(chart: Curves, language: str, *, narrow: bool) -> list[Label | None]:
    """Return where the names of the curves of a single panel stand, None for nowhere."""
    at = room(chart, language, narrow=narrow)
    top = high(chart, at.plot, LABEL)
    plots = [
        Plot(at.width(width), at.plot, at.right, len(chart.periods.names), top, LABEL)
        for width in _WIDTHS[narrow]
    ]
    curves = chart.panels[0].curves
    names = [shortened(chart.series[curve.series].name, LONGEST) for curve in curves]
    return labelled(curves, names, plots)


def all_named(chart: Curves) -> bool:
    """Say whether every curve has its name beside it: in any panel, in either language."""
    return len(chart.panels) == 1 and all(
        None not in screen_labels(chart, language, narrow=narrow)
        for narrow in (False, True)
        for language in ("zh", "en")
    )
