"""Numbers in rows and columns as a native table, the higher ones in a stronger colour."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.fitting import shortened
from policytext.base.look import GROUND, Look
from policytext.charts.slide_room import THEMES
from policytext.charts.slides.cells import BOLD, plain_table, write
from policytext.charts.slides.page import Box, mixed
from policytext.charts.values import Grid, Line

_CROWDED = 12  # rows from which a name has one line
_COLUMNS = 16  # numbered ones; of more, neighbours share a column
_FIRST = 0.19  # of the width, for the names


class _Row(NamedTuple):
    line: Line
    numbers: tuple[int, ...]


def grid(page: Slide, box: Box, chart: Grid, look: Look) -> None:
    """Write a number in each cell.

    Numbered columns stand together where there are many, and of more than THEMES rows that are
    no terms those with the highest numbers are shown.
    """
    if chart.written:
        names, rows = [column.name for column in chart.columns], _rows(chart, 1)
    else:
        last = max(cell.column for cell in chart.cells) + 1
        step = -(-last // _COLUMNS)
        names, rows = _numbered(last, step), _largest(_rows(chart, step))
    _table(page, box, chart.corner, names, rows, look)


def _rows(chart: Grid, step: int) -> list[_Row]:
    """Return the rows; `step` neighbouring columns are one."""
    found: Counter[tuple[int, int]] = Counter()
    for cell in chart.cells:
        found[cell.row, cell.column // step] += int(cell.number)
    columns = range(max(column for _, column in found) + 1)
    return [
        _Row(line, tuple(found[row, column] for column in columns))
        for row, line in enumerate(chart.rows)
    ]


def _numbered(last: int, step: int) -> list[str]:
    """Return the numbers of columns from 1 to `last`, `step` of them together."""
    starts = range(1, last + 1, step)
    ends = [min(start + step - 1, last) for start in starts]
    pairs = zip(starts, ends, strict=True)
    return [f"{start}–{end}" if step > 1 else f"{start}" for start, end in pairs]


def _largest(rows: Sequence[_Row]) -> list[_Row]:
    """Return all terms, and of the other rows those with the highest numbers, in their order."""
    others = [row for row in rows if not row.line.plain]
    kept = sorted(others, key=lambda row: -sum(row.numbers))[:THEMES]
    return [row for row in rows if row.line.plain or row in kept]


def _table(
    page: Slide, box: Box, corner: str, columns: Sequence[str], rows: Sequence[_Row], look: Look
) -> None:
    most = max(1, *(number for row in rows for number in row.numbers))
    height = min(box.height / (len(rows) + 1), 0.6)
    box = box._replace(height=height * (len(rows) + 1))
    frame = page.shapes.add_table(len(rows) + 1, len(columns) + 1, *map(Inches, box))
    table = frame.table
    plain_table(frame)
    first = box.width * _FIRST
    table.columns[0].width = Inches(first)
    for place in range(len(columns)):
        table.columns[place + 1].width = Inches((box.width - first) / len(columns))
    size = min(11, height * 72 * 0.55)
    longest = (first * 72 / size - 1) / BOLD  # hanzi in one line of the first column
    write(table.cell(0, 0), corner, look, shade=look.mute, size=size)
    for place, name in enumerate(columns, 1):
        write(table.cell(0, place), name, look, bold=True, size=size)
    for down, (line, numbers) in enumerate(rows, 1):
        name = line.name if len(rows) < _CROWDED else shortened(line.name, longest)
        hue = line.shade[look.mode]
        shade = look.ink if line.plain else hue
        write(table.cell(down, 0), name, look, bold=True, shade=shade, size=size)
        for place, n in enumerate(numbers, 1):
            tint = mixed(hue, GROUND[look.mode], 0.12 + 0.43 * n / most) if n else ""
            write(table.cell(down, place), str(n) if n else "·", look, ground=tint, size=size)
