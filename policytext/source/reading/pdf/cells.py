"""Tables without ruled lines: rows whose cells stand under one another, wide gaps between them."""

import re
from collections.abc import Sequence

from policytext.source.reading.pdf.columns import Line
from policytext.source.reading.pdf.joining import joined
from policytext.source.reading.pdf.pieces import Piece

_ITEM = re.compile(
    r"^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])[）)、．.]|[•·●○■□◆▪–—①-⑳-])$"
)
_NEAR = 0.8  # ems between edges that are one


def with_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with each run of rows that share their columns as one table."""
    found: list[Line] = []
    start = 0
    while start < len(lines):
        end = _run(lines, start)
        run = lines[start:end]
        if sum(len(line.pieces) > 1 for line in run) >= 2:
            found.append(_as_table(run))
            start = end
        else:
            found.append(lines[start])
            start += 1
    return found


def without_repeated_rows(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Leave out the first row of a table where the page before has it too: the table goes on."""
    found: list[Line] = []
    gone: list[str] = []
    head = ""
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else None
        if not line.table or not above or not above.table or above.page == line.page:
            head = line.table[0] if line.table else ""
        elif line.table[0] == head and len(line.table) > 1:
            gone.append(head)
            piece = line.pieces[0]._replace(rows=line.table[1:])
            line = line._replace(pieces=(piece, *line.pieces[1:]))
        found.append(line)
    return found, gone


def _run(lines: Sequence[Line], start: int) -> int:
    """Return where a run of rows that begins at `start` ends."""
    if not _has_cells(lines[start]):
        return start + 1
    head, end, alone = lines[start], start + 1, 0
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if (
            line.area != head.area
            or line.table
            or line.base - lines[number - 1].base > 4 * line.size
        ):
            break
        if _has_cells(line) and _share(head, line) >= 2:
            end, alone = number + 1, 0
            head = line if len(line.pieces) >= len(head.pieces) else head
        elif alone < 3 and _share(head, line) >= len(line.pieces) and _is_narrow(line, head):
            alone += 1
        else:
            break
    while end < len(lines) and alone and lines[end].area == head.area:
        if lines[end].table or not _share(head, lines[end]) or not _is_narrow(lines[end], head):
            break
        if lines[end].left < head.pieces[0].right:
            break
        end, alone = end + 1, alone - 1
    return end


def _has_cells(line: Line) -> bool:
    """Say whether a line has cells: not the letters of one spaced word, nor an item's number."""
    if len(line.pieces) == 2 and _ITEM.match(line.pieces[0].text):
        return False
    return len(line.pieces) > 1 and any(len(piece.text) > 1 for piece in line.pieces)


def _share(head: Line, line: Line) -> int:
    """Count the pieces of `line` that stand under a piece of `head`."""
    return sum(any(_is_under(piece, above) for above in head.pieces) for piece in line.pieces)


def _is_under(piece: Piece, above: Piece) -> bool:
    near = _NEAR * piece.size
    middle = (piece.left + piece.right - above.left - above.right) / 2
    return min(abs(piece.left - above.left), abs(piece.right - above.right), abs(middle)) < near


def _is_narrow(line: Line, head: Line) -> bool:
    return line.right - line.left < 0.6 * (head.right - head.left)


def _as_table(run: Sequence[Line]) -> Line:
    """Return rows as one line that holds a table; a cell's further lines go into their cell."""
    rows: list[list[Piece]] = []
    edge: dict[int, float] = {}
    widest = max(run, key=lambda line: len(line.pieces))
    for line in run:
        for piece in line.pieces:
            column = _column(piece, widest)
            edge[column] = max(edge.get(column, 0.0), piece.right)
    for line in run:
        if rows and _goes_on(rows[-1], line, widest, edge):
            for piece in line.pieces:
                at = next(
                    n
                    for n, p in enumerate(rows[-1])
                    if _column(p, widest) == _column(piece, widest)
                )
                text = joined(rows[-1][at].text, piece.text)
                rows[-1][at] = piece._replace(text=text)
        else:
            rows.append(list(line.pieces))
    first = run[0]
    table = first.pieces[0]._replace(
        text="", rows=tuple("\t".join(piece.text for piece in row) for row in rows)
    )
    return first._replace(pieces=(table,))


def _goes_on(row: list[Piece], line: Line, widest: Line, edge: dict[int, float]) -> bool:
    """Say whether a line holds only the rest of cells that the row above filled to their edge."""
    if len(line.pieces) >= len(row) or line.left < row[0].right:
        return False
    above = {_column(piece, widest): piece for piece in row}
    for piece in line.pieces:
        column = _column(piece, widest)
        cell = above.get(column)
        if cell is None or edge[column] - cell.right > 1.4 * piece.size:
            return False
    return True


def _column(piece: Piece, widest: Line) -> int:
    """Return the column of a piece: the nearest in the row that has most of them."""
    return min(
        range(len(widest.pieces)),
        key=lambda n: min(
            abs(piece.left - widest.pieces[n].left), abs(piece.right - widest.pieces[n].right)
        ),
    )
