"""Which column of a table holds the texts, and which their titles, dates and issuing bodies."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from statistics import fmean

from policytext.library.coming_in.tables.cells import day
from policytext.library.coming_in.tables.known_names import field_named, rank, tier_of
from policytext.library.coming_in.tables.sheet import Head
from policytext.source.parts.marks import is_body_name
from policytext.source.parts.numbers import is_number
from policytext.source.parts.regions import region_of
from policytext.source.parts.words import any_of

_HANZI = re.compile(r"[\u3400-\u9fff]")
_TEXT = 50  # hanzi a cell has on average in a column of texts
_FEW = 8  # a column by a text's name with fewer is none where another has texts
_MOST = 0.6  # the share of cells that must hold what a column is taken for


@dataclass(frozen=True)
class Columns:
    """The columns of a table that are used, by their names; "" where none is."""

    text: str = ""
    title: str = ""
    date: str = ""
    issuer: str = ""
    tier: str = ""
    region: str = ""
    form: str = ""
    number: str = ""
    source: str = ""


FIELDS = tuple(field.name for field in fields(Columns))


def recognised(head: Head) -> Columns:
    """Recognise the columns of a table by their names, else by what their cells hold.

    A column is used once. `text` is "" where no column holds Chinese texts.
    """
    cells = {
        name: [row[at].strip() for row in head.rows if at < len(row) and row[at].strip()]
        for at, name in enumerate(head.names)
    }
    found = _by_name(head.names)
    found = replace(found, text=_text(found.text, cells))
    left = [name for name in head.names if name not in _used(found) and cells[name]]
    for field, holds in _HOLDING.items():
        if getattr(found, field):
            continue
        shares = {name: fmean(map(holds, cells[name])) for name in left}
        best = max(shares, key=lambda name: shares[name], default="")
        if best and shares[best] >= _MOST:
            found = replace(found, **{field: best})
            left.remove(best)
    return found


def _by_name(names: Sequence[str]) -> Columns:
    found: dict[str, str] = {}
    for name in sorted(names, key=rank):
        if field := field_named(name):
            found.setdefault(field, name)
    return Columns(**found)


def _text(named: str, cells: dict[str, list[str]]) -> str:
    """Return the column of texts: by its name if it has any, else the one with the longest."""
    length = {name: fmean(map(_hanzi, held)) for name, held in cells.items() if held}
    longest = max(length, key=lambda name: length[name], default="")
    if named and length.get(named, 0) >= min(_FEW, length.get(longest, 0)):
        return named if length.get(named, 0) else ""
    return longest if length.get(longest, 0) >= _TEXT else ""


def _hanzi(cell: str) -> int:
    return len(_HANZI.findall(cell))


def _used(columns: Columns) -> set[str]:
    return {getattr(columns, field) for field in FIELDS}


def _is_address(cell: str) -> bool:
    return bool(re.match(r"(?:https?://|www\.)\S+$", cell))


def _is_day(cell: str) -> bool:
    """Say whether a cell is a date and nothing else; of numbers only eight digits are sure."""
    if cell.isdigit() and len(cell) != 8:
        return False
    return bool(day(cell)) and not re.search(
        r"[^\d\s年月日号时分秒〇零一二三四五六七八九十:：./TZ+-]", cell
    )


def _is_form(cell: str) -> bool:
    return bool(re.fullmatch(rf"(?:{any_of('forms')}|{any_of('weak_forms')})类?", cell))


def _is_region(cell: str) -> bool:
    return len(cell) <= 12 and bool(region_of(cell)) and not is_body_name(cell)


def _is_title(cell: str) -> bool:
    return 6 <= _hanzi(cell) <= 80 and len(cell) <= 120 and "\n" not in cell


# What cells hold where a name says nothing, the surest first.
_HOLDING: dict[str, Callable[[str], bool]] = {
    "source": _is_address,
    "number": is_number,
    "date": _is_day,
    "tier": lambda cell: bool(tier_of(cell)),
    "form": _is_form,
    "region": _is_region,
    "issuer": lambda cell: len(cell) <= 60 and is_body_name(cell),
    "title": _is_title,
}
