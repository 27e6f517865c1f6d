"""How much text a library has of each year: what a view through the years stands on."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from policytext.library.card import Card


class Year(NamedTuple):
    """A year: texts and characters of the library, those that count, and the hits in these."""

    year: int
    texts: int = 0
    characters: int = 0
    texts_inside: int = 0
    characters_inside: int = 0
    hits: int = 0


class Years(NamedTuple):
    """Every year from the first to the last, those without any text too; and who has no date.

    `undated` has 0 for its year.
    """

    years: tuple[Year, ...]
    undated: Year


def years(cards: Iterable[Card], inside: Iterable[Card], hits: Mapping[str, int]) -> Years:
    """Return what there is of each year of `cards`; `inside` are those that count.

    `hits` are how often each text, by its id, has what is looked for.
    """
    every = tuple(cards)
    there = {card.id: _year(card) for card in every}
    texts, characters = _amounts(every, there)
    counted = tuple(inside)
    texts_inside, characters_inside = _amounts(counted, there)
    found: Counter[int] = Counter()
    for card in counted:
        found[there[card.id]] += hits.get(card.id, 0)

    def of(year: int) -> Year:
        return Year(
            year,
            texts[year],
            characters[year],
            texts_inside[year],
            characters_inside[year],
            found[year],
        )

    dated = [year for year in texts if year]
    span = range(min(dated), max(dated) + 1) if dated else ()
    return Years(tuple(map(of, span)), of(0))


def _amounts(cards: Iterable[Card], there: Mapping[str, int]) -> tuple[Counter[int], Counter[int]]:
    texts: Counter[int] = Counter()
    characters: Counter[int] = Counter()
    for card in cards:
        year = there[card.id]
        texts[year] += 1
        characters[year] += card.characters
    return texts, characters


def _year(card: Card) -> int:
    """Return the year of a text, 0 where it has none that can be."""
    year = card.year
    return int(year) if len(year) == 4 and year.isascii() and year.isdecimal() else 0
