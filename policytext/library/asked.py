"""What a view over many texts is asked for, as one value: a link, a slide and a file keep it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Self, TypeVar

from policytext.library.overlaps.kinds import KINDS
from policytext.library.scope import EVERYTHING, Scope

LONGEST = 20_000  # characters of what is asked, as it is printed
_LONGEST_SCOPE = 4_000
MOST_EXPRESSIONS = 8  # that are counted beside each other: as many as hues can be told apart
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "by": ("year", "month"),
    "amount": ("rate", "count"),
    "split": ("whole", "issuer", "tier", "region"),
    "phrases_by": ("first", "peak", "new", "gone"),
    "coloured": ("rate", "first", "lag"),
    "taken": KINDS,
    "between": ("issuer", "region", "tier", "year"),
    "measured": ("passages", "characters"),
}
T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """What is counted, in which texts, and how it is shown.

    `scope` says which texts count, `other` those beside them (of two groups; EVERYTHING stands for
    all texts outside of the scope). `expressions` are as
    they are written (counting/expressions.py), those of OPTIONS one of its values: `amount` "rate"
    is hits in 10,000 characters. `since` is the year since which a set phrase is new or gone,
    `part` what a phrase has in it, `phrase` the one whose life is told, `text` the id of the text
    whose passages are looked for in earlier ones, or in the one that is
    `earlier`; over all texts, those of the kind `taken` are
    counted `between` their groups.
    """

    scope: Scope = EVERYTHING
    other: Scope = EVERYTHING
    expressions: tuple[str, ...] = ()
    by: str = "year"
    amount: str = "rate"
    split: str = "whole"
    phrases_by: str = "first"
    since: str = ""
    part: str = ""
    phrase: str = ""
    coloured: str = "rate"
    text: str = ""
    earlier: str = ""
    taken: str = "passage"
    between: str = "issuer"
    measured: str = "passages"

    @property
    def facet(self) -> str:
        """Return the facet by whose values there are panels, "" where all is counted together."""
        return "" if self.split == "whole" else self.split

    def only(self, *names: str) -> Self:
        """Return what is asked without anything but the scope and the fields of these names."""
        kept: dict[str, Any] = {name: getattr(self, name) for name in names}
        return type(self)(self.scope, **kept)

    def __str__(self) -> str:
        """Return what is asked as one string: only what differs from what is meant by itself."""
        given = {name: value for name, value in asdict(self).items() if value != _FIRST[name]}
        for name in ("scope", "other"):
            if name in given:
                given[name] = _narrowing(given[name])
        return _printed(given)

    @classmethod
    def parse(cls, written: str) -> Self | None:
        """Return what a string asks for, None where it is no such string."""
        if len(written) > LONGEST:
            return None
        try:
            given = json.loads(written)
            if not isinstance(given, dict):
                return None
            scopes = {
                name: _filled(EVERYTHING, given.pop(name))
                for name in ("scope", "other")
                if name in given
            }
            return replace(_filled(cls(), given), **scopes)  # type: ignore[arg-type]
        except _UNREADABLE:
            return None


def scope_written(scope: Scope) -> str:
    """Return a scope as one string, "" for all texts."""
    return "" if scope == EVERYTHING else _printed(_narrowing(asdict(scope)))


def scope_read(written: str) -> Scope | None:
    """Return the scope that a string stands for, None where it stands for none."""
    if not 0 < len(written) <= _LONGEST_SCOPE:
        return None
    try:
        return _filled(EVERYTHING, json.loads(written))
    except _UNREADABLE:
        return None


def _narrowing(scope: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in scope.items() if value != _FIRST_SCOPE[name]}


def _printed(given: Mapping[str, Any]) -> str:
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _filled(first: T, given: Mapping[str, Any]) -> T:
    """Return a value with fields of a record, each of its own kind. Raises KeyError, TypeError."""
    known = {field.name: getattr(first, field.name) for field in fields(first)}  # type: ignore[arg-type]
    found: dict[str, Any] = {}
    for name, value in given.items():
        if isinstance(known[name], tuple):
            if not isinstance(value, list):
                raise TypeError(name)
            found[name] = tuple(_said(one) for one in value)
        elif isinstance(known[name], bool):
            found[name] = bool(value)
        else:
            found[name] = _said(value)
        if name in OPTIONS and value not in OPTIONS[name]:
            raise KeyError(name)
    return replace(first, **found)  # type: ignore[type-var]


def _said(value: object) -> str:
    if not isinstance(value, str) or not (value.isprintable() or not value):
        raise TypeError(value)
    return value


_UNREADABLE = (ValueError, RecursionError, TypeError, KeyError, AttributeError)
_FIRST = asdict(Asked())
_FIRST_SCOPE = asdict(EVERYTHING)
