"""The first rows of a view as a native table."""

from collections.abc import Sequence
from typing import NamedTuple

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.fitting import breadth, shortened
from policytext.base.look import Look
from policytext.charts.slide_room import ROWS
from policytext.charts.slides.cells import BOLD, plain_table, write
from policytext.charts.slides.page import Box
from policytext.views.view import View

_WIDEST = 24  # hanzi in a column
_EDGES = 1  # of a column, in hanzi: its margins


class Column(NamedTuple):
    """A column: its name, what is written in it, and what it holds.

    `kind` is "words", "number", or of a concordance "left", "node" or "right".
    """

    name: str
    written: tuple[str, ...]
    kind: str


def columns(view: View) -> list[Column]:
    """Return the columns of a view's table."""
    written = list(zip(*view.written, strict=True))
    found = []
    for place, (name, values) in enumerate(view.rows.items()):
        kind = view.kinds[place] if place < len(view.kinds) else ""
        numbers = place > 0 or values.dtype.kind in "if"
        found.append(Column(str(name), written[place], kind or ("number" if numbers else "words")))
    return found


def listing(page: Slide, box: Box, columns: Sequence[Column], look: Look) -> None:
    """Write the first rows; the lines of a concordance stand around their node."""
    rows = min(ROWS, len(columns[0].written))
    wide = [
        min(max(breadth(one.name) * BOLD, *map(breadth, one.written[:rows])), _WIDEST)
        for one in columns
    ]
    height = min(box.height / (rows + 1), 0.42)
    box = box._replace(height=height * (rows + 1))
    frame = page.shapes.add_table(rows + 1, len(columns), *map(Inches, box))
    table = frame.table
    plain_table(frame)
    whole = sum(wide) + _EDGES * len(wide)
    size = min(12.0, box.width * 72 / whole)
    for place, (column, breadth_of) in enumerate(zip(columns, wide, strict=True)):
        table.columns[place].width = Inches(box.width * (breadth_of + _EDGES) / whole)
        side = _side(column)
        longest = box.width * (breadth_of + _EDGES) / whole * 72 / size * 0.95 - _EDGES / 2
        write(table.cell(0, place), column.name, look, bold=True, size=size, side=side)
        for number, text in enumerate(column.written[:rows], 1):
            # What stands left of a node is cut where it is farthest from it.
            kept = (
                shortened(text[::-1], longest)[::-1]
                if column.kind == "left"
                else shortened(text, longest)
            )
            strong = column.kind == "node"
            write(table.cell(number, place), kept, look, bold=strong, size=size, side=side)


def _side(column: Column) -> PP_ALIGN:
    if column.kind == "node":
        return PP_ALIGN.CENTER
    return PP_ALIGN.RIGHT if column.kind in ("left", "number") else PP_ALIGN.LEFT
