"""Charts through the years as values: curves above the amount of text, and the lives of phrases.

A period is a place, from 0; what it is called, `Periods` says. A period without text is known by
having no `Amount`: it is hatched, and no line leads across it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from policytext.base.look import GREY, MUTE
from policytext.charts.values import Named, Shade


class Periods(NamedTuple):
    """The names of all periods, one after the other, and the places of those that are written.

    Where there is little room, some of these are left out.
    """

    names: tuple[str, ...]
    ticks: tuple[int, ...]


class Reading(NamedTuple):
    """What a curve reads in one period; 0 is a number like any other, no text is no reading."""

    x: int
    number: float
    pick: str
    said: tuple[str, ...] = ()


class Curve(NamedTuple):
    """A series in one panel: its place, and its readings; neighbouring periods are joined."""

    series: int
    readings: tuple[Reading, ...]


class Amount(NamedTuple):
    """How much text there is in a period."""

    x: int
    amount: float
    pick: str = ""
    said: tuple[str, ...] = ()


class Panel(NamedTuple):
    """Curves above the text that they rest on; `name` is "" where there is one panel only."""

    name: str
    curves: tuple[Curve, ...]
    coverage: tuple[Amount, ...]
    pick: str = ""


@dataclass(frozen=True)
class Curves:
    """One panel, or several on one scale; `unit` names the numbers, `coverage` the amounts.

    Curves are named beside them, and the series of several panels by a legend. `beyond` is how
    many panels there are besides.
    """

    panels: tuple[Panel, ...]
    series: tuple[Named, ...]
    periods: Periods
    unit: str
    coverage: str
    form: str = "{:.1f}"
    beyond: int = 0

    @property
    def most(self) -> float:
        """Return the highest number of all panels, 0 where there is none."""
        return max((r.number for p in self.panels for c in p.curves for r in c.readings), default=0)


def without_text(panel: Panel, periods: Periods) -> list[int]:
    """Return the periods of a panel that have no text."""
    known = {amount.x for amount in panel.coverage if amount.amount}
    return [x for x in range(len(periods.names)) if x not in known]


def joined(curve: Curve) -> list[tuple[Reading, Reading]]:
    """Return the readings between which a line is drawn: those of neighbouring periods."""
    ordered = sorted(curve.readings)
    return [(a, b) for a, b in pairwise(ordered) if b.x == a.x + 1]


class Moment(NamedTuple):
    """A period in which a phrase occurs; `size` is its share of the most in any period, 0–1."""

    x: int
    size: float
    pick: str
    first: bool = False
    said: tuple[str, ...] = ()


class Life(NamedTuple):
    """A phrase through the years: when it occurs, and beside it in words from when to when.

    `tag` says in its `tone` what is remarkable: that it is new, or gone. A `strong` one stands out
    in its shade.
    """

    name: str
    pick: str
    moments: tuple[Moment, ...]
    note: str = ""
    tag: str = ""
    tone: Shade = MUTE
    shade: Shade = GREY
    strong: bool = False


@dataclass(frozen=True)
class Lives:
    """Phrases from top to bottom, each a line of dots; `without` are the periods without text.

    `beyond` is how many phrases there are besides, `amount` what the size of a dot says: "count",
    or "rate", hits per 10,000 characters.
    """

    rows: tuple[Life, ...]
    periods: Periods
    without: tuple[int, ...] = ()
    beyond: int = 0
    amount: str = "rate"


def runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Return places that follow each other as their first and last."""
    found: list[tuple[int, int]] = []
    for x in sorted(places):
        if found and found[-1][1] == x - 1:
            found[-1] = (found[-1][0], x)
        else:
            found.append((x, x))
    return found
