"""How widely a stretch of a text is used: in which other texts most of it stands word by word."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from policytext.library.card import Card
from policytext.library.overlaps.candidates import Alignment
from policytext.library.overlaps.runs import Runs
from policytext.library.overlaps.seeds import LENGTH

_MOST = 0.6  # of the letters of a stretch: who has so many of them, near each other, has it, too
_RUN = 8  # letters: what is shorter is a word that anybody uses
_BITS, _LOW = np.int64(32), np.int64(0xFFFFFFFF)


class Use(NamedTuple):
    """How many bodies have a stretch, and how many texts of the own body: with the text itself."""

    bodies: int
    texts: int


class Standing:
    """Who else in a library uses the words of one text."""

    def __init__(
        self,
        found: Runs,
        common: np.ndarray,
        voices: np.ndarray,
        families: np.ndarray,
        number: int,
    ) -> None:
        """Take the runs of a text with all others, and what these are (`voices`, `families`).

        `common` flags its letters at which a seed begins that was not followed, for it stands
        nearly everywhere; `number` is that of the text itself. Texts of one family, and texts of
        one body, count once.
        """
        self._common = np.flatnonzero(common)
        self._found = found.some(np.argsort(found.mine, kind="stable"))
        self._longest = int(found.sizes.max(initial=0))
        self._voices, self._families, self._number = voices, families, number

    def by_many(self, many: int) -> np.ndarray:
        """Return the letters of the text in runs that so many bodies have, with its own."""
        found = self._found
        others = found.some(
            (found.sizes >= _RUN) & (self._voices[found.texts] != self._voices[self._number])
        )
        known = np.flatnonzero(_having_each(others, self._voices[others.texts]) + 1 >= many)
        everywhere = (self._common[:, None] + np.arange(LENGTH)).ravel()
        return np.union1d(known, everywhere)

    def of(self, stretch: Alignment) -> Use:
        """Return how widely a stretch is used."""
        first, last = stretch.mine
        found = self._found
        begin, end = np.searchsorted(found.mine, (first - self._longest, last))
        have = _having(found.some(np.arange(begin, end)), first, last, _MOST * (last - first))
        own = self._voices[self._number]
        others = self._voices[have]
        same = self._families[have[others == own]]
        return Use(
            len(np.unique(others[others != own])) + 1,
            len(np.unique(same[same != self._families[self._number]])) + 1,
        )


def _having(found: Runs, first: int, last: int, enough: float) -> np.ndarray:
    """Return the texts of which a chain has enough of the letters from `first` to before `last`."""
    start, end = np.maximum(found.mine, first), np.minimum(found.mine + found.sizes, last)
    inside = end > start
    begin = (found.chains[inside].astype(np.int64) << _BITS) + start[inside]
    order = np.argsort(begin, kind="stable")
    begin = begin[order]
    finish = begin + (end - start)[inside][order]
    # What an earlier run of the same chain has does not count again.
    reached = np.maximum.accumulate(np.append(np.int64(0), finish))[:-1]
    sizes = np.maximum(finish - np.maximum(begin, reached), 0)
    each, at, where = np.unique(begin >> _BITS, return_index=True, return_inverse=True)
    texts = found.texts[inside][order][at]
    return np.unique(texts[np.bincount(where, sizes, len(each)) >= enough])


def _having_each(found: Runs, groups: np.ndarray) -> np.ndarray:
    """Return how many groups have a run over each letter."""
    begin = (groups.astype(np.int64) << _BITS) + found.mine
    order = np.argsort(begin, kind="stable")
    begin = begin[order]
    finish = begin + found.sizes[order]
    reached = np.maximum.accumulate(np.append(np.int64(0), finish))[:-1]
    begin = np.maximum(begin, reached)  # what an earlier run of the group has already
    new = finish > begin
    steps = np.zeros(int((finish & _LOW).max(initial=0)) + 1, np.int64)
    np.add.at(steps, begin[new] & _LOW, 1)
    np.add.at(steps, finish[new] & _LOW, -1)
    return np.cumsum(steps)


def voices(cards: Sequence[Card]) -> np.ndarray:
    """Return the number of the body that issued each text; all without one share a number.

    Of bodies that issue together the first one, which leads them, counts for all.
    """
    known: dict[str, int] = {}
    firsts = [next(iter(card.values("issuer")), "") for card in cards]
    return np.array([known.setdefault(body, len(known)) for body in firsts], np.int32)


def families(cards: Sequence[Card]) -> np.ndarray:
    """Return the number of each text's family."""
    known: dict[str, int] = {}
    return np.array([known.setdefault(c.family or c.id, len(known)) for c in cards], np.int32)
