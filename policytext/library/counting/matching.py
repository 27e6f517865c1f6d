"""Where what is sought stands in one text: the one rule that every count and every line follows."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from time import monotonic

import regex

from policytext.base.unreadable import Unreadable
from policytext.library.counting.sought import Part, Sought, own_pattern
from policytext.source.documents import Span
from policytext.source.sentences import sentence_spans
from policytext.tokens.folding import narrow

SECONDS = 10.0  # for one question, over all texts together
_WIDE = regex.compile("[０-９Ａ-Ｚａ-ｚ％＋－＆．／＠＿＃﹢﹪﹣₀-₉⁰¹²³⁴-⁹]+")
Place = tuple[int, int]  # [start, end)
Terms = Mapping[str, Sequence[Place]]  # where each term stands, by its folded form


class Clock:
    """The time that is left for a question."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._end = monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left. Raises Unreadable when there are none."""
        left = self._end - monotonic()
        if left <= 0:
            raise Unreadable("search_slow")
        return left


def places(text: str, sought: Sought, terms: Terms, clock: Clock) -> list[Place]:
    """Return where a text holds what is sought, in order and apart.

    Of each form of a part, occurrences are counted from left to right without overlap, as
    `str.count` does; where those of several forms or parts meet, the one that begins first counts,
    of two that begin together the longer. With several parts, only those count whose sentence (the
    one they begin in) holds all parts. None reaches beyond its paragraph. Raises Unreadable for a
    pattern that takes too long, or matches nothing at some place.
    """
    found = [_of_part(text, part, terms, clock) for part in sought.parts]
    if len(found) > 1:
        found = _together(text, found)
    return _apart(place for part in found for place in part)


def _of_part(text: str, part: Part, terms: Terms, clock: Clock) -> list[Place]:
    if part.own:
        return list(_own(text, own_pattern(part.own), clock))
    found = [place for word in part.words for place in terms.get(word, ())]
    if part.pattern:
        found += _ours(text, part.pattern, clock)
    return _apart(found) if part.words else found


def _ours(text: str, pattern: str, clock: Clock) -> list[Place]:
    try:
        return [m.span() for m in compiled(pattern).finditer(text, timeout=clock.left())]
    except TimeoutError as reason:
        raise Unreadable("search_slow") from reason


@cache
def compiled(pattern: str) -> "regex.Pattern[str]":
    """Return a pattern of ours, compiled."""
    return regex.compile(pattern)


def _own(text: str, pattern: "regex.Pattern[str]", clock: Clock) -> Iterator[Place]:
    """Yield where a reader's pattern matches, paragraph by paragraph."""
    start = 0
    for paragraph in _WIDE.sub(lambda wide: narrow(wide[0]), text).split("\n"):
        try:
            for match in pattern.finditer(paragraph, timeout=clock.left()):
                if match.start() == match.end():
                    raise Unreadable("sought_nothing_matched")
                yield start + match.start(), start + match.end()
        except TimeoutError as reason:
            raise Unreadable("search_slow") from reason
        start += len(paragraph) + 1


def _together(text: str, found: Sequence[Sequence[Place]]) -> list[list[Place]]:
    """Return the places in sentences that hold one of each."""
    if not all(found):
        return []
    sentence_at = _sentences(text)
    numbered = [[(sentence_at(start), (start, end)) for start, end in part] for part in found]
    held = set.intersection(*({number for number, _ in part} for part in numbered))
    return [[place for number, place in part if number in held] for part in numbered]


def _sentences(text: str) -> Callable[[int], int]:
    starts: list[int] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        starts += [span.start for span in sentence_spans(text, Span(start, end))]
        start = end + 1
    return lambda place: bisect_right(starts, place)


def _apart(found: "Iterator[Place] | Sequence[Place]") -> list[Place]:
    apart: list[Place] = []
    for place in sorted(found, key=lambda place: (place[0], -place[1])):
        if not apart or place[0] >= apart[-1][1]:
            apart.append(place)
    return apart
