"""A term and its collocates as native circles and lines, with the strongest in a table beside."""

from dataclasses import replace
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from policytext.base.fitting import short
from policytext.base.look import GROUND, HUES, Look
from policytext.charts.network_places import REACH, Place, drawn_ties, placed_around, widths
from policytext.charts.values import Spot
from policytext.exports.slide_table import listing
from policytext.exports.template import Box, colour, mixed, run
from policytext.views.view import View

_SHARE = 0.62  # of the slide's width that is the network's
_POINT = 1 / 72  # inches
_TOLD = [0, 1, 7]  # columns of the table beside: term, together, logDice


def network(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Draw the network as one group of shapes; beside it stand the collocates, most frequent first.

    Places and sizes are those of the figure. Lines lie below the circles, names below theirs.
    """
    assert view.details
    shown = view.details["drawn"]
    left = box._replace(width=box.width * _SHARE)
    beside = Box(left.left + left.width + 0.25, box.top, box.width * (1 - _SHARE) - 0.25, 0)
    group = slide.shapes.add_group_shape().shapes
    around = [Spot(row.term, row.log_dice, row.together, "") for row in shown.itertuples()]
    middle, places = (0.0, 0.0), placed_around(around)
    most = int(shown["together"].max())
    for row in shown.itertuples():
        line = 0.75 + 3.5 * row.together / most
        _line(group, left, (middle, places[row.term]), line, _faint(look, 0.5))
    for first, second, _ in drawn_ties(view.details["ties"]):
        _line(group, left, (places[first], places[second]), 0.75, _faint(look, 0.28))
    spots = [(view.details["node"], middle), *places.items()]
    for (term, place), width in zip(spots, widths(around), strict=True):
        _spot(group, left, place, width * _POINT, term, look, node=place == middle)
    rows = view.rows.iloc[:, _TOLD]
    listing(slide, beside._replace(height=box.height), replace(view, rows=rows), look)


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
    group: Any, box: Box, place: Place, width: float, term: str, look: Look, *, node: bool
) -> None:
    x, y = _at(box, place)
    circle = group.add_shape(
        MSO_SHAPE.OVAL, *map(Inches, (x - width / 2, y - width / 2, width, width))
    )
    circle.shadow.inherit = False
    circle.fill.solid()
    circle.fill.fore_color.rgb = colour(HUES[1 if node else 0][look.mode])
    circle.line.color.rgb, circle.line.width = colour(GROUND[look.mode]), Pt(1.5)
    name = group.add_textbox(*map(Inches, (x - 0.9, y + width / 2 + 0.02, 1.8, 0.25)))
    frame = name.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.vertical_anchor, frame.word_wrap = MSO_ANCHOR.TOP, False
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    run(frame.paragraphs[0], short(term, 9), 14 if node else 12, look.ink, bold=node)
