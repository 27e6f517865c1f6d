"""How much is indexed, or waits for it."""

from collections.abc import Iterable
from typing import NamedTuple

from policytext.library.card import Card


class Amount(NamedTuple):
    """So many texts, of so many characters."""

    texts: int = 0
    characters: int = 0

    def __add__(self, other: "Amount") -> "Amount":  # type: ignore[override]
        return Amount(self.texts + other.texts, self.characters + other.characters)

    def __sub__(self, other: "Amount") -> "Amount":
        return Amount(self.texts - other.texts, self.characters - other.characters)


def amount(cards: Iterable[Card]) -> Amount:
    """Return how much these texts are."""
    sizes = [card.characters for card in cards]
    return Amount(len(sizes), sum(sizes))
