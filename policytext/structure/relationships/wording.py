"""The word lists of relationships, as data/relationships.toml keeps them."""

import tomllib
from functools import cache
from typing import Any

from policytext.base.places import DATA
from policytext.tokens.word_list import WordList

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
def joining() -> frozenset[str]:
    """Return every word that joins two poles."""
    return words("joins", "strong") | words("joins", "weak")


@cache
def formulas() -> tuple[tuple[str, ...], ...]:
    """Return poles that are always written without a mark between, each cut into its poles."""
    return tuple(tuple(one.split("/")) for one in _lists()["run_together"]["formulas"])


@cache
def word_list() -> WordList:
    """Return what is one word and what is none, whatever the dictionary says."""
    cuts = (tuple(place.split("/")) for place in _lists()["cut"]["places"])
    return WordList(whole=tuple(_lists()["whole"]["words"]), cuts=tuple((a, b) for a, b in cuts))
