"""Native Word tables: the numbers of a view, a brief's sentences, what all rests on."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Paper
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor

from policytext.base.fitting import breadth, printable
from policytext.base.look import Look
from policytext.exports.report.fields import write
from policytext.exports.report.paper import CELL, PLACE, QUOTED, WIDTH

_HANZI, _EDGES = 0.36, 0.45  # cm: of a hanzi in a cell, of a cell's margins
_NARROW, _NAMES = 2.6, 0.3  # hanzi of a column, at least; of the width, at most, for names


def grid(
    made: Paper, rows: Sequence[Sequence[str]], said: str, numbers: Sequence[bool] = ()
) -> None:
    """Write a table as wide as the page; `said` is its alternative text.

    The first row is its head and comes again on every page. `numbers` says which columns hold them.
    """
    table = _table(made, len(rows), _widths(rows), said)
    for row, texts in enumerate(rows):
        for place, text in enumerate(texts):
            paragraph = table.cell(row, place).paragraphs[0]
            paragraph.style = CELL
            if numbers and numbers[place]:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            write(paragraph, text, bold=row == 0)


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
    longest = max(breadth(name) for name in names) * _HANZI * 1.06 + _EDGES
    width = min(longest, WIDTH * _NAMES)
    return width, WIDTH - width


def _widths(rows: Sequence[Sequence[str]]) -> list[float]:
    """Return the widths of columns in cm: narrow ones as they are, the others share the rest."""
    wide = [
        max(_NARROW, *(breadth(text) for text in column)) * _HANZI + _EDGES
        for column in zip(*rows, strict=True)
    ]
    narrow = [width for width in wide if width <= WIDTH / len(wide)]
    if sum(wide) <= WIDTH or len(narrow) == len(wide):
        return [width * WIDTH / sum(wide) for width in wide]
    share = (WIDTH - sum(narrow)) / (sum(wide) - sum(narrow))
    return [width if width <= WIDTH / len(wide) else width * share for width in wide]


def _table(made: Paper, rows: int, widths: Sequence[float], said: str) -> Any:
    """Add an empty table whose rows stay whole and whose first one comes again on every page."""
    table = made.add_table(rows, len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _describe(table, said)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        for name in ("cantSplit", *(["tblHeader"] if number == 0 else [])):
            properties.append(OxmlElement(f"w:{name}"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
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
