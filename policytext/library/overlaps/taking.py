"""Of everything that overlaps with earlier texts: each letter of a text belongs to one passage."""

import heapq
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from policytext.library.overlaps.candidates import Alignment, Candidate

COMPARABLE = 0.8  # of the equal letters of the best text: whoever has so many has the passage, too


class Taken(NamedTuple):
    """A stretch of a text with the earliest text that has it; and the others, earliest first."""

    text: int
    found: Alignment
    also: tuple[Candidate, ...]


def taken(every: Sequence[Candidate], rank: Callable[[int], Any]) -> list[Taken]:
    """Return the passages of a text in order, none of which shares a letter with another.

    The best stretch comes first; its source is the earliest of all texts that have it in a
    comparable quality. `rank` sorts texts by their dates. What is left of a stretch beside a
    passage is one itself, if it is long enough.
    """
    waiting = [(-_worth(one.found), number, one) for number, one in enumerate(every)]
    heapq.heapify(waiting)
    number = len(waiting)
    found: list[Taken] = []
    while waiting:
        _, _, one = heapq.heappop(waiting)
        free = [*_free(one, found)]
        if free == [one]:
            found.append(_earliest(one, every, rank))
            free = [*_free(one, found[-1:])]
        for rest in free:
            number += 1
            heapq.heappush(waiting, (-_worth(rest.found), number, rest))
    return sorted(found, key=lambda passage: passage.found.mine)


def _worth(found: Alignment) -> float:
    return found.matched * found.similarity


def _free(one: Candidate, found: Sequence[Taken]) -> Iterator[Candidate]:
    """Yield what of a stretch belongs to no passage yet and is long enough."""
    first, last = one.found.mine
    inside = sorted(p.found.mine for p in found if p.found.mine[0] < last and first < p.found.mine[1])
    if not inside:
        yield one
        return
    for start, end in [*inside, (last, last)]:
        rest = one.found.within(first, start) if first < start else None
        if rest and rest.counts:
            yield Candidate(one.text, rest)
        first = max(first, end)


def _earliest(one: Candidate, every: Sequence[Candidate], rank: Callable[[int], Any]) -> Taken:
    first, last = one.found.mine
    enough = COMPARABLE * one.found.matched
    best: dict[int, Alignment] = {one.text: one.found}
    for other in every:
        start, end = other.found.mine
        if min(end, last) - max(start, first) >= enough and other.text != one.text:
            part = other.found.within(first, last)
            if part and part.counts and part.matched >= enough:
                known = best.get(other.text)
                if known is None or known.matched < part.matched:
                    best[other.text] = part
    source, *also = sorted(best, key=rank)
    return Taken(source, best[source], tuple(Candidate(text, best[text]) for text in also))
