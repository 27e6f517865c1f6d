"""The words by which parts are recognised, from data/parts.toml and data/regions.toml."""

import re
import tomllib
from functools import cache

from policytext.base.places import ISSUERS, PART_WORDS, REGIONS


@cache
def words(name: str) -> tuple[str, ...]:
    """Return a word list of data/parts.toml."""
    return tuple(_table()[name])


@cache
def any_of(name: str) -> str:
    """Return a pattern for the words of a list, longest first."""
    return "|".join(re.escape(word) for word in sorted(words(name), key=len, reverse=True))


@cache
def provinces() -> dict[str, tuple[str, str]]:
    """Return the province-level units: full name → short name, letter of document numbers."""
    return {full: (short, letter) for full, (short, letter) in _regions()["provinces"].items()}


@cache
def whole_country() -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return its name, how its bodies begin, and how the numbers of their documents do."""
    whole = _regions()["whole"]
    bodies = (*whole["bodies"], *(name for name, _, _ in central_bodies()))
    return whole["name"], bodies, tuple(whole["numbers"])


@cache
def central_bodies() -> tuple[tuple[str, str, str], ...]:
    """Return every name of a central body, the one it goes by, and its level."""
    listed = tomllib.loads(ISSUERS.read_text(encoding="utf-8"))
    return tuple(
        (name, first, tier)
        for table, tier in (("national", "national"), ("ministries", "ministry"))
        for first, others in listed[table].items()
        for name in (first, *others)
    )


@cache
def _table():  # type: ignore[no-untyped-def]
    return tomllib.loads(PART_WORDS.read_text(encoding="utf-8"))


@cache
def _regions():  # type: ignore[no-untyped-def]
    return tomllib.loads(REGIONS.read_text(encoding="utf-8"))
