"""A slide's page as a drawing: read from the page itself, so that it shows what the file holds."""

from collections.abc import Iterator
from typing import Any

from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.look import GROUND
from policytext.charts.slides.page import Box
from policytext.drawn.breaking import Style
from policytext.drawn.charts import chart
from policytext.drawn.frames import PLAIN, SINGLE, Paragraphs, own_setting, own_style, words
from policytext.drawn.marks import Drawing, Lines, Mark, Oval, Picture, Polygon
from policytext.drawn.paint import EMU, Fill, Outline, fill, outline, painted
from policytext.drawn.tables import table

_ROUND = 16_667  # of a rounded rectangle that says nothing else, in 1/100,000 of its shorter side


def drawing(page: Slide, size: tuple[float, float], number: int | str | None = None) -> Drawing:
    """Return what stands on a page of `size` (width and height in inches).

    What its layout has of its own lies below; a placeholder looks as the layout says. `number` is
    the page's, 0 for none; else it is as its deck counts it.
    """
    layout = page.slide_layout
    bare = page._element.get("showMasterSp") == "0"
    own = [] if bare else [shape for shape in layout.shapes if not shape.is_placeholder]
    marks = [mark for shape in own for mark in _shape(shape, 0)]
    if number is None:
        deck = page.part.package.presentation_part.presentation  # type: ignore[attr-defined]
        number = deck.slides.index(page) + 1
    for shape in page.shapes:
        marks += _shape(shape, number)
    return Drawing(*size, _ground(page), tuple(marks))


def _ground(page: Slide) -> str:
    """Return the colour of the ground: the page's own, else its layout's, else the master's."""
    for one in (page, page.slide_layout, page.slide_layout.slide_master):
        painted = fill(one._element.find(f"{qn('p:cSld')}/{qn('p:bg')}/{qn('p:bgPr')}"))
        if painted and painted.shade:
            return painted.shade
    return GROUND["light"]


def _shape(shape: Any, number: int | str) -> Iterator[Mark]:
    element = shape._element
    if element.tag == qn("p:grpSp"):
        for part in shape.shapes:
            yield from _shape(part, number)
        return
    box = Box(*(value / EMU for value in (shape.left, shape.top, shape.width, shape.height)))
    if element.tag == qn("p:cxnSp"):
        yield from _line(shape)
    elif element.tag == qn("p:pic"):
        yield Picture(*box, shape.image.blob)
    elif getattr(shape, "has_chart", False):
        yield from chart(shape.chart._chartSpace, box)
    elif getattr(shape, "has_table", False):
        yield from table(shape.table._tbl, box)
    elif element.tag == qn("p:sp"):
        yield from _outlined(element, box)
        yield from _words(shape, box, number)


def _line(shape: Any) -> Iterator[Mark]:
    ends = (shape.begin_x, shape.begin_y, shape.end_x, shape.end_y)
    line = outline(shape._element.spPr)
    if line and line.shade:
        x, y, to_x, to_y = (value / EMU for value in ends)
        yield Lines(((x, y, to_x, to_y),), line.shade, line.thick, line.dashes)


def _outlined(element: Any, box: Box) -> Iterator[Mark]:
    """Return a shape's own form: a rectangle, also with round corners, an ellipse, a triangle."""
    properties = element.spPr
    ground, line = fill(properties) or Fill(), outline(properties) or Outline()
    form = properties.find(qn("a:prstGeom"))
    kind = "rect" if form is None else form.get("prst")
    if kind == "ellipse":
        if ground.shade or line.shade:
            yield Oval(*box, ground.shade, line.shade, line.thick, ground.strength)
        return
    if kind == "triangle" and ground.shade:
        left, top, width, height = box
        corners = (left + width / 2, top), (left + width, top + height), (left, top + height)
        yield Polygon(corners, ground.shade, ground.strength)
        return
    radius = 0.0
    if kind == "roundRect":
        guide = form.find(f"{qn('a:avLst')}/{qn('a:gd')}")
        share = _ROUND if guide is None else int(guide.get("fmla").split()[1])
        radius = share / 100_000 * min(box.width, box.height)
    yield from painted(box, ground, line, radius)


def _words(shape: Any, box: Box, number: int | str) -> Iterator[Mark]:
    body = shape._element.find(qn("p:txBody"))
    if body is None:
        return
    style, setting, above = PLAIN, SINGLE, None
    if shape.is_placeholder:
        style, setting, above = _inherited(shape)
    yield from words(body, box, style, setting, above, number)


def _inherited(shape: Any) -> tuple[Style, Paragraphs, Any]:
    """Return how a placeholder's words are set, and its a:bodyPr: as its layout has them."""
    index = shape.placeholder_format.idx
    twins = (p for p in shape.part.slide_layout.placeholders if p.placeholder_format.idx == index)
    twin = next(twins, None)
    if twin is None:
        return PLAIN, SINGLE, None
    body = twin._element.find(qn("p:txBody"))
    level = body.find(f"{qn('a:lstStyle')}/{qn('a:lvl1pPr')}")
    if level is None:
        return PLAIN, SINGLE, body.find(qn("a:bodyPr"))
    style = own_style(level.find(qn("a:defRPr")), Style())
    return style, own_setting(level, Paragraphs()), body.find(qn("a:bodyPr"))
