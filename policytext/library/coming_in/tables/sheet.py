"""A table as it lies in its file: sheets of rows; where their head is, and what it says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from policytext.library.coming_in.tables.cells import day, written
from policytext.library.coming_in.tables.known_names import field_named

_SEEN = 50  # rows that are looked at before a table is understood
_HIGHEST = 10  # rows above which a head stands
_LONGEST = 40  # characters of a column's name
_NUMBER = re.compile(r"[\d\s.,%+-]+")

Cells = Sequence[object]


class Sheet(NamedTuple):
    """Rows of one sheet as they lie in a file; `names` where the format has names of columns.

    `first` is the number of the first row, as its readers count.
    """

    name: str
    rows: Iterable[Cells]
    names: tuple[str, ...] = ()
    first: int = 1


@dataclass(frozen=True)
class Head:
    """What a table begins with: the names of its columns, and its first rows as text.

    `sheet` is the name of the sheet, "" where there is just one.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sheet: str = ""


class Row(NamedTuple):
    """One row under a head: its number as its readers count, and its cells."""

    number: int
    cells: Cells


def under_head(sheet: Sheet) -> tuple[Head, Iterator[Row]]:
    """Find the head of a sheet; return it with the rows below.

    Lines above the head (a table's title) are left out; a table without one is called by letters.
    """
    rows = iter(sheet.rows)
    seen = list(islice(rows, _SEEN))
    words = [tuple(map(written, row)) for row in seen]
    at = -1 if sheet.names else _head(words)
    width = max(map(len, words), default=0)
    names = sheet.names or (words[at] if at >= 0 else ())
    named = unlike(_filled(names, max(width, len(names))))
    below = (Row(sheet.first + n, cells) for n, cells in enumerate(chain(seen, rows)) if n > at)
    return Head(named, tuple(words[at + 1 :]), sheet.name), below


def unlike(names: Sequence[str]) -> tuple[str, ...]:
    """Return names of columns, each once: the second 正文 is 正文 (2)."""
    taken: dict[str, int] = {}
    found: list[str] = []
    for name in names:
        taken[name] = taken.get(name, 0) + 1
        found.append(name if taken[name] == 1 else f"{name} ({taken[name]})")
    return tuple(found)


def _head(rows: Sequence[tuple[str, ...]]) -> int:
    """Return the row that names the columns, -1 where none does."""
    known = [sum(bool(field_named(cell)) for cell in row) for row in rows[:_HIGHEST]]
    best = max(range(len(known)), key=lambda n: (known[n], -n), default=-1)
    if best >= 0 and known[best] and _may_name(rows[best]):
        return best
    widest = max((_filled_cells(row) for row in rows), default=0)
    first = next((n for n, row in enumerate(rows) if _filled_cells(row) == widest), -1)
    return (
        first if 0 <= first < _HIGHEST and _may_name(rows[first]) and first + 1 < len(rows) else -1
    )


def _filled_cells(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _may_name(row: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in row if cell.strip()]
    return bool(filled) and not any(
        len(cell) > _LONGEST or _NUMBER.fullmatch(cell) or day(cell) for cell in filled
    )


def _filled(names: Sequence[str], width: int) -> list[str]:
    row = [" ".join(name.split()) for name in names] + [""] * (width - len(names))
    return [name or _letter(number) for number, name in enumerate(row)]


def _letter(number: int) -> str:
    """Return what a spreadsheet calls a column: A … Z, AA …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
