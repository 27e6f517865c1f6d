"""Of everything that overlaps with earlier texts: each letter of a text belongs to one passage."""

import heapq
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from policytext.library.overlaps.candidates import Alignment, Candidate

COMPARABLE = 0.8  # of the equal letters of the best text: whoever has so many has the passage, too


class Taken(NamedTuple):
    """A stretch of a text with the earliest text that has it; and the others, earliest first."""

    text: int
    found: Alignment
    also: tuple[Candidate, ...]

    @property
    def everywhere(self) -> tuple[Candidate, ...]:
        """Return the stretch in every text that has it, the earliest first."""
        return (Candidate(self.text, self.found), *self.also)


def taken(every: Sequence[Candidate], ranks: np.ndarray) -> list[Taken]:
    """Return the passages of a text in order, none of which shares a letter with another.

    The best stretch comes first; its source is the earliest of all texts that have it in a
    comparable quality: `ranks` orders the texts, by their numbers. What is left of a stretch beside
    a passage is one itself, if it is long enough.
    """
    spans = np.array([one.found.mine for one in every], np.int64).reshape(-1, 2)
    waiting = [(-_worth(one.found), number, one) for number, one in enumerate(every)]
    heapq.heapify(waiting)
    number = len(waiting)
    inside: list[tuple[int, int]] = []  # the letters that belong to a passage, in order
    found: list[Taken] = []
    while waiting:
        _, _, one = heapq.heappop(waiting)
        free = [*_free(one, inside)]
        if free == [one]:
            found.append(_earliest(one, every, spans, ranks))
            insort(inside, found[-1].found.mine)
            free = [*_free(one, inside)]
        for rest in free:
            number += 1
            heapq.heappush(waiting, (-_worth(rest.found), number, rest))
    return sorted(found, key=lambda passage: passage.found.mine)


def _worth(found: Alignment) -> float:
    return found.matched * found.similarity


def _free(one: Candidate, inside: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    """Yield what of a stretch belongs to no passage yet and is long enough."""
    first, last = one.found.mine
    low = bisect_right(inside, first, key=lambda span: span[1])
    high = bisect_left(inside, last, key=lambda span: span[0])
    if low >= high:
        yield one
        return
    for start, end in [*inside[low:high], (last, last)]:
        rest = one.found.within(first, start) if first < start else None
        if rest and rest.counts:
            yield Candidate(one.text, rest)
        first = max(first, end)


def _earliest(
    one: Candidate, every: Sequence[Candidate], spans: np.ndarray, ranks: np.ndarray
) -> Taken:
    first, last = one.found.mine
    enough = COMPARABLE * one.found.matched
    both = np.minimum(spans[:, 1], last) - np.maximum(spans[:, 0], first)
    best: dict[int, Alignment] = {one.text: one.found}
    for number in np.flatnonzero(both >= enough).tolist():
        text, found = every[number]
        part = found.within(first, last) if text != one.text else None
        if part and part.counts and part.matched >= enough:
            known = best.get(text)
            if known is None or known.matched < part.matched:
                best[text] = part
    source, *also = sorted(best, key=lambda text: int(ranks[text]))
    return Taken(source, best[source], tuple(Candidate(text, best[text]) for text in also))
