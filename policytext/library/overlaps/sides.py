"""The texts that a text is compared with: fetched together, and kept at hand for the next one."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence

from policytext.library.card import Card
from policytext.library.counting.tables import Tables
from policytext.library.overlaps.plain import Side, plain

_AT_HAND = 5_000_000  # characters
_AT_ONCE = 128  # texts


class Sides:
    """Texts of a library by their numbers among `cards`."""

    def __init__(self, tables: Tables, cards: Sequence[Card]) -> None:
        self._tables, self._cards = tables, cards
        self._numbers = {card.id: number for number, card in enumerate(cards)}
        self._at_hand: OrderedDict[int, Side] = OrderedDict()
        self._size = 0

    def bring(self, numbers: Iterable[int]) -> dict[int, Side]:
        """Return texts. Raises PartsGone."""
        found = {number: self._at_hand.get(number) for number in numbers}
        wanting = [self._cards[number] for number, side in found.items() if not side]
        fetched = self._tables.texts.words({card.id: card.fingerprint for card in wanting})
        for id, text in fetched if wanting else ():
            number = self._numbers[id]
            found[number] = self._at_hand[number] = Side(text, plain(text))
            self._size += len(text)
        while self._size > _AT_HAND:
            self._size -= len(self._at_hand.popitem(last=False)[1].text)
        return {number: side for number, side in found.items() if side}

    def each(self, numbers: Iterable[int]) -> Iterator[tuple[int, Side]]:
        """Yield texts one after another: not all of them are in memory at once."""
        every = sorted(numbers)
        for first in range(0, len(every), _AT_ONCE):
            yield from self.bring(every[first : first + _AT_ONCE]).items()
