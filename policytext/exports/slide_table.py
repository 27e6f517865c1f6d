"""The first rows of a view as a native table."""

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.fitting import breadth, shortened
from policytext.base.look import GREY, Look
from policytext.charts.slide_room import ROWS
from policytext.exports.template import Box, colour, run
from policytext.views.view import View

_WIDEST = 24  # hanzi in a column
_EDGES = 1  # of a column, in hanzi: its margins
BOLD = 1.25  # Latin letters in bold are wider than half a hanzi


def listing(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Write the first rows of a view; the lines of a concordance stand around their node."""
    rows = view.written[:ROWS]
    names = [str(column) for column in view.rows.columns]
    wide = [
        min(max(breadth(name) * BOLD, *map(breadth, column)), _WIDEST)
        for name, *column in zip(names, *rows, strict=True)
    ]
    height = min(box.height / (len(rows) + 1), 0.42)
    box = box._replace(height=height * (len(rows) + 1))
    frame = slide.shapes.add_table(len(rows) + 1, len(names), *map(Inches, box))
    table = frame.table
    plain_table(frame)
    whole = sum(wide) + _EDGES * len(wide)
    size = min(12.0, box.width * 72 / whole)
    for column, (name, breadth_of) in enumerate(zip(names, wide, strict=True)):
        table.columns[column].width = Inches(box.width * (breadth_of + _EDGES) / whole)
        side = _sides(view, column)
        longest = box.width * (breadth_of + _EDGES) / whole * 72 / size * 0.95 - _EDGES / 2
        cell(table.cell(0, column), name, look, bold=True, size=size, side=side)
        for number, row in enumerate(rows, 1):
            # What stands left of a node is cut where it is farthest from it.
            text = row[column]
            kept = (
                shortened(text[::-1], longest)[::-1]
                if side == PP_ALIGN.RIGHT and _is_context(view, column)
                else shortened(text, longest)
            )
            strong = column < len(view.kinds) and view.kinds[column] == "node"
            cell(table.cell(number, column), kept, look, bold=strong, size=size, side=side)


def _sides(view: View, column: int) -> PP_ALIGN:
    kind = view.kinds[column] if column < len(view.kinds) else ""
    numbers = not kind and (column > 0 or view.rows.iloc[:, 0].dtype.kind in "if")
    if kind == "node":
        return PP_ALIGN.CENTER
    return PP_ALIGN.RIGHT if kind == "left" or numbers else PP_ALIGN.LEFT


def _is_context(view: View, column: int) -> bool:
    return column < len(view.kinds) and view.kinds[column] == "left"


def plain_table(frame: Any) -> None:
    """Take the default style's bands and colours away."""
    properties = frame._element.graphic.graphicData.tbl.tblPr
    for name in ("firstRow", "bandRow"):
        properties.set(name, "0")
    style = properties.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"


def cell(
    cell: Any,
    text: str,
    look: Look,
    *,
    bold: bool = False,
    shade: str = "",
    ground: str = "",
    size: float = 11,
    side: PP_ALIGN | None = None,
) -> None:
    cell.margin_left = cell.margin_right = Inches(0.04)
    cell.margin_top = cell.margin_bottom = Inches(0.01)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = side or (PP_ALIGN.LEFT if shade else PP_ALIGN.CENTER)
    faint = GREY[look.mode] if text == "·" else look.ink
    run(paragraph, text, size, shade or faint, bold=bold)
    if ground:
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(ground)
    else:
        cell.fill.background()
