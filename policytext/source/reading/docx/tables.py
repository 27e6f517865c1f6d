"""Tables: a line for each row; what is merged over several cells is read once."""

from collections.abc import Callable, Iterator

from policytext.source.reading.docx.line import Line, joined
from policytext.source.reading.docx.names import Element, child, name, names, number, value

_WIDEST = 1000  # columns; Word itself takes 63
_PARAGRAPHS, _ENTRY = 3, 200  # a text has as many paragraphs, and more characters than an entry
_OTHERS = names("w:tbl", "w:tr", "w:tc", "w:p")


def rows(table: Element, read: Callable[[Element], list[Line]]) -> list[Line]:
    """Return the lines of a table. `read` gives the lines of a cell.

    A row of one cell gives the lines of that cell, others one line, cells apart by tabs; a cell
    that holds a text of its own keeps its lines. The lower cells of a merged column are empty.
    """
    lines: list[Line] = []
    merged: set[int] = set()
    for row in _inside(table, name("w:tr")):
        cells: list[list[Line]] = []
        column = number(value(child(row, "w:trPr", "w:gridBefore")))
        here: set[int] = set()
        for cell in _inside(row, name("w:tc")):
            properties = child(cell, "w:tcPr")
            width = min(number(value(child(properties, "w:gridSpan")), 1), _WIDEST)
            joins = child(properties, "w:vMerge")
            if joins is not None:
                here.update(range(column, column + width))
            if _continues(joins) and column in merged:
                cells.append([])
            elif not _continues(child(properties, "w:hMerge")):
                cells.append(read(cell))
            column += width
        merged = here
        lines += upright(cells[0]) if len(cells) == 1 else _row(cells)
    return lines


def _row(cells: list[list[Line]]) -> list[Line]:
    lines: list[Line] = []
    open_line: list[Line] = []  # what stands in the line that the next cell goes on
    for cell in cells:
        first, *more = cell if _is_text(cell) else [in_one(cell)]
        open_line.append(first)
        if more:
            lines += [joined(open_line, "\t"), *more]
            open_line = []
    if open_line:
        lines.append(joined(open_line, "\t"))
    return [line for line in lines if line.text.strip()]


def _is_text(cell: list[Line]) -> bool:
    """Say whether a cell is no entry of a table but a text that a table lays out."""
    return len(cell) >= _PARAGRAPHS and sum(len(line.text) for line in cell) > _ENTRY


def in_one(lines: list[Line]) -> Line:
    """Return lines as one, tabs as blanks."""
    line = joined(upright(lines), " ")
    return line._replace(text=line.text.replace("\t", " "))


def upright(lines: list[Line]) -> list[Line]:
    """Return what is written downwards, a character in each line, as one line."""
    downwards = len(lines) > 1 and all(len(line.text) == 1 for line in lines)
    return [joined(lines)] if downwards else lines


def _continues(joins: Element) -> bool:
    return joins is not None and value(joins) in ("", "continue")


def _inside(holder: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table, or the cells of a row, whatever wraps them."""
    for part in holder:
        if part.tag == tag:
            yield part
        elif isinstance(part.tag, str) and part.tag not in _OTHERS:
            yield from _inside(part, tag)
