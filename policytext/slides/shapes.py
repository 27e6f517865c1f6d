"""Plain shapes on a page: rectangles, dots, triangles, lines, words in a box; and their places."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from policytext.base.fitting import breadth
from policytext.charts.slides.page import SANS, Box, bare, colour, run


class Said(NamedTuple):
    """A piece of a line: its words, size in points, shade, and how it is set."""

    text: str
    size: float
    shade: str
    bold: bool = False
    faces: tuple[str, str] = SANS


def rectangle(shapes: Any, box: Box, shade: str, kind: MSO_SHAPE = MSO_SHAPE.RECTANGLE) -> Any:
    """Draw a shape filled with one colour, without outline or shadow."""
    shape = shapes.add_shape(kind, *map(Inches, box))
    shape._element.remove(shape._element.find(qn("p:style")))  # its shadow
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(shade)
    shape.line.fill.background()
    return shape


def stroke(shapes: Any, start: tuple[float, float], end: tuple[float, float], shade: str) -> Any:
    """Draw a straight line between two places in inches."""
    drawn = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(Inches, (*start, *end)))
    drawn._element.remove(drawn._element.find(qn("p:style")))  # its shadow
    drawn.line.width, drawn.line.color.rgb = Pt(2.5), colour(shade)
    return drawn


def words(
    shapes: Any,
    box: Box,
    lines: Sequence[Sequence[Said]],
    *,
    side: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    after: float = 0,
) -> Any:
    """Write lines of words into a box without margins; `after` are points behind each line."""
    frame = shapes.add_textbox(*map(Inches, box)).text_frame
    bare(frame, anchor)
    frame.word_wrap = True
    for number, pieces in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = side
        paragraph.space_after = Pt(after)
        for piece in pieces:
            run(paragraph, piece.text, piece.size, piece.shade, bold=piece.bold, faces=piece.faces)
    return frame


def place(shape: Any, box: Box, size: float = 0) -> None:
    """Put a shape into a box, its words in a size of their own if one is given."""
    shape.left, shape.top, shape.width, shape.height = map(Inches, box)
    frame = shape.text_frame  # as in its layout, where not everybody looks
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    if size:
        for one in shape.text_frame.paragraphs[0].runs:
            one.font.size = Pt(size)


def fitting(text: str, width: float, sizes: Sequence[float]) -> float:
    """Return the largest of these sizes in which a text is no wider than `width` inches."""
    return next((s for s in sizes if breadth(text) * 1.05 * s <= width * 72), sizes[-1])
