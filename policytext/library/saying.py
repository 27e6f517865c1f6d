"""A scope in words: what a base line, an export and a chip say of it."""

from math import inf
from typing import NamedTuple

from policytext.base.fitting import breadth, shortened
from policytext.base.labels import label
from policytext.library.asked import Asked
from policytext.library.card_names import field_name, shown
from policytext.library.scope import EVERYTHING, FACETS, NONE, Scope

_SMALL = 0.05  # a rate that one decimal would write as 0.0 or 0.1


class Narrowed(NamedTuple):
    """One thing that narrows a scope: the fields of `Scope` that it is, what it says, a value."""

    names: tuple[str, ...]
    said: str
    value: str = ""


def narrowed(scope: Scope, language: str) -> tuple[Narrowed, ...]:
    """Return all that narrows a scope, each in words."""
    found = []
    if scope.group:
        found.append(Narrowed(("group",), label("scope_group", language, name=scope.group)))
    for name in FACETS:
        found += [
            Narrowed((name,), option_said(name, value, language), value)
            for value in getattr(scope, name)
        ]
    if scope.since or scope.until:
        found.append(Narrowed(("since", "until"), _years(scope, language)))
    if scope.find:
        how = "scope_terms" if scope.terms else "scope_find"
        found.append(Narrowed(("find", "terms"), label(how, language, find=scope.find)))
    if scope.texts:
        said = label("scope_texts", language, number=len(scope.texts))
        found.append(Narrowed(("texts",), said))
    if scope.once:
        found.append(Narrowed(("once",), label("scope_once", language)))
    return tuple(found)


def scope_said(scope: Scope, language: str) -> str:
    """Return a scope in words, as a base line says it."""
    return _said(scope, language, label("scope_besides", language))


def side_said(scope: Scope, language: str, longest: float = inf) -> str:
    """Return what a group of texts is called, at most `longest` hanzi.

    Its years stay whole, and where room is short they stay on one line, too.
    """
    besides = label("side_besides", language)
    rest = scope.without("since", "until")
    if rest == scope:
        return shortened(_said(scope, language, besides), longest)
    years = _years(scope, language)
    if longest < inf:
        years = years.replace(" ", "\N{NO-BREAK SPACE}")
    if rest == EVERYTHING:
        return years
    name = shortened(_said(rest, language, besides), longest - breadth(besides + years))
    return f"{name}{besides}{years}"


def other_said(asked: Asked, language: str, longest: float = inf) -> str:
    """Return what the texts beside a scope are called."""
    if asked.other == EVERYTHING:
        return label("groups_others", language)
    return side_said(asked.other, language, longest)


def _said(scope: Scope, language: str, joined: str) -> str:
    every: dict[tuple[str, ...], list[str]] = {}  # values of one facet stand together
    for part in narrowed(scope, language):
        every.setdefault(part.names, []).append(part.said)
    either = label("scope_or", language)
    said = [either.join(words) for words in every.values()]
    return joined.join(said) or label("scope_everything", language)


def option_said(facet: str, value: str, language: str) -> str:
    """Return what a value of a facet is called."""
    if value == NONE:
        return label("scope_unknown", language, field=field_name(facet, language))
    return shown(facet, value, language)


def _years(scope: Scope, language: str) -> str:
    if scope.since == scope.until:
        return scope.since
    which = "between" if scope.since and scope.until else "since" if scope.since else "until"
    return label(f"scope_{which}", language, since=scope.since, until=scope.until)


def lag_said(lag: int, unit: str, language: str) -> str:
    """Return how much later than the centre something is first met; `unit` is days or years."""
    which = "early" if lag < 0 else "late" if lag else "same"
    return label(f"by_place_{which}_{unit}", language, number=abs(lag))


def years_said(since: str, until: str) -> str:
    """Return the years from one date to another, "" without dates."""
    first, last = since[:4], until[:4]
    return first if first == last else f"{first}–{last}"


def rate_said(rate: float) -> str:
    """Return a rate with one decimal; a small one with two: it is not nothing."""
    return f"{rate:.2f}" if 0 < rate < _SMALL else f"{rate:.1f}"


def period_said(period: str, language: str) -> str:
    """Return what a year or a month is called in a sentence."""
    year, _, month = period.partition("-")
    if not month:
        return label("period_year", language, year=year)
    return label("period_month", language, year=year, month=int(month))
