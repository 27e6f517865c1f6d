"""In which order a catalogue lists its texts."""

from collections.abc import Iterable, Mapping

from policytext.library.card import TIERS, Card

COLUMNS = ("title", "date", "issuer", "tier", "region", "form", "characters", "hits")
# Each rises, with "-" before it it falls.
SORTS = tuple(f"{sign}{column}" for column in COLUMNS for sign in ("", "-"))
_MANY = ("characters", "hits")


def in_order(cards: Iterable[Card], sort: str, hits: Mapping[str, int]) -> tuple[Card, ...]:
    """Return cards by one of SORTS; what is not known stands last, and alike as it stood.

    `hits` are how often each text, by its id, has what is looked for.
    """
    column, falls = sort.removeprefix("-"), sort.startswith("-")
    known: list[tuple[tuple[int | str, ...], Card]] = []
    missing: list[tuple[tuple[int | str, ...], Card]] = []
    for card in cards:
        key = _key(card, column, hits)
        (known if key else missing).append((key, card))
    known.sort(key=lambda one: one[0], reverse=falls)
    return tuple(card for _, card in (*known, *missing))


def _key(card: Card, column: str, hits: Mapping[str, int]) -> tuple[int | str, ...]:
    """Return what a card is sorted by, () where that is not known."""
    if column in _MANY:
        return (card.characters if column == "characters" else hits.get(card.id, 0),)
    value = card.title if column == "title" else card.value(column)
    if column == "tier":
        return (TIERS.index(value),) if value in TIERS else ()
    return (value,) if value else ()
