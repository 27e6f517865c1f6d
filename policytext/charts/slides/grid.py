"""Numbers in rows and columns as a native table, the higher ones in a stronger colour."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.look import GROUND, QUIET, Look
from policytext.charts.slides.cells import plain_table, write
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.page import Box, mixed
from policytext.charts.slides.room import MARGIN, across, high, in_lines, names_width
from policytext.charts.slides.style import TEXT
from policytext.charts.trimmed import LeftOut, kept
from policytext.charts.values import Grid, Line

_FIRST = 0.28  # of the width, for the rows' names, at most
_COLUMN, _WIDEST = 0.74, 1.25  # inches a column needs, and gets for the sake of its name
_HEAD_LINES, _NAME_LINES = 3, 2
_HIGHEST = 0.8  # inches of a row
_FAINT, _STRONG = 0.12, 0.43  # of a hue: behind the lowest number, and more behind the highest


class _Cell(NamedTuple):
    """A number, and the picks it stands for."""

    number: int = 0
    picks: tuple[str, ...] = ()


class _Column(NamedTuple):
    """A column: its name, the picks it stands for, and the columns of the chart that it holds."""

    name: str
    picks: tuple[str, ...]
    held: range


_Row = tuple[Line, list[_Cell]]


class _Table(NamedTuple):
    """What is written: columns, rows with their cells; how high and wide these are, in inches.

    The first height and the first width are those of the names.
    """

    columns: list[_Column]
    rows: list[_Row]
    heights: list[float]
    widths: list[float]


def grid(page: Slide, box: Box, chart: Grid, look: Look, emphasis: Emphasis) -> LeftOut:
    """Write a number in each cell of as many rows and columns as fit; the named ones stay.

    Numbered columns stand together where there are many.
    """
    first = names_width([row.name for row in chart.rows], TEXT, box.width * _FIRST)
    columns = _columns(chart, box.width - first, emphasis)
    wide = (box.width - first) / len(columns)
    head = high(max(len(in_lines(one.name, TEXT, wide, _HEAD_LINES)) for one in columns))
    rows = _rows(chart, columns)
    heights = [high(len(in_lines(line.name, TEXT, first, _NAME_LINES))) for line, _ in rows]
    places = _fitting(rows, heights, box.height - head, emphasis)
    spare = (box.height - head - sum(heights[place] for place in places)) / len(places)
    table = _Table(
        columns,
        [rows[place] for place in places],
        [head, *(min(heights[place] + spare, _HIGHEST) for place in places)],
        [first, *[wide] * len(columns)],
    )
    _write(page, box, chart.corner, table, look, emphasis)
    held = sum(len(column.held) for column in columns)
    columns_left = len(chart.columns) - held if chart.written else 0
    return LeftOut(rows=len(rows) - len(places), columns=columns_left)


def _fitting(
    rows: Sequence[_Row], heights: Sequence[float], room: float, emphasis: Emphasis
) -> list[int]:
    """Return the places of the rows that fit: terms and themes in turn, the largest first."""
    sums = [sum(cell.number for cell in cells) for _, cells in rows]
    named = {
        place
        for place, (line, cells) in enumerate(rows)
        if emphasis.keeps(line.pick, line.about, *(p for cell in cells for p in cell.picks))
    }
    for most in range(len(rows), 0, -1):
        places = kept(
            len(rows),
            most,
            first=named,
            group=lambda place: rows[place][0].plain,
            order=lambda place: -sums[place],
        )
        if sum(heights[place] for place in places) <= room:
            break
    return places


def _named(line: Line, emphasis: Emphasis) -> bool:
    return emphasis.names(line.pick, line.about)


def _columns(chart: Grid, width: float, emphasis: Emphasis) -> list[_Column]:
    """Return the columns that fit: the first ones and those named, or all in equal steps."""
    if not chart.written:
        last = max(cell.column for cell in chart.cells) + 1
        step = -(-last // max(1, int(width / _COLUMN)))
        return [_numbered(start, min(start + step, last)) for start in range(0, last, step)]
    longest = max(across(column.name, TEXT) for column in chart.columns)
    least = min(_WIDEST, max(_COLUMN, longest / _HEAD_LINES + 4 * MARGIN))
    columns = enumerate(chart.columns)
    named = {n for n, column in columns if emphasis.keeps(column.pick, column.about)}
    named |= {cell.column for cell in chart.cells if emphasis.keeps(cell.pick)}
    places = kept(len(chart.columns), max(1, int(width / least)), first=named)
    return [
        _Column(one.name, (one.pick, one.about), range(place, place + 1))
        for place in places
        for one in [chart.columns[place]]
    ]


def _numbered(start: int, end: int) -> _Column:
    name = f"{start + 1}–{end}" if end - start > 1 else str(end)
    return _Column(name, (), range(start, end))


def _rows(chart: Grid, columns: Sequence[_Column]) -> list[_Row]:
    """Return each row with a cell for each column."""
    at = {held: number for number, column in enumerate(columns) for held in column.held}
    found = [[_Cell() for _ in columns] for _ in chart.rows]
    for cell in chart.cells:
        if cell.column in at:
            row, number = found[cell.row], at[cell.column]
            old = row[number]
            row[number] = _Cell(old.number + int(cell.number), (*old.picks, cell.pick))
    return list(zip(chart.rows, found, strict=True))


def _write(
    page: Slide, box: Box, corner: str, table: _Table, look: Look, emphasis: Emphasis
) -> None:
    place = box._replace(height=sum(table.heights))
    down, over = len(table.heights), len(table.widths)
    frame = page.shapes.add_table(down, over, *map(Inches, place))
    native = frame.table
    plain_table(frame)
    for number, width in enumerate(table.widths):
        native.columns[number].width = Inches(width)
    for number, height in enumerate(table.heights):
        native.rows[number].height = Inches(height)
    write(native.cell(0, 0), corner, look, shade=look.mute, size=TEXT)
    for number, column in enumerate(table.columns, 1):
        name = "\v".join(in_lines(column.name, TEXT, table.widths[number], _HEAD_LINES))
        held = (pick for _, cells in table.rows for pick in cells[number - 1].picks)
        bold = emphasis.names(*column.picks, *held)
        write(native.cell(0, number), name, look, bold=bold, size=TEXT)
    most = max(1, *(cell.number for _, cells in table.rows for cell in cells))
    for down, (line, cells) in enumerate(table.rows, 1):
        name = "\v".join(in_lines(line.name, TEXT, table.widths[0], _NAME_LINES))
        held = (pick for cell in cells for pick in cell.picks)
        bold = emphasis.stands(line.pick, line.about, *held)
        shade = line.shade[look.mode] if bold and not line.plain else look.ink
        write(native.cell(down, 0), name, look, bold=bold, shade=shade, size=TEXT)
        for number, (cell, column) in enumerate(zip(cells, table.columns, strict=True), 1):
            _write_number(native.cell(down, number), cell, line, column, most, look, emphasis)


def _write_number(
    native: Any,
    cell: _Cell,
    line: Line,
    column: _Column,
    most: int,
    look: Look,
    emphasis: Emphasis,
) -> None:
    """Write a number: what is named by itself on its full hue, what steps back on grey."""
    if not cell.number:
        write(native, "·", look, size=TEXT)
        return
    hue, ground = line.shade[look.mode], GROUND[look.mode]
    if emphasis.names(*cell.picks):
        write(native, str(cell.number), look, bold=True, ink=ground, ground=hue, size=TEXT)
        return
    stands = emphasis.stands(line.pick, line.about, *column.picks)
    shade = hue if stands else QUIET[look.mode]
    tint = mixed(shade, ground, _FAINT + _STRONG * cell.number / most)
    write(native, str(cell.number), look, ground=tint, size=TEXT)
