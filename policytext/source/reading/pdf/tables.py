"""Tables that are ruled: their cells from the lines between them, one row of text for each row."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from policytext.source.reading.pdf.joining import first_unit, joined
from policytext.source.reading.pdf.pieces import Piece, pieces
from policytext.source.reading.pdf.ruling import Rule
from policytext.source.reading.pdf.sheet import Letter

_NEAR = 3.0  # points between lines that are one
_RULES = 4_000  # on a page: a drawing with more is no table
_CELLS = 4


class _Grid(NamedTuple):
    """The lines of one table: where they stand, and which stretches of them are drawn."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]


class _Cell(NamedTuple):
    row: int
    column: int
    left: float
    right: float


def without_tables(
    letters: Sequence[Letter], rules: Sequence[Rule]
) -> tuple[list[Letter], list[Piece]]:
    """Return the letters outside of every ruled table, and each table as a piece with its rows."""
    rest = list(letters)
    tables: list[Piece] = []
    for grid in _grids(rules):
        inside = [x for x in rest if _holds(grid, x)]
        read = _table(grid, inside)
        if read:
            taken = set(map(id, inside))
            rest = [x for x in rest if id(x) not in taken]
            tables.append(read)
    return rest, tables


def _grids(rules: Sequence[Rule]) -> list[_Grid]:
    """Return the sets of lines that touch one another and part at least two columns."""
    if not 4 <= len(rules) <= _RULES:
        return []
    across = _merged([r for r in rules if r.is_across])
    down = _merged([r for r in rules if not r.is_across])
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for line in down:
        touched = [a for a in across if _touch(a, line)]
        met = [g for g in groups if line in g[1] or any(a in g[0] for a in touched)]
        rows = list(dict.fromkeys([*touched, *(a for g in met for a in g[0])]))
        columns = [line, *(d for g in met for d in g[1])]
        groups = [g for g in groups if g not in met]
        groups.append((rows, columns))
    return [grid for rows, columns in groups if (grid := _grid(rows, columns))]


def _grid(across: list[Rule], down: list[Rule]) -> _Grid | None:
    if len(across) < 2:
        return None
    left, right = min(r.left for r in across), max(r.right for r in across)
    xs = _places([left, right, *((r.left + r.right) / 2 for r in down)])
    ys = _places([(r.top + r.bottom) / 2 for r in across])
    if len(xs) < 3 or len(ys) < 2:
        return None
    return _Grid(tuple(xs), tuple(ys), tuple(across), tuple(down))


def _merged(rules: list[Rule]) -> list[Rule]:
    """Return lines whose pieces touch end to end as one."""
    across = bool(rules) and rules[0].is_across
    key = (lambda r: (round(r.top), r.left)) if across else (lambda r: (round(r.left), r.top))
    found: list[Rule] = []
    for rule in sorted(rules, key=key):
        last = found[-1] if found else None
        if last and across and abs(last.top - rule.top) < 1.5 and rule.left <= last.right + _NEAR:
            found[-1] = last._replace(right=max(last.right, rule.right))
        elif (
            last
            and not across
            and abs(last.left - rule.left) < 1.5
            and rule.top <= last.bottom + _NEAR
        ):
            found[-1] = last._replace(bottom=max(last.bottom, rule.bottom))
        else:
            found.append(rule)
    return found


def _touch(across: Rule, down: Rule) -> bool:
    x, y = (down.left + down.right) / 2, (across.top + across.bottom) / 2
    return (
        across.left - _NEAR <= x <= across.right + _NEAR
        and down.top - _NEAR <= y <= down.bottom + _NEAR
    )


