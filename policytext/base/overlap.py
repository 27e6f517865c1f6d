"""What passages hold: one span, or which of many, without looking at every pair."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol


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
    number = bisect_right(passages, start, key=_first) - 1
    return number >= 0 and end <= passages[number][1]


def numbers_inside(spans: Sequence[Stretch], passages: Iterable[tuple[int, int]]) -> list[int]:
    """Return the numbers of the spans that lie wholly in one of the passages, each once, in order.

    `spans` stand in order and apart; passages stand anywhere.
    """
    found: set[int] = set()
    for start, end in passages:
        first = bisect_left(spans, start, key=_start)
        found.update(range(first, bisect_right(spans, end, key=_end)))
    return sorted(found)


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


def _first(passage: tuple[int, int]) -> int:
    return passage[0]


def _start(span: Stretch) -> int:
    return span.start


def _end(span: Stretch) -> int:
    return span.end
