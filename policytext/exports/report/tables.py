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
from policytext.exports.report.paper import CELL, QUOTED, WIDTH

_NARROW, _WIDE = 3.0, 20.0  # hanzi: a column is measured as this wide, at least and at most


def grid(
    made: Paper,
    rows: Sequence[Sequence[str]],
    said: str,
    *,
    head: bool = True,
    numbers: Sequence[bool] = (),
    shades: Sequence[str] = (),
    quoted: int = -1,
) -> None:
    """Write a table as wide as the page; `said` is its alternative text.

    The first row is its `head` and comes again on every page. `numbers` says which columns hold
    them; `shades`, if any, are the colours of the first cells, which stand in bold; `quoted` is
    the column with the text's own words.
    """
    table = made.add_table(len(rows), len(rows[0]))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _describe(table, said)
    wide = [
        min(max(_NARROW, *(breadth(text) for text in column)), _WIDE)
        for column in zip(*rows, strict=True)
    ]
    for place, share in enumerate(wide):
        table.columns[place].width = Cm(WIDTH * share / sum(wide))
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        heading = head and number == 0
        _keep(row, heading)
        for place, text in enumerate(texts):
            cell = row.cells[place]
            cell.width = table.columns[place].width
            paragraph = cell.paragraphs[0]
            paragraph.style = QUOTED if place == quoted and not heading else CELL
            if numbers and numbers[place]:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            first = place == 0 and bool(shades)
            piece = write(paragraph, text, bold=heading or first)
            if first and not heading:
                piece.font.color.rgb = RGBColor.from_string(shades[number - head][1:].upper())


def _describe(table: Any, said: str) -> None:
    """Give a table thin rules between its rows, and its alternative text."""
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        rule = OxmlElement(f"w:{side}")
        for name, value in (
            ("val", "single"),
            ("sz", "4"),
            ("space", "0"),
            ("color", Look().line[1:]),
        ):
            rule.set(qn(f"w:{name}"), value)
        borders.append(rule)
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders) if layout is not None else properties.append(borders)
    told = OxmlElement("w:tblDescription")
    told.set(qn("w:val"), printable(said))
    properties.append(told)


def _keep(row: Any, heading: bool) -> None:
    """Keep a row on one page; a heading comes again on each."""
    properties = row._tr.get_or_add_trPr()
    for name in ("cantSplit", *(["tblHeader"] if heading else [])):
        properties.append(OxmlElement(f"w:{name}"))
