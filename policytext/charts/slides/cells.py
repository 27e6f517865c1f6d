"""Native tables without a style of their own."""

from typing import Any

from lxml import etree
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches

from policytext.base.look import GREY, Look
from policytext.charts.slides.page import colour, run

BOLD = 1.25  # Latin letters in bold are wider than half a hanzi


def plain_table(frame: Any) -> None:
    """Take the default style's bands and colours away."""
    properties = frame._element.graphic.graphicData.tbl.tblPr
    for name in ("firstRow", "bandRow"):
        properties.set(name, "0")
    style = properties.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"


def write(
    cell: Any,
    text: str,
    look: Look,
    *,
    bold: bool = False,
    shade: str = "",
    ink: str = "",
    ground: str = "",
    size: float = 11,
    side: PP_ALIGN | None = None,
) -> None:
    """Write into a cell: to the left if in a `shade` of its own, else in the middle, in `ink`.

    A line ends at each "\\v".
    """
    cell.margin_left = cell.margin_right = Inches(0.04)
    cell.margin_top = cell.margin_bottom = Inches(0.01)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = side or (PP_ALIGN.LEFT if shade else PP_ALIGN.CENTER)
    faint = GREY[look.mode] if text == "·" else look.ink
    for number, part in enumerate(text.split("\v")):
        if number:
            paragraph.add_line_break()
            # A break without a size would make its line higher.
            etree.SubElement(paragraph._p[-1], qn("a:rPr"), sz=str(round(size * 100)))
        run(paragraph, part, size, shade or ink or faint, bold=bold)
    if ground:
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(ground)
    else:
        cell.fill.background()
