"""Native Word tables: the numbers of a view, a brief's sentences, what all rests on."""

import re
from collections.abc import Sequence
from typing import Any

from docx.document import Document as Paper
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor

from policytext.base.fitting import breadth, printable
from policytext.base.fonts import width
from policytext.base.look import Look
from policytext.exports.report.fields import write
from policytext.exports.report.paper import CELL, PLACE, QUOTED, WIDTH

_HANZI, _EDGES = 0.35, 0.42  # cm: of a hanzi in a cell, of a cell's margins
_NAMES = 0.3  # of the width, at most, for names
_SHORT = 6  # characters: as many hanzi are not broken
_WORD = re.compile(r"[^\s\u2e80-\uffff]+")  # of letters
_PIECE = re.compile(r"[^\s-]+-?")  # of a name


def grid(
    made: Paper, rows: Sequence[Sequence[str]], said: str, numbers: Sequence[bool] = ()
) -> int:
    """Write a table as wide as the page; return how many of its last columns find no room.

    The first row is its head and comes again on every page; `said` is its alternative text.
    `numbers` says which columns hold them.
    """
    columns = list(zip(*rows, strict=True))
    right = numbers or [False] * len(columns)
    widths = _widths(columns, right)
    table = _table(made, len(rows), widths, said)
    for place, column in enumerate(columns[: len(widths)]):
        for row, text in enumerate(column):
            paragraph = table.cell(row, place).paragraphs[0]
            paragraph.style = CELL
            if right[place]:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            write(paragraph, text if row else _named(text, widths[place]), bold=row == 0)
    return len(columns) - len(widths)


def quotations(
    made: Paper,
    head: Sequence[str],
    names: Sequence[tuple[str, str]],
    quoted: Sequence[tuple[str, str]],
    said: str,
) -> None:
    """Write a table of names, each with its colour, and of sentences, each with its place."""
    table = _table(made, len(names) + 1, list(name_widths([name for name, _ in names])), said)
    for place, text in enumerate(head):
        table.cell(0, place).paragraphs[0].style = CELL
        write(table.cell(0, place).paragraphs[0], text, bold=True)
    for row, ((name, shade), (sentence, where)) in enumerate(zip(names, quoted, strict=True), 1):
        first, second = (table.cell(row, place).paragraphs[0] for place in (0, 1))
        first.style, second.style = CELL, QUOTED
        write(first, name, bold=True).font.color.rgb = RGBColor.from_string(shade[1:].upper())
        write(second, sentence)
        write(second, "　" + where.replace(" ", "\u00a0"), PLACE)


def name_widths(names: Sequence[str]) -> tuple[float, float]:
    """Return how wide (cm) a column of names becomes, and the one beside it."""
    longest = max(breadth(name) for name in names) * _HANZI * 1.09 + _EDGES
    first = min(longest, WIDTH * _NAMES)
    return first, WIDTH - first


def _widths(columns: Sequence[Sequence[str]], numbers: Sequence[bool]) -> list[float]:
    """Return the widths in cm of the first columns, as many as the page has room for.

    No word or number is broken; what room is left goes to what would take more than one line,
    then to words.
    """
    least = [_least(column) for column in columns]
    while len(least) > 1 and sum(least) > WIDTH:
        least.pop()
    more = [_most(column) - one for one, column in zip(least, columns, strict=False)]
    room = WIDTH - sum(least)
    share = min(1.0, room / (sum(more) or 1.0))
    widths = [one + share * further for one, further in zip(least, more, strict=True)]
    words = [0.0 if number else one for one, number in zip(widths, numbers, strict=False)]
    if not any(words):
        words = widths
    rest = (WIDTH - sum(widths)) / sum(words)
    return [one + rest * part for one, part in zip(widths, words, strict=True)]


def _least(column: Sequence[str]) -> float:
    """Return how wide (cm) a column is at least: what is short stays whole, and so does a word.

    Its name breaks at spaces and behind hyphens.
    """
    head, *cells = column
    names = (_wide(_kept(piece), bold=True) for piece in _PIECE.findall(head))
    return min(max(_EDGES, *names, *(_wide(_kept(cell)) for cell in cells)), WIDTH)


def _most(column: Sequence[str]) -> float:
    """Return how wide (cm) a column is whose texts stand on one line each."""
    head, *cells = column
    return max(_wide(head, bold=True), *map(_wide, cells))


def _named(name: str, across: float) -> str:
    """Return a name in lines that end at spaces: between hanzi Word would end them anywhere."""
    lines = [""]
    for piece in name.split():
        longer = f"{lines[-1]} {piece}".strip()
        lines[-1:] = [longer] if _wide(longer, bold=True) <= across else [lines[-1], piece]
    return "\n".join(filter(None, lines)) if _WORD.sub("", name).strip() else name


def _kept(text: str) -> str:
    """Return the part of a text that is not broken: all of it if it is short."""
    pieces = [*_WORD.findall(text), text[:_SHORT]]
    return text if _wide(text) <= _wide("字" * _SHORT) else max(pieces, key=_wide)


def _wide(text: str, bold: bool = False) -> float:
    """Return how wide (cm) a column becomes that holds a text on one line."""
    return width(text, bold=bold) * _HANZI + _EDGES


def _table(made: Paper, rows: int, widths: Sequence[float], said: str) -> Any:
    """Add an empty table whose rows stay whole and whose first one comes again on every page."""
    table = made.add_table(rows, len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _describe(table, said)
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Cm(wide)
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        for name in ("cantSplit", *(["tblHeader"] if number == 0 else [])):
            properties.append(OxmlElement(f"w:{name}"))
        for cell, wide in zip(row.cells, widths, strict=True):
            cell.width = Cm(wide)
    return table


def _describe(table: Any, said: str) -> None:
    """Give a table thin rules between its rows, and its alternative text."""
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    shade = Look().line[1:]
    for side in ("top", "bottom", "insideH"):
        rule = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", shade)):
            rule.set(qn(f"w:{name}"), value)
        borders.append(rule)
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    told = OxmlElement("w:tblDescription")
    told.set(qn("w:val"), printable(said))
    properties.append(told)
