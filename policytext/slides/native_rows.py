"""Rows of a native table: cells on pale ground, apart from each other, a bar of colour before."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from lxml import etree
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.slide import Slide as Page
from pptx.util import Inches, Pt

from policytext.base.look import GROUND, Look
from policytext.charts.slides.cells import plain_table
from policytext.charts.slides.page import SANS, Box, colour, mixed, run

BAR = 0.07  # inches
EDGES = 0.21  # inches of a cell that hold no text
_APART = 5.0  # points between rows
_PALE = 0.045  # how much ink the ground of a row has


class Words(NamedTuple):
    """Words of a cell in one typeface."""

    text: str
    shade: str
    bold: bool = False
    faces: tuple[str, str] = SANS


def table(page: Page, box: Box, widths: Sequence[float], heights: Sequence[float]) -> Any:
    """Add an empty table with columns and rows of these sizes (inches)."""
    frame = page.shapes.add_table(len(heights), len(widths), *map(Inches, box))
    plain_table(frame)
    grid: Any = frame.table
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Inches(width)
    for row, high in zip(grid.rows, heights, strict=True):
        row.height = Inches(high)
    return grid


def write(
    cell: Any, paragraphs: Sequence[Sequence[Words]], size: float, leading: float, look: Look
) -> None:
    """Write paragraphs into a cell that stands on pale ground."""
    _margins(cell, left=EDGES - 0.08, right=0.08)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.text_frame.word_wrap = True
    for number, words in enumerate(paragraphs):
        frame = cell.text_frame
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        paragraph.line_spacing = Pt(round(size * leading, 1))
        for one in words:
            run(paragraph, one.text, size, one.shade, bold=one.bold, faces=one.faces)
    fill(cell, mixed(look.ink, GROUND[look.mode], _PALE), look)


def fill(cell: Any, shade: str, look: Look) -> None:
    """Fill a cell; a line of the page's ground sets it apart from the row below."""
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour(shade)
    _apart(cell, look)


def blank(cell: Any, look: Look) -> None:
    """Leave a cell empty: it only keeps others apart."""
    _margins(cell)
    cell.fill.background()
    _apart(cell, look)


def bar(cell: Any, shade: str, look: Look) -> None:
    """Make a cell a bar of colour."""
    _margins(cell)
    fill(cell, shade, look)


def _margins(cell: Any, left: float = 0, right: float = 0) -> None:
    cell.margin_left, cell.margin_right = Inches(left), Inches(right)
    cell.margin_top = cell.margin_bottom = Inches(0.02)


def _apart(cell: Any, look: Look) -> None:
    properties = cell._tc.get_or_add_tcPr()
    if properties.find(qn("a:lnB")) is not None:
        return
    line = etree.Element(qn("a:lnB"), w=str(Pt(_APART)), cap="flat", cmpd="sng", algn="ctr")
    solid = etree.SubElement(line, qn("a:solidFill"))
    etree.SubElement(solid, qn("a:srgbClr"), val=GROUND[look.mode][1:])
    etree.SubElement(line, qn("a:prstDash"), val="solid")
    properties.insert(0, line)
