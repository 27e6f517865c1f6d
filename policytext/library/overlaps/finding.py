"""What of a text stands in earlier texts of its library."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import numpy as np

from policytext.library.card import Card
from policytext.library.counting.tables import Tables, steady
from policytext.library.overlaps.candidates import Candidate, candidates
from policytext.library.overlaps.dates import earlier
from policytext.library.overlaps.formulas import marks
from policytext.library.overlaps.hits import Index
from policytext.library.overlaps.kinds import Kind
from policytext.library.overlaps.passages import Equal, Overlaps, Passage, Place
from policytext.library.overlaps.plain import Side
from policytext.library.overlaps.runs import chains, runs
from policytext.library.overlaps.sides import Sides
from policytext.library.overlaps.standing import Standing, Use, families, voices
from policytext.library.overlaps.taking import Taken, taken
from policytext.library.overlaps.telling import kind_of, many


@steady
def overlaps_of(
    tables: Tables, cards: Sequence[Card], id: str, against: Collection[str] | None = None
) -> Overlaps | None:
    """Return what of a text stands in earlier ones of a library, None for one that is not there.

    `cards` are those of the library: how many bodies use some words is counted over all of them.
    `against` are the ids of those texts that it is compared with, None for every earlier one.
    A text that nearly repeats it (its family) is the same document, and not compared. Raises
    OSError where the seeds of the library cannot be kept.
    """
    return Looking(tables, cards, against).at(id)


@steady
def overlaps_of_all(
    tables: Tables,
    cards: Sequence[Card],
    told: Callable[[int, int], None] = lambda done, of: None,
    stop: Callable[[], bool] = lambda: False,
    against: Collection[str] | None = None,
) -> list[Overlaps]:
    """Return what of each text with a date stands in earlier ones, in the order of `cards`.

    `cards` and `against` as above.
    That takes a tenth of a second a text, a few seconds in a very large library: `told` is given
    how many of how many are done, `stop` is asked between texts, and what is found by then is
    returned. Raises OSError.
    """
    looking = Looking(tables, cards, against)
    dated = [card for card in looking.cards if card.date]
    found = []
    for number, card in enumerate(dated):
        if stop():
            break
        told(number, len(dated))
        if overlaps := looking.at(card.id):
            found.append(overlaps)
    return found


class Looking:
    """A library made ready, so that its texts are looked at one after another."""

    def __init__(
        self, tables: Tables, cards: Sequence[Card], against: Collection[str] | None = None
    ) -> None:
        """Open the seeds of the texts. Raises PartsGone, OSError."""
        wanted = tables.wanted(cards)
        self.cards = [card for card in cards if card.id in wanted]
        self._chosen = np.array(
            [against is None or card.id in against for card in self.cards], bool
        )
        self._numbers = {card.id: number for number, card in enumerate(self.cards)}
        self._index = Index(tables, [card.id for card in self.cards])
        self._sides = Sides(tables, self.cards)
        self._voices, self._families = voices(self.cards), families(self.cards)
        dates = sorted(range(len(self.cards)), key=lambda number: self.cards[number].date)
        self._ranks = np.argsort(np.array(dates, np.int64))
        self._bodies = len(set(self._voices.tolist()))

    def at(self, id: str) -> Overlaps | None:
        """Return what of a text stands in earlier ones. Raises PartsGone."""
        number = self._numbers.get(id)
        mine = self._sides.bring([number]).get(number) if number is not None else None
        if number is None or not mine:
            return None
        before = self._before(number)
        passages = self._passages(number, mine, before) if before.any() else []
        undated = sum(not card.date for card in self.cards if card.id != id)
        size = _size(mine.text)
        return Overlaps(id, tuple(passages), int(before.sum()), undated, size)

    def _passages(self, number: int, mine: Side, before: np.ndarray) -> list[Passage]:
        letters = mine.plain.letters
        hits = self._index.hits(letters, number)
        found = runs(hits)
        found = found.some(self._families[found.texts] != self._families[number])
        stands = Standing(found, hits.common, self._voices, self._families, number)
        found = found.some(before[found.texts])
        chained: dict[int, list[np.ndarray]] = {}
        for chain in chains(found, self._ranks):
            chained.setdefault(int(found.texts[chain[0]]), []).append(chain)
        every = [
            candidate
            for text, side in self._sides.each(chained)
            for candidate in candidates(letters, text, side.plain.letters, found, chained[text])
        ]
        marked = marks(mine.text)
        # What many bodies say, each by itself, is a set phrase, too, that no list has.
        marked.phrases[mine.plain.places[stands.by_many(many(self._bodies))]] = True
        told = []
        for one in taken(every, self._ranks):
            use = stands.of(one.found)
            side = self._sides.bring([one.text])[one.text]
            if kind := kind_of(one.found, mine, marked, side, use, self._bodies):
                told.append((kind, one, use))
        places = self._places(place for _, one, _ in told for place in one.everywhere)
        return [self._passage(*each, mine, places) for each in told]

    def _places(self, wanted: Iterable[Candidate]) -> dict[Candidate, Place]:
        """Return where stretches stand in the texts that have them."""
        by_text: dict[int, list[Candidate]] = {}
        for one in wanted:
            by_text.setdefault(one.text, []).append(one)
        return {
            one: Place(self.cards[text].id, *side.plain.span(*one.found.theirs))
            for text, side in self._sides.each(by_text)
            for one in by_text[text]
        }

    def _before(self, number: int) -> np.ndarray:
        """Say of each text whether one is compared with it: it is earlier, another document."""
        date = self.cards[number].date
        known = {other.date for other in self.cards}
        dates = {other for other in known if earlier(other, date)}
        before = np.array([card.date in dates for card in self.cards], bool)
        return before & self._chosen & (self._families != self._families[number])

    def _passage(
        self, kind: Kind, one: Taken, use: Use, mine: Side, places: Mapping[Candidate, Place]
    ) -> Passage:
        start, end = mine.plain.span(*one.found.mine)
        source, *also = (places[place] for place in one.everywhere)
        its_plain = self._sides.bring([one.text])[one.text].plain
        return Passage(
            kind,
            start,
            end,
            source,
            tuple(also),
            one.found.matched,
            one.found.similarity,
            use.bodies,
            use.texts,
            _size(mine.text[start:end]),
            tuple(
                Equal(*mine.plain.span(*step.mine), *its_plain.span(*step.theirs))
                for step in one.found.steps
                if step.equal
            ),
        )


def _size(text: str) -> int:
    """Return how many characters a text has, without its blanks."""
    return len("".join(text.split()))
