"""Charts as values: rows with names, numbers, shades and picks. They know no text and no view.

`plotly` draws them on screen and in pictures, `slides` as native charts. A shade is a colour for
"light" and one for "dark"; a pick is what a click on a mark chooses, as a query string, "" for
nothing: on screen the browser lights up what is chosen. Names are shown shortened; `said` is what a
mark says in full, a line each.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from policytext.charts.clouds import CloudLayout

Shade = Mapping[str, str]


class Named(NamedTuple):
    """A name with a shade and a texture (its place in TEXTURES): a series, an entry of a legend."""

    name: str
    shade: Shade
    texture: int = 0
    pick: str = ""


class Bar(NamedTuple):
    """A row with one number."""

    name: str
    number: float
    pick: str
    shade: Shade
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bars:
    """Plain bars from top to bottom, each with its number; `unit` names the numbers.

    `beyond` is how many rows there are besides.
    """

    rows: tuple[Bar, ...]
    unit: str
    form: str = "{:.0f}"
    beyond: int = 0


class Part(NamedTuple):
    """A part of a stacked bar: the place of its series, and its number."""

    series: int
    number: float
    pick: str
    said: tuple[str, ...] = ()


class Stack(NamedTuple):
    """A row of parts; a part that is not listed is 0."""

    name: str
    pick: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Stacked:
    """Stacked bars from top to bottom; with `full`, each is as long as the chart: parts are shares.

    `written`, if given, is the shade of the number inside each series' parts; else the total stands
    at the end of its bar. `beyond` is how many rows there are besides.
    """

    rows: tuple[Stack, ...]
    series: tuple[Named, ...]
    unit: str
    form: str = "{:.0f}"
    full: bool = False
    written: tuple[Shade, ...] = ()
    beyond: int = 0


class End(NamedTuple):
    """One side of a mirrored row; `name` is its own ("" where the row's says it all)."""

    number: float
    pick: str
    shade: Shade
    name: str = ""
    said: tuple[str, ...] = ()


class Mirror(NamedTuple):
    """A row with a bar to each side of one line."""

    name: str
    left: End
    right: End


@dataclass(frozen=True)
class Mirrored:
    """Two sides on one scale; `sides` names left and right. `ends` says that every end has a name.

    `form` writes the numbers. Without `ends`, a mark says the name of its row before its own words,
    and the ends of a side have its shade. `beyond` is how many rows there are besides.
    """

    rows: tuple[Mirror, ...]
    sides: tuple[Named, Named]
    form: str = "{:.0f}"
    ends: bool = False
    beyond: int = 0


class Line(NamedTuple):
    """A row or a column of a grid, a row of strips; its pick lights it up when chosen."""

    name: str
    shade: Shade
    pick: str = ""
    plain: bool = False  # a term beside themes: its name stands in plain ink
    texture: int = 0
    about: str = ""  # the pick of its theme, which does not light it up


class Cell(NamedTuple):
    """A number where a row and a column meet (places from 0)."""

    row: int
    column: int
    number: float
    pick: str
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """Numbers in rows and columns. With `written`, each cell has its number, 0 too, and columns
    have names at an angle; else only what is there has a square, and columns are numbered.
    """

    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    cells: tuple[Cell, ...]
    corner: str = ""
    written: bool = True


class Dot(NamedTuple):
    """A term on two axes; `series` is the place of its hue."""

    name: str
    x: float
    y: float
    series: int
    pick: str
    said: tuple[str, ...] = ()


class Axis(NamedTuple):
    """An axis: its name, its ends, and its marks as (value, words), in the units of its dots."""

    name: str
    low: float
    high: float
    marks: tuple[tuple[float, str], ...]
    logarithmic: bool = False  # values are powers of ten; its mark "0" is where zeros stand
    shade: Shade | None = None  # of its name, where the axis is a side's


@dataclass(frozen=True)
class Scatter:
    """Dots on two axes, those that matter most first; `diagonal` is where both axes are equal."""

    dots: tuple[Dot, ...]
    x: Axis
    y: Axis
    series: tuple[Named, ...]
    diagonal: bool = False


class Tick(NamedTuple):
    """An occurrence: the place of its row and of its series, and where it stands."""

    row: int
    series: int
    start: int
    pick: str


class Block(NamedTuple):
    """A passage in a row of its own: strong (stated), or pale (an echo)."""

    row: int
    series: int
    start: int
    end: int
    strong: bool
    pick: str


@dataclass(frozen=True)
class Strips:
    """Where things stand between 0 and `length`: ticks in the first rows, blocks in the others.

    `marks` name places along the way. Strong blocks are repeated as bands behind the ticks.
    `keys` are what strong and pale mean, for a legend.
    """

    rows: tuple[Line, ...]
    series: tuple[Named, ...]
    ticks: tuple[Tick, ...]
    blocks: tuple[Block, ...]
    length: int
    marks: tuple[tuple[int, str], ...]
    keys: tuple[str, str]


class Spot(NamedTuple):
    """A word around the middle: `strength` brings it near, `weight` makes its line and dot wide."""

    name: str
    strength: float
    weight: float
    pick: str
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Network:
    """A word in the middle, others around it; `ties` join two of them (their names, how often)."""

    node: Spot
    spots: tuple[Spot, ...]
    ties: tuple[tuple[str, str, int], ...]
    beside: tuple[int, ...] = ()  # columns of the view's table that a slide sets beside it


@dataclass(frozen=True)
class Cloud:
    """A layout of words, the shade of each, and a legend of the hues that occur.

    `textures` are those of the words that have one: a line under the word shows it. `picks` are
    what clicks on words choose.
    """

    layout: CloudLayout
    shades: Mapping[str, Shade]
    legend: tuple[Named, ...]
    textures: Mapping[str, int] = field(default_factory=dict)
    picks: Mapping[str, str] = field(default_factory=dict)
