"""Names beside curves: each at a point of its own, over no other name, no point and no line."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policytext.base.fitting import breadth
from policytext.charts.through_years import Curve, joined

SIDES = ("top center", "middle right", "middle left", "bottom center")
CORNERS = ("top left", "top right", "bottom left", "bottom right")
_REACH = 5  # from the middle of a point to its edge
_BELOW = 6  # how far a name may reach below a plot
_TRIED = 10  # points of a curve
_BOLD = 1.06  # how much wider bold type is

Place = tuple[float, float]
Box = tuple[float, float, float, float]


class Plot(NamedTuple):
    """Where curves stand: width and height, room to the right of it, and what is 1 at the top.

    Lengths are in pixels on screen and in points on slides, as is `size`, that of the type.
    """

    width: float
    height: float
    beyond: float
    periods: int
    high: float
    size: float

    def place(self, x: float, number: float) -> Place:
        """Return how far from the left and from below something stands."""
        return (x + 0.5) / self.periods * self.width, number / self.high * self.height


class Label(NamedTuple):
    """Where a curve's name stands: at which of its readings, and on which side of it."""

    reading: int
    side: str


def labelled(
    curves: Sequence[Curve],
    names: Sequence[str],
    plots: Sequence[Plot],
    sides: Sequence[str] = (*SIDES, *CORNERS),
) -> list[Label | None]:
    """Return where the name of each curve stands; None where no place is free in all `plots`.

    Plots are those of one picture at several widths: a label that keeps apart in one may not in
    another. A name stands at the highest point if it can, else at the last or the first.
    """
    scenes = [_Scene(curves, plot) for plot in plots]
    found: list[Label | None] = [None] * len(curves)
    # Who has few points has few places.
    for number in sorted(range(len(curves)), key=lambda n: len(curves[n].readings)):
        for label in _tried(curves[number], sides):
            boxes = [scene.box(number, label, names[number]) for scene in scenes]
            if all(scene.is_free(box) for scene, box in zip(scenes, boxes, strict=True)):
                found[number] = label
                for scene, box in zip(scenes, boxes, strict=True):
                    scene.taken.append(box)
                break
    return found


def _tried(curve: Curve, sides: Sequence[str]) -> Iterator[Label]:
    """Return the places of a name, the best first."""
    readings = curve.readings
    last = len(readings) - 1
    high = sorted(range(len(readings)), key=lambda n: (-readings[n].number, -readings[n].x))
    for reading in dict.fromkeys((*high[:1], *[last, 0] * bool(readings), *high[: _TRIED + 1])):
        first = ["middle right"] * (reading == last) + ["middle left"] * (reading == 0)
        for side in dict.fromkeys((*first, *sides)):
            yield Label(reading, side)


class _Scene:
    """What stands in a plot: points, lines, and the names that have found their place."""

    def __init__(self, curves: Sequence[Curve], plot: Plot) -> None:
        self.plot = plot
        self.places = [[plot.place(r.x, r.number) for r in curve.readings] for curve in curves]
        self.points = [place for curve in self.places for place in curve]
        self.lines = [
            (plot.place(a.x, a.number), plot.place(b.x, b.number))
            for curve in curves
            for a, b in joined(curve)
        ]
        self.taken: list[Box] = []

    def box(self, curve: int, label: Label, name: str) -> Box:
        """Return left, low, right and high of a name."""
        x, y = self.places[curve][label.reading]
        wide, high = breadth(name) * self.plot.size * _BOLD, self.plot.size * 1.2
        left, low = {
            "middle right": (x + _REACH + 2, y - high / 2),
            "middle left": (x - _REACH - 2 - wide, y - high / 2),
            "top center": (x - wide / 2, y + _REACH + 1),
            "bottom center": (x - wide / 2, y - _REACH - 1 - high),
            "top left": (x - wide, y + _REACH + 1),
            "top right": (x, y + _REACH + 1),
            "bottom left": (x - wide, y - _REACH - 1 - high),
            "bottom right": (x, y - _REACH - 1 - high),
        }[label.side]
        return left, low, left + wide, low + high

    def is_free(self, box: Box) -> bool:
        """Say whether a name has room, and covers nothing."""
        left, low, right, high = box
        if left < 0 or right > self.plot.width + self.plot.beyond or low < -_BELOW:
            return False
        if high > self.plot.height + self.plot.size:
            return False
        if any(_touch(box, other) for other in self.taken):
            return False
        wider = left - 3, low - 3, right + 3, high + 3
        if any(wider[0] < x < wider[2] and wider[1] < y < wider[3] for x, y in self.points):
            return False
        return not any(_crosses(box, a, b) for a, b in self.lines)


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] + 4 and b[0] < a[2] + 4 and a[1] < b[3] and b[1] < a[3]


def _crosses(box: Box, a: Place, b: Place) -> bool:
    """Say whether a line passes through a box."""
    left, low, right, high = box
    if max(a[0], b[0]) < left or min(a[0], b[0]) > right:
        return False
    if max(a[1], b[1]) < low or min(a[1], b[1]) > high:
        return False
    across, up = b[0] - a[0], b[1] - a[1]
    corners = ((left, low), (left, high), (right, low), (right, high))
    sides = [across * (y - a[1]) - up * (x - a[0]) for x, y in corners]
    return min(sides) <= 0 <= max(sides)
