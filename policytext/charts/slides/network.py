"""A word and those around it, as native circles and lines."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.look import GROUND, HUES, QUIET, Look
from policytext.charts.network_places import REACH, Place, drawn_ties, placed_around, widths
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.page import Box, bare, colour, mixed, run
from policytext.charts.slides.room import MARGIN, across, cut
from policytext.charts.slides.style import TEXT
from policytext.charts.trimmed import LeftOut
from policytext.charts.values import Network, Spot

_POINT = 1 / 72  # inches
_LONGEST = 2.0  # inches of a name
_HIGH = 0.3  # inches of a name
_GAP = 0.03


class _Mark(NamedTuple):
    """A circle and its name on the slide: the middle, the width, the name and where it stands."""

    spot: Spot
    middle: Place
    width: float
    name: str
    where: Box


def network(page: Slide, box: Box, chart: Network, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw the network as one group of shapes, with the places and sizes of the screen.

    Lines lie below the circles. A word whose name finds no room is left out, named ones last.
    """
    node, marks = _placed(box, chart, emphasis)
    group = page.shapes.add_group_shape().shapes
    most = max(spot.weight for spot in chart.spots)
    for mark in marks:
        width = 0.75 + 3.5 * mark.spot.weight / most
        _line(group, (node.middle, mark.middle), width, _faint(look, 0.5))
    at = {mark.spot.name: mark.middle for mark in marks}
    for first, second, _ in drawn_ties(chart.ties):
        if first in at and second in at:
            _line(group, (at[first], at[second]), 0.75, _faint(look, 0.28))
    _draw(group, node, HUES[1][look.mode], look, bold=True)
    for mark in marks:
        stands = emphasis.stands(mark.spot.pick)
        hue = (HUES[0] if stands else QUIET)[look.mode]
        _draw(group, mark, hue, look, bold=emphasis.names(mark.spot.pick))
    return LeftOut(words=len(chart.spots) - len(marks))


def _placed(box: Box, chart: Network, emphasis: Emphasis) -> tuple[_Mark, list[_Mark]]:
    """Return the word in the middle, and those around it whose names cover nothing."""
    places = placed_around(chart.spots)
    middle, *wide = (width * _POINT for width in widths(chart.spots))
    circles = dict(zip((spot.name for spot in chart.spots), wide, strict=True))
    node = _mark(chart.node, _at(box, (0, 0)), middle, [])
    assert node is not None
    taken = [_circle(node.middle, node.width), node.where]
    marks = []
    # By strength, the named ones first: they stand nearest, where room is scarce.
    order = sorted(chart.spots, key=lambda s: (not emphasis.keeps(s.pick), -s.strength))
    for spot in order:
        at = _at(box, places[spot.name])
        mark = _mark(spot, at, circles[spot.name], taken, box)
        if mark:
            taken += [_circle(at, mark.width), mark.where]
            marks.append(mark)
    return node, sorted(marks, key=lambda mark: chart.spots.index(mark.spot))


def _mark(
    spot: Spot, middle: Place, width: float, taken: Sequence[Box], within: Box | None = None
) -> _Mark | None:
    """Return a circle with its name below it, or above, or beside; None where all is taken."""
    (x, y), half = middle, width / 2
    name = cut(spot.name, TEXT, _LONGEST)
    long = across(name, TEXT) + 2 * MARGIN
    sides = (
        Box(x - long / 2, y + half + _GAP, long, _HIGH),
        Box(x - long / 2, y - half - _GAP - _HIGH, long, _HIGH),
        Box(x + half + _GAP, y - _HIGH / 2, long, _HIGH),
        Box(x - half - _GAP - long, y - _HIGH / 2, long, _HIGH),
    )
    if any(_touch(_circle(middle, width), other) for other in taken):
        return None
    for where in sides:
        inside = within is None or _inside(where, within)
        if inside and not any(_touch(where, other) for other in taken):
            return _Mark(spot, middle, width, name, where)
    return None


def _circle(middle: Place, width: float) -> Box:
    return Box(middle[0] - width / 2, middle[1] - width / 2, width, width)


def _touch(one: Box, other: Box) -> bool:
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )


def _inside(one: Box, whole: Box) -> bool:
    return (
        one.left >= whole.left
        and one.top >= whole.top
        and one.left + one.width <= whole.left + whole.width
        and one.top + one.height <= whole.top + whole.height
    )


def _faint(look: Look, share: float) -> str:
    """Return the colour of a line that lets the ground through: slides have no opacity."""
    return mixed(look.mute, GROUND[look.mode], share)


def _at(box: Box, place: Place) -> Place:
    """Return a place of the figure, both axes −REACH … REACH, in inches on the slide."""
    unit = min(box.width, box.height) / (2 * REACH)  # the same for both: distances mean something
    x, y = box.left + box.width / 2, box.top + box.height / 2
    return x + place[0] * unit, y - place[1] * unit


def _line(group: Any, ends: tuple[Place, Place], width: float, shade: str) -> None:
    (x, y), (to_x, to_y) = ends
    places = (Inches(value) for value in (x, y, to_x, to_y))
    line = group.add_connector(MSO_CONNECTOR.STRAIGHT, *places)
    line._element.remove(line._element.find(qn("p:style")))  # its shadow
    line.line.width, line.line.color.rgb = Pt(width), colour(shade)


def _draw(group: Any, mark: _Mark, hue: str, look: Look, *, bold: bool) -> None:
    circle = group.add_shape(MSO_SHAPE.OVAL, *map(Inches, _circle(mark.middle, mark.width)))
    circle.shadow.inherit = False
    circle.fill.solid()
    circle.fill.fore_color.rgb = colour(hue)
    circle.line.color.rgb, circle.line.width = colour(GROUND[look.mode]), Pt(1.5)
    frame = group.add_textbox(*map(Inches, mark.where)).text_frame
    bare(frame, MSO_ANCHOR.MIDDLE)
    frame.word_wrap = False
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    run(frame.paragraphs[0], mark.name, TEXT, look.ink, bold=bold)
