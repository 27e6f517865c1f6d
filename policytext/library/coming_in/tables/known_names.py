"""What columns of tables are called, and what their cells hold, from data/table_columns.toml."""

import re
import tomllib
from functools import cache

from policytext.base.places import TABLE_COLUMNS

_MARKS = re.compile(r"[\s_\-.:：*（）()\[\]【】/]+")


def field_named(name: str) -> str:
    """Return the field that a column of this name holds, "" where the name says nothing."""
    return _names().get(plain(name), ("", 0))[0]


def rank(name: str) -> int:
    """Return how surely a name stands for its field: 0 is the surest."""
    return _names().get(plain(name), ("", 99))[1]


def tier_of(cell: str) -> str:
    """Return the level of an issuing body that a cell names (one of TIERS), "" for none."""
    return _tiers().get(plain(cell), "")


def plain(name: str) -> str:
    """Return a name as it is compared: without blanks, marks and capitals."""
    return _MARKS.sub("", name).lower()


@cache
def _names() -> dict[str, tuple[str, int]]:
    return {
        plain(name): (field, number)
        for field, names in _table()["columns"].items()
        for number, name in enumerate(names)
    }


@cache
def _tiers() -> dict[str, str]:
    return {plain(name): tier for tier, names in _table()["tiers"].items() for name in names}


@cache
def _table():  # type: ignore[no-untyped-def]
    return tomllib.loads(TABLE_COLUMNS.read_text(encoding="utf-8"))
