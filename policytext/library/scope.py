"""The scope: which texts of a library count, as facets, years, a search and a group say."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace

from policytext.library.card import Card

NONE = "-"  # stands for what is not known, as a choice of a facet
FACETS = ("issuer", "tier", "region", "form")


@dataclass(frozen=True)
class Scope:
    """Which texts count; by itself all of them.

    Of a facet's values one must hold, of several facets each; a text of several bodies is found
    under each of them, and counts once. `since` and `until` are years (both
    count); texts without a date stand outside of any band. `find` is a search (`finding.parsed`),
    `terms` says that it is made for terms and not for strings; texts that hold it count. `group` is
    the name of a scope that was kept, within which this one narrows. `texts` are ids: just these,
    () for all. `once`: of texts that nearly repeat each other only one counts.
    """

    issuer: tuple[str, ...] = ()
    tier: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    find: str = ""
    terms: bool = False
    group: str = ""
    texts: tuple[str, ...] = ()
    once: bool = False

    def without(self, *names: str) -> "Scope":
        """Let parts of a scope go."""
        first = {field.name: field.default for field in fields(Scope)}
        return replace(self, **{name: first[name] for name in names})  # type: ignore[arg-type]


EVERYTHING = Scope()


def within(
    cards: Iterable[Card],
    scope: Scope,
    groups: Mapping[str, Scope],
    holding: Collection[str] | None = None,
) -> tuple[Card, ...]:
    """Return the cards in a scope, in their order.

    `groups` are the scopes that were kept, by name; `holding` the ids of the texts that hold what
    the scope's search finds, None where it has none. A group that is not there holds nothing.
    """
    found = list(cards)
    if scope.group:
        kept = groups.get(scope.group)
        inside = kept.without("group", "find", "terms", "once") if kept else None
        found = [card for card in found if inside is not None and _meets(card, inside)]
    found = [card for card in found if _meets(card, scope)]
    if holding is not None:
        found = [card for card in found if card.id in holding]
    return tuple(_one_a_family(found) if scope.once else found)


def _meets(card: Card, scope: Scope) -> bool:
    for name in FACETS:
        chosen = getattr(scope, name)
        if chosen and not set(chosen) & set(card.values(name) or (NONE,)):
            return False
    if scope.texts and card.id not in scope.texts:
        return False
    if scope.since or scope.until:
        return bool(card.year) and scope.since <= card.year <= (scope.until or "9999")
    return True


def _one_a_family(cards: Iterable[Card]) -> list[Card]:
    """Return the first of each family, as the cards stand."""
    seen: dict[str, Card] = {}
    for card in cards:
        seen.setdefault(card.family or card.id, card)
    return list(seen.values())
