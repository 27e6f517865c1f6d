"""What passages hold: one span, or which of many, without looking at every pair."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from math import inf
from typing import Protocol

_STEPS = 50  # spans that are read in the time that one is looked for among many


class Stretch(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def inside(start: int, end: int, passages: Sequence[tuple[int, int]] | None) -> bool:
    """Say whether [start, end) lies wholly in one of the passages (None: all of the text).

    Passages stand in order and apart.
    """
    if passages is None:
        return True
    number = bisect_right(passages, (start, inf)) - 1
    return number >= 0 and end <= passages[number][1]


def numbers_inside(spans: Sequence[Stretch], passages: Iterable[tuple[int, int]]) -> list[int]:
    """Return the numbers of the spans that lie wholly in one of the passages, each once, in order.

    `spans` stand in order and apart; passages stand anywhere.
    """
    wanted = sorted((start, end) for start, end in passages)
    found: list[int] = []
    reached = 0
    if len(wanted) * _STEPS < len(spans):
        for start, end in wanted:
            first = max(bisect_left(spans, start, key=_start), reached)
            reached = max(bisect_right(spans, end, key=_end), reached)
            found.extend(range(first, reached))
        return found
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    for start, end in wanted:
        first = max(bisect_left(starts, start), reached)
        reached = max(bisect_right(ends, end), reached)
        found.extend(range(first, reached))
    return found


def numbers_touched(spans: Sequence[Stretch], passages: Iterable[tuple[int, int]]) -> list[int]:
    """Return the numbers of the spans that share a character with a passage, each once, in order.

    `spans` stand in order and apart; passages stand anywhere.
    """
    found: set[int] = set()
    for start, end in passages:
        if start < end:
            first = bisect_right(spans, start, key=_end)
            found.update(range(first, bisect_left(spans, end, key=_start)))
    return sorted(found)


def _start(span: Stretch) -> int:
    return span.start


def _end(span: Stretch) -> int:
    return span.end
