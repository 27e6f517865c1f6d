"""Facets: which values the texts of a library have, and how many texts each would leave."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from policytext.library.card import TIERS, Card
from policytext.library.scope import FACETS, NONE, Scope, within


class Option(NamedTuple):
    """A value of a facet (NONE: not known), and the number of texts that it alone would leave.

    A text of several bodies counts under each of them.
    """

    value: str
    number: int


def facets(
    cards: Iterable[Card],
    scope: Scope,
    groups: Mapping[str, Scope],
    holding: Collection[str] | None = None,
) -> dict[str, tuple[Option, ...]]:
    """Return the values of each facet; each facet is counted under the choices of the others.

    What is chosen is listed with no texts, too. Levels stand from the top down, others by number,
    and what is not known last. With `scope.once` families are counted. The rest as in `within`.
    """
    found: dict[str, dict[str, set[str]]] = {
        name: {value: set() for value in getattr(scope, name)} for name in FACETS
    }
    for card in within(cards, scope.without(*FACETS, "once"), groups, holding):
        counted = card.family or card.id if scope.once else card.id
        values = {name: card.values(name) or (NONE,) for name in FACETS}
        shut = [
            name
            for name in FACETS
            if (chosen := getattr(scope, name)) and not set(chosen) & set(values[name])
        ]
        for name in FACETS if not shut else shut if len(shut) == 1 else ():
            for value in values[name]:
                found[name].setdefault(value, set()).add(counted)
    return {name: _in_order(name, options) for name, options in found.items()}


def _in_order(name: str, options: Mapping[str, set[str]]) -> tuple[Option, ...]:
    listed = [Option(value, len(texts)) for value, texts in options.items()]
    if name == "tier":
        return tuple(sorted(listed, key=lambda one: (*TIERS, NONE).index(one.value)))
    return tuple(sorted(listed, key=lambda one: (one.value == NONE, -one.number, one.value)))
