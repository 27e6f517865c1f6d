"""The first rows of a view as a native table."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from lxml import etree
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.fitting import breadth, shortened, spaced_breadth
from policytext.base.look import Look
from policytext.charts.slides.cells import plain_table, write
from policytext.charts.slides.page import Box
from policytext.charts.trimmed import MOST_ROWS, LeftOut, kept
from policytext.slides.breaking import broken
from policytext.slides.layout import BODY
from policytext.views.view import View

_HIGH = 0.37  # inches, of a row at least
_WIDEST, _LEAST = 24, 9  # hanzi in a column of words
_NAME = 5  # hanzi: a longer name of numbers is shortened rather than the column left out
_MARGIN = 0.1  # inches, left and right in a cell
_EDGES = 2 * _MARGIN * 72 / BODY  # of a column, in hanzi: its margins
_BOLD = 1.06  # how much wider bold type is


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


def named_rows(view: View, named: frozenset[str]) -> frozenset[int]:
    """Return the places of the rows whose picks are named."""
    return frozenset(n for n, picks in enumerate(view.picks) if not named.isdisjoint(picks))


def listing(
    page: Slide,
    box: Box,
    columns: Sequence[Column],
    look: Look,
    named: frozenset[int] = frozenset(),
    first: frozenset[int] = frozenset(),
) -> LeftOut:
    """Write as many of the first rows as fit, and return how many more there are.

    The `named` rows are in bold, those of `first` are there before others. The lines of a
    concordance stand around their node. Columns that find no room stay away, the last first.
    """
    every = len(columns[0].written)
    shown, wide, head = _fitting(columns, min(MOST_ROWS, every), box.width * 72 / BODY)
    places = kept(every, min(MOST_ROWS, max(1, int(box.height / _HIGH) - head)), first=first)
    rows = len(places)
    height = min(box.height / (rows + head), 0.46)
    box = box._replace(height=height * (rows + head))
    frame = page.shapes.add_table(rows + 1, len(shown), *map(Inches, box))
    table = frame.table
    plain_table(frame)
    for number, row in enumerate(table.rows):
        row.height = Inches(height * (1 if number else head))
    whole = sum(wide)
    for place, (column, breadth_of) in enumerate(zip(shown, wide, strict=True)):
        width = box.width * breadth_of / whole
        table.columns[place].width = Inches(width)
        side = _side(column)
        longest = (width * 72 / BODY - _EDGES) / _BOLD
        name = "\n".join(shortened(line, longest) for line in broken(column.name, longest, head))
        write(table.cell(0, place), name, look, shade=look.mute, size=BODY, side=side)
        _edged(table.cell(0, place), look.mute, first=place == 0)
        for number, row in enumerate(places, 1):
            text = _cut(column.written[row], longest, column.kind)
            strong = column.kind == "node" or row in named
            write(table.cell(number, place), text, look, bold=strong, size=BODY, side=side)
            _edged(table.cell(number, place), look.line, first=place == 0)
    return LeftOut(rows=every - rows)


def _cut(text: str, longest: float, kind: str) -> str:
    """Shorten what is too long; what stands left of a node is cut where it is farthest from it."""
    return shortened(text[::-1], longest)[::-1] if kind == "left" else shortened(text, longest)


def _fitting(
    columns: Sequence[Column], rows: int, room: float
) -> tuple[Sequence[Column], list[float], int]:
    """Return the columns that fit into `room` hanzi, how wide each is, and the lines of the head.

    Words give way first, down to a few hanzi a column; then names are set on two lines; then the
    last columns stay away.
    """
    for number in range(len(columns), 0, -1):
        for head in (1, 2):
            wide = [_width(one, rows, head) for one in columns[:number]]
            spare = [_spare(one, width) for one, width in zip(columns, wide, strict=False)]
            over = sum(wide) - room
            if over <= sum(spare) or (number, head) == (1, 2):
                share = max(over, 0) / (sum(spare) or 1)
                fitted = [w - share * less for w, less in zip(wide, spare, strict=True)]
                return columns[:number], fitted, head
    raise AssertionError("one column always fits")


def _width(column: Column, rows: int, head: int) -> float:
    """Return how wide a column would be, its name on so many lines."""
    name = max(map(breadth, broken(column.name, breadth(column.name) * 0.65, head)))
    if head > 1 and column.kind == "number":
        name = min(name, _NAME)
    written = map(spaced_breadth, column.written[:rows])
    return min(max(name, *written), _WIDEST) * _BOLD + _EDGES + 0.1


def _spare(column: Column, width: float) -> float:
    return max(width - _LEAST * _BOLD - _EDGES, 0) if column.kind != "number" else 0


def _side(column: Column) -> PP_ALIGN:
    if column.kind == "node":
        return PP_ALIGN.CENTER
    return PP_ALIGN.RIGHT if column.kind in ("left", "number") else PP_ALIGN.LEFT


def _edged(cell: Any, shade: str, *, first: bool) -> None:
    """Draw a thin line below a cell, and keep its words off its neighbours'."""
    cell.margin_left, cell.margin_right = Inches(0 if first else _MARGIN), Inches(_MARGIN)
    properties = cell._tc.get_or_add_tcPr()
    line = etree.Element(qn("a:lnB"), {"w": str(Pt(0.75))})
    fill = etree.SubElement(etree.SubElement(line, qn("a:solidFill")), qn("a:srgbClr"))
    fill.set("val", shade[1:])
    properties.insert(0, line)
