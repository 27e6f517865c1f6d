"""A passage and its source as two columns: the same words lit in both."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policytext.library.overlaps.passages import Passage


class Segment(NamedTuple):
    """Words of a column: `text[start:end]`; `equal` when the other column has them, too."""

    start: int
    end: int
    words: str
    equal: bool


def columns(passage: Passage, text: str, its_text: str) -> tuple[list[Segment], list[Segment]]:
    """Return the segments of a passage and of its source, in order and without a gap.

    Equal segments stand in both columns in the same order, as many in the one as in the other;
    only their punctuation and blanks may differ.
    """
    mine = ((equal.start, equal.end) for equal in passage.equal)
    theirs = ((equal.its_start, equal.its_end) for equal in passage.equal)
    source = passage.source
    return (
        [*_segments(text, passage.start, passage.end, mine)],
        [*_segments(its_text, source.start, source.end, theirs)],
    )


def _segments(
    text: str, start: int, end: int, equal: Iterable[tuple[int, int]]
) -> Iterator[Segment]:
    at = start
    for first, last in equal:
        if at < first:
            yield Segment(at, first, text[at:first], False)
        yield Segment(first, last, text[first:last], True)
        at = last
    if at < end:
        yield Segment(at, end, text[at:end], False)
