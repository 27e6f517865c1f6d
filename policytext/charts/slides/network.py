"""A word and those around it, as native circles and lines."""

from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.fitting import short
from policytext.base.look import GROUND, HUES, Look
from policytext.charts.network_places import REACH, Place, drawn_ties, placed_around, widths
from policytext.charts.slides.page import Box, bare, colour, mixed, run
from policytext.charts.values import Network

_POINT = 1 / 72  # inches


def network(page: Slide, box: Box, chart: Network, look: Look) -> None:
    """Draw the network as one group of shapes, with the places and sizes of the screen.

    Lines lie below the circles, names below theirs.
    """
    group = page.shapes.add_group_shape().shapes
    middle, places = (0.0, 0.0), placed_around(chart.spots)
    most = max(spot.weight for spot in chart.spots)
    for spot in chart.spots:
        width = 0.75 + 3.5 * spot.weight / most
        _line(group, box, (middle, places[spot.name]), width, _faint(look, 0.5))
    for first, second, _ in drawn_ties(chart.ties):
        _line(group, box, (places[first], places[second]), 0.75, _faint(look, 0.28))
    spots = [(chart.node.name, middle), *places.items()]
    for (name, place), width in zip(spots, widths(chart.spots), strict=True):
        _spot(group, box, place, width * _POINT, name, look, node=place == middle)


def _faint(look: Look, share: float) -> str:
    """Return the colour of a line that lets the ground through: slides have no opacity."""
    return mixed(look.mute, GROUND[look.mode], share)


def _at(box: Box, place: Place) -> tuple[float, float]:
    """Return a place of the figure, both axes −REACH … REACH, in inches on the slide."""
    unit = min(box.width, box.height) / (2 * REACH)  # the same for both: distances mean something
    across, down = box.left + box.width / 2, box.top + box.height / 2
    return across + place[0] * unit, down - place[1] * unit


def _line(group: Any, box: Box, ends: tuple[Place, Place], width: float, shade: str) -> None:
    (x, y), (to_x, to_y) = (_at(box, place) for place in ends)
    places = (Inches(value) for value in (x, y, to_x, to_y))
    line = group.add_connector(MSO_CONNECTOR.STRAIGHT, *places)
    line._element.remove(line._element.find(qn("p:style")))  # its shadow
    line.line.width, line.line.color.rgb = Pt(width), colour(shade)


def _spot(
    group: Any, box: Box, place: Place, width: float, name: str, look: Look, *, node: bool
) -> None:
    x, y = _at(box, place)
    circle = group.add_shape(
        MSO_SHAPE.OVAL, *map(Inches, (x - width / 2, y - width / 2, width, width))
    )
    circle.shadow.inherit = False
    circle.fill.solid()
    circle.fill.fore_color.rgb = colour(HUES[1 if node else 0][look.mode])
    circle.line.color.rgb, circle.line.width = colour(GROUND[look.mode]), Pt(1.5)
    below = group.add_textbox(*map(Inches, (x - 0.9, y + width / 2 + 0.02, 1.8, 0.25)))
    frame = below.text_frame
    bare(frame, MSO_ANCHOR.TOP)
    frame.word_wrap = False
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    run(frame.paragraphs[0], short(name, 9), 14 if node else 12, look.ink, bold=node)
