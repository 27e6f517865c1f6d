"""What a drawing is made of: a few kinds of marks, places in inches, sizes of type in points."""

from typing import NamedTuple

End = tuple[float, float, float, float]  # a line's beginning and end: x, y, x, y


class Rectangle(NamedTuple):
    """A rectangle, filled or with an outline ("" is none); `strength` below 1 is translucent."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    line: str = ""
    thick: float = 0.0
    radius: float = 0.0
    dashes: tuple[float, ...] = ()
    strength: float = 1.0


class Oval(NamedTuple):
    """An ellipse in the rectangle around it."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    line: str = ""
    thick: float = 0.0
    strength: float = 1.0


class Polygon(NamedTuple):
    """A filled shape with straight sides."""

    points: tuple[tuple[float, float], ...]
    fill: str
    strength: float = 1.0


class Lines(NamedTuple):
    """Straight lines of one look."""

    ends: tuple[End, ...]
    shade: str
    thick: float
    dashes: tuple[float, ...] = ()


class Words(NamedTuple):
    """One line of text, or a piece of one, as wide as it is measured.

    `x` is its left end, middle or right end as `anchor` says ("start", "middle", "end"), `y` its
    baseline. One that is `turned` is read upwards, around that point.
    """

    text: str
    x: float
    y: float
    size: float
    shade: str
    bold: bool = False
    serif: bool = False
    anchor: str = "start"
    width: float = 0.0
    turned: bool = False

    @property
    def left(self) -> float:
        """Return where it begins, if it is not turned."""
        return self.x - self.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]


class Picture(NamedTuple):
    """A picture of points (PNG)."""

    x: float
    y: float
    width: float
    height: float
    png: bytes


Mark = Rectangle | Oval | Polygon | Lines | Words | Picture


class Drawing(NamedTuple):
    """A page: its size, its ground ("" is none), and its marks, the lowest first."""

    width: float
    height: float
    ground: str
    marks: tuple[Mark, ...]
