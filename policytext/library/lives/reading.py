"""The texts that count, read for one phrase after another."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from policytext.library.card import Card
from policytext.library.counting.occurrences import occurrences
from policytext.library.counting.places import Place
from policytext.library.counting.sought import any_string
from policytext.library.counting.tables import Tables
from policytext.library.counting.texts import Wanted
from policytext.library.lives.around import spread
from policytext.library.lives.dates import Dates, by_date
from policytext.library.lives.life import PER, Unit
from policytext.library.lives.said import Said, said
from policytext.library.lives.standing import Standing, standing
from policytext.library.lives.strings import Strings
from policytext.tokens.folding import folded


class InYear(NamedTuple):
    """A year of a phrase: occurrences, texts that have it, and per PER characters of the year.

    `characters` are those of all texts of the year: with 0 there is no text, and nothing to tell.
    """

    year: int
    occurrences: int
    texts: int
    rate: float
    characters: int


class Life(NamedTuple):
    """One phrase: occurrences as a string, texts that have it, and every year that has text.

    `first` and `last` are its first place in the earliest, its last place in the latest text with a
    date that has it, `peak` its first place in the text of the peak year that has it most; None
    without a year. `undated` are its occurrences in texts without a date.
    """

    total: int
    texts: int
    undated: int
    years: tuple[InYear, ...]
    peak_year: int
    first: Standing | None
    last: Standing | None
    peak: Standing | None


class Reading:
    """Texts in the order of their dates, and how often phrases stand in them."""

    def __init__(self, tables: Tables, cards: Sequence[Card], unit: Unit = "rate") -> None:
        wanted = tables.wanted(cards)
        self.tables, self.unit = tables, unit
        self.known: Said = said(tables)
        self.dates: Dates = by_date(cards, wanted)
        self.cards = [card for card in cards if card.id in wanted]
        self.wanted: Wanted = {id: wanted[id] for id in self.dates.ids}
        self._counted: dict[str, dict[str, int]] = {}

    def having(self, phrase: str) -> dict[str, int]:
        """Return how often each text that has a phrase has it, by date."""
        if phrase not in self._counted:
            number = self.known.numbers.get(folded(phrase))
            found = self.known.by_text(number) if number is not None else self._searched(phrase)
            self._counted[phrase] = {id: found[id] for id in self.wanted if id in found}
        return self._counted[phrase]

    def _searched(self, phrase: str) -> Mapping[str, int]:
        """Count a string that no rule found as a phrase."""
        if "…" not in phrase:
            return occurrences(self.tables, self.cards, any_string(phrase, [phrase])).by_text
        # A query would let anything stand for it.
        alone = Strings([phrase])
        texts = self.tables.texts.words(self.wanted)
        return {id: n for id, text in texts if (n := len(alone.places(text)))}

    def some(self, phrase: str, most: int) -> dict[str, str]:
        """Return so many texts that have a phrase, evenly over time, as they are wanted."""
        return spread({id: self.wanted[id] for id in self.having(phrase)}, most)

    def words(self, ids: Mapping[str, object], most: int) -> Iterator[tuple[str, str]]:
        """Yield so many of these texts, evenly over time, with their words."""
        return self.tables.texts.words(spread({id: self.wanted[id] for id in ids}, most))

    def standing(self, id: str, place: Place) -> Standing:
        """Return a place in a text with its sentence."""
        [(_, text)] = self.tables.texts.words({id: self.wanted[id]})
        return standing(id, text, place)

    def place(self, id: str, phrase: str, which: int = 0) -> Standing:
        """Return where a text has a phrase: the first (0) or the last (−1) of its places."""
        [(_, text)] = self.tables.texts.words({id: self.wanted[id]})
        _, start, end = Strings([phrase]).places(text)[which]
        return standing(id, text, (start, end))

    def life(self, phrase: str) -> Life:
        """Return when a phrase was said first, most and last."""
        having = self.having(phrase)
        year = dict(zip(self.dates.ids, self.dates.year.tolist(), strict=True))
        dated = {id: n for id, n in having.items() if year[id]}
        years = self._years({id: (year[id], n) for id, n in dated.items()})
        total = sum(having.values())
        undated = total - sum(dated.values())
        if not dated:
            return Life(total, len(having), undated, years, 0, None, None, None)
        peak = max(
            years, key=lambda one: (one.rate if self.unit == "rate" else one.occurrences, -one.year)
        ).year
        most = max((id for id in dated if year[id] == peak), key=lambda id: dated[id])
        ids = list(dated)
        return Life(
            total,
            len(having),
            undated,
            years,
            peak,
            self.place(ids[0], phrase),
            self.place(ids[-1], phrase, -1),
            self.place(most, phrase),
        )

    def _years(self, dated: Mapping[str, tuple[int, int]]) -> tuple[InYear, ...]:
        counts, texts = Counter[int](), Counter[int]()
        for year, number in dated.values():
            counts[year] += number
            texts[year] += 1
        sizes = zip(self.dates.years, self.dates.characters.tolist(), strict=True)
        return tuple(
            InYear(year, counts[year], texts[year], counts[year] * PER / max(size, 1), size)
            for year, size in sizes
        )
