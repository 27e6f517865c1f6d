"""The word lists of relationships, as data/relationships.toml keeps them."""

import tomllib
from functools import cache
from typing import Any

from policytext.places import DATA

_FILE = DATA / "relationships.toml"


@cache
def _lists() -> dict[str, dict[str, list[str]]]:
    record: dict[str, Any] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return record


@cache
def words(table: str, name: str = "words") -> frozenset[str]:
    """Return one list of words."""
    return frozenset(_lists()[table][name])


@cache
def formulas() -> tuple[tuple[str, ...], ...]:
    """Return poles that are always written without a mark between, each cut into its poles."""
    return tuple(tuple(one.split("/")) for one in _lists()["run_together"]["formulas"])
