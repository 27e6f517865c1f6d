"""A plain scope that holds just some texts: what the others of a scope are, said for themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from policytext.library.card import Card
from policytext.library.scope import EVERYTHING, FACETS, NONE, Scope, within

_MOST = 60  # values of a facet that are chosen


def scope_of_texts(
    cards: Sequence[Card], wanted: Iterable[Card], groups: Mapping[str, Scope]
) -> Scope | None:
    """Return a scope without a list of texts that holds just those wanted, None for none."""
    chosen = list(wanted)
    ids = [card.id for card in chosen]
    for scope in _that_may(chosen):
        if [card.id for card in within(cards, scope, groups)] == ids:
            return scope
    return None


def _that_may(cards: Sequence[Card]) -> Iterator[Scope]:
    """Yield the scopes that hold some texts, by what these have in common."""
    if not cards:
        return
    yield EVERYTHING
    for facet in FACETS:
        values = {value for card in cards for value in card.values(facet) or (NONE,)}
        if len(values) <= _MOST:
            yield Scope(**{facet: tuple(sorted(values))})  # type: ignore[arg-type]
    years = sorted(card.year for card in cards)
    yield from (Scope(since=years[0], until=years[-1]), Scope(since=years[0]))
    yield Scope(until=years[-1])