def _places(values: list[float]) -> list[float]:
    """Return the middles of values that stand near one another."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= _NEAR:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _holds(grid: _Grid, letter: Letter) -> bool:
    x, y = _middle(letter)
    return grid.xs[0] <= x <= grid.xs[-1] and grid.ys[0] <= y <= grid.ys[-1]


def _middle(letter: Letter) -> tuple[float, float]:
    return (letter.left + letter.right) / 2, letter.base - 0.35 * letter.size


def _table(grid: _Grid, letters: list[Letter]) -> Piece | None:
    """Return a table as a piece; None where the lines are a frame, not a table."""
    cells = _cells(grid)
    whole = set(cells.values())
    if len(whole) < _CELLS or max(_count_by_row(whole)) < 2:
        return None
    held: dict[_Cell, list[Letter]] = {cell: [] for cell in whole}
    for letter in letters:
        x, y = _middle(letter)
        held[cells[_between(grid.ys, y), _between(grid.xs, x)]].append(letter)
    rows: dict[int, list[str]] = {}
    for cell in sorted(whole):
        rows.setdefault(cell.row, []).append(_cell_text(held[cell], cell))
    lines = tuple(line for row in rows.values() if (line := "\t".join(row).strip()))
    if not lines:
        return None
    size = sorted(x.size for x in letters)[len(letters) // 2]
    return Piece("", grid.xs[0], grid.xs[-1], grid.ys[-1], size, grid.ys[0], lines)


def _cells(grid: _Grid) -> dict[tuple[int, int], _Cell]:
    """Return for each row and column of the grid the cell that holds it."""
    first: dict[tuple[int, int], tuple[int, int]] = {}
    places = [(r, c) for r in range(len(grid.ys) - 1) for c in range(len(grid.xs) - 1)]

    def top(place: tuple[int, int]) -> tuple[int, int]:
        while place in first:
            place = first[place]
        return place

    for row, column in places:
        y = (grid.ys[row] + grid.ys[row + 1]) / 2
        x = (grid.xs[column] + grid.xs[column + 1]) / 2
        if column and not _is_drawn(grid.down, grid.xs[column], y, across=False):
            _unite(first, top((row, column - 1)), top((row, column)))
        if row and not _is_drawn(grid.across, grid.ys[row], x, across=True):
            _unite(first, top((row - 1, column)), top((row, column)))
    columns: dict[tuple[int, int], list[int]] = {}
    for place in places:
        columns.setdefault(top(place), []).append(place[1])
    found = {
        place: _Cell(*place, grid.xs[min(held)], grid.xs[max(held) + 1])
        for place, held in columns.items()
    }
    return {place: found[top(place)] for place in places}


def _unite(
    first: dict[tuple[int, int], tuple[int, int]], one: tuple[int, int], other: tuple[int, int]
) -> None:
    if one != other:
        first[max(one, other)] = min(one, other)


def _is_drawn(rules: Sequence[Rule], at: float, through: float, *, across: bool) -> bool:
    for rule in rules:
        if across:
            near, start, end = abs((rule.top + rule.bottom) / 2 - at), rule.left, rule.right
        else:
            near, start, end = abs((rule.left + rule.right) / 2 - at), rule.top, rule.bottom
        if near <= _NEAR and start - 1 <= through <= end + 1:
            return True
    return False


def _count_by_row(cells: set[_Cell]) -> list[int]:
    rows = [cell.row for cell in cells]
    return [rows.count(row) for row in set(rows)]


def _between(places: tuple[float, ...], value: float) -> int:
    for number, (start, end) in enumerate(pairwise(places)):
        if start <= value <= end:
            return number
    return 0 if value < places[0] else len(places) - 2


def _cell_text(letters: list[Letter], cell: _Cell) -> str:
    """Return a cell's lines as one, parted by a blank where a line ends before it is full."""
    lines: list[list[Piece]] = []
    for piece in pieces(letters):
        if lines and abs(piece.base - lines[-1][-1].base) < 0.35 * piece.size:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    if not lines:
        return ""
    edges = [(line[0].left - cell.left, cell.right - line[-1].right) for line in lines]
    room = cell.right - cell.left - 2 * max(min(min(edge) for edge in edges), 0)
    text = " ".join(piece.text for piece in lines[0])
    for above, below in pairwise(lines):
        more = " ".join(piece.text for piece in below)
        unit = len(first_unit(more).encode("gbk", "replace")) / 2 * below[0].size
        full = room - (above[-1].right - above[0].left) < unit + 0.3 * below[0].size
        text = joined(text, more) if full else f"{text} {more}"
    return text
