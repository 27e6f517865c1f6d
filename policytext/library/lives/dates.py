"""Texts in the order of their dates, and the years that they fill."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from policytext.library.card import Card
from policytext.library.counting.texts import Wanted

if TYPE_CHECKING:
    import numpy as np


class Dates(NamedTuple):
    """Texts by date: a text's number is its place, from the oldest on, those without a date last.

    `ids` and `year` are those of the texts by their numbers (year 0: no date); `years` is every
    year from the first to the last that has text, `characters` (as numbers) what there is of each.
    """

    ids: tuple[str, ...]
    year: "np.ndarray"
    years: range
    characters: "np.ndarray"

    def years_of(self, numbers: "np.ndarray") -> "np.ndarray":
        """Return the years of texts by their numbers, 0 for −1."""
        import numpy as np

        return np.append(self.year, 0)[numbers]

    def ids_of(self, numbers: "np.ndarray") -> list[str]:
        """Return the ids of texts by their numbers, "" for −1."""
        ids = (*self.ids, "")
        return [ids[number] for number in numbers.tolist()]


def by_date(cards: Sequence[Card], wanted: Wanted) -> Dates:
    """Put those cards in order whose texts are wanted; equal dates as the cards stand."""
    import numpy as np

    there = [card for card in cards if card.id in wanted]
    there.sort(key=lambda card: (not year_of(card), card.date))
    year = np.array([year_of(card) for card in there], np.int64)
    dated = year[year > 0]
    years = range(int(dated.min()), int(dated.max()) + 1) if len(dated) else range(0)
    sizes = np.array([card.characters for card in there], np.int64)[year > 0]
    characters = np.bincount(dated - years.start, sizes, len(years)).astype(np.int64)
    return Dates(tuple(card.id for card in there), year, years, characters)


def year_of(card: Card) -> int:
    """Return the year of a text, 0 where it has none that can be."""
    year = card.year
    return int(year) if len(year) == 4 and year.isascii() and year.isdecimal() else 0
