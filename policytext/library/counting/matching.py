"""Where what is sought stands in one text: the one rule that every count and every line follows."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from time import monotonic, thread_time

import regex

from policytext.base.unreadable import Unreadable
from policytext.library.counting.places import Place
from policytext.library.counting.sought import Part, Sought, own_pattern
from policytext.source.documents import Span
from policytext.source.sentences import sentence_spans
from policytext.tokens.folding import narrow

SECONDS = 10.0  # for one question, over all texts together
# Of these, for a reader's own pattern in one text: it is stopped by the processor's time, which on
# a busy machine passes slowly.
_OF_ONE_TEXT = 2.0
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％＋－＆．／＠＿＃﹢﹪﹣₀-₉⁰¹²³⁴-⁹]+")
# Look-arounds, options, atoms, edges of the text, errors allowed: what may see past a match.
_SEES_EDGES = re.compile(r"\(\?|[*+?}]\+|\\[AZzGKRX]|\{(?![0-9,]+\})")
# Where each term stands, by its folded form; and where the rules found something, by its key.
Known = Mapping[str | tuple[str, ...], Sequence[Place]]


class Clock:
    """The time that is left for a question, in seconds of this thread's own work.

    Whatever else keeps the machine busy stops no question that is not slow by itself. A reader's
    own pattern may be slow by itself: with one, what passes meanwhile counts too (`by_the_wall`).
    """

    def __init__(self, seconds: float = SECONDS, *, by_the_wall: bool = False) -> None:
        self._ends: dict[Callable[[], float], float] = {thread_time: thread_time() + seconds}
        if by_the_wall:
            self._ends[monotonic] = monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left. Raises Unreadable when there are none."""
        left = min(end - now() for now, end in self._ends.items())
        if left <= 0:
            raise Unreadable("sought_slow")
        return left


def places(text: str, sought: Sought, known: Known, clock: Clock) -> list[Place]:
    """Return where a text holds what is sought, in order and apart.

    Of each form of a part, occurrences are counted from left to right without overlap, as
    `str.count` does; where those of several forms or parts meet, the one that begins first counts,
    of two that begin together the longer. With several parts, only those count whose sentence (the
    one they begin in) holds all parts; with `first_alone` only those of the first. None reaches
    beyond its paragraph. Raises Unreadable for a pattern that takes too long, or matches nothing at
    some place.
    """
    found = [_of_part(text, part, known, clock) for part in sought.parts]
    if len(found) > 1:
        found = _together(text, found)
    if sought.first_alone:
        found = found[:1]
    return _apart(place for part in found for place in part)


def _of_part(text: str, part: Part, known: Known, clock: Clock) -> list[Place]:
    if part.own:
        return _own(text, own_pattern(part.own), clock)
    if part.found:
        return list(known.get(part.found, ()))
    found = [place for word in part.words for place in known.get(word, ())]
    if part.pattern:
        found += _ours(text, part.pattern, clock)
    return _apart(found) if part.words else found


def _ours(text: str, pattern: str, clock: Clock) -> list[Place]:
    try:
        found = compiled(pattern).finditer(text, timeout=clock.left(), concurrent=True)
        return [match.span() for match in found]
    except TimeoutError as reason:
        raise Unreadable("sought_slow") from reason


@cache
def compiled(pattern: str) -> "regex.Pattern[str]":
    """Return a pattern of ours, compiled."""
    return regex.compile(pattern)


def _own(text: str, pattern: "regex.Pattern[str]", clock: Clock) -> list[Place]:
    """Return where a reader's pattern matches, each paragraph being read by itself."""
    plain = _WIDE.sub(lambda wide: narrow(wide[0]), text)
    if not _SEES_EDGES.search(pattern.pattern):
        # What cannot look beyond a match may read all paragraphs at once, as long as no match
        # reaches beyond one.
        found = list(_matches(plain, pattern, clock))
        if not any("\n" in plain[start:end] for start, end in found):
            return found
    found, start = [], 0
    for paragraph in plain.split("\n"):
        found += [(start + a, start + b) for a, b in _matches(paragraph, pattern, clock)]
        start += len(paragraph) + 1
    return found


def _matches(text: str, pattern: "regex.Pattern[str]", clock: Clock) -> Iterator[Place]:
    try:
        # `concurrent`: others go on while a slow pattern is tried.
        left = min(clock.left(), _OF_ONE_TEXT)
        for match in pattern.finditer(text, timeout=left, concurrent=True):
            if match.start() == match.end():
                raise Unreadable("sought_nothing_matched")
            yield match.span()
    except TimeoutError as reason:
        raise Unreadable("sought_slow") from reason


def _together(text: str, found: Sequence[Sequence[Place]]) -> list[list[Place]]:
    """Return the places in sentences that hold one of each; those of a part stand in order."""
    kept: list[list[Place]] = [[] for _ in found]
    looked_at = 0
    for start, _ in min(found, key=len):
        if start < looked_at:
            continue
        after = text.find("\n", start)
        paragraph = Span(text.rfind("\n", 0, start) + 1, after if after >= 0 else len(text))
        looked_at = paragraph.end
        inside = [
            part[bisect_left(part, (paragraph.start,)) : bisect_left(part, (paragraph.end,))]
            for part in found
        ]
        if not all(inside):
            continue
        starts = [sentence.start for sentence in sentence_spans(text, paragraph)]
        numbered = [[(bisect_right(starts, place[0]), place) for place in part] for part in inside]
        held = set.intersection(*({number for number, _ in part} for part in numbered))
        for whole, standing in zip(kept, numbered, strict=True):
            whole += [place for number, place in standing if number in held]
    return kept


def _apart(found: "Iterator[Place] | Sequence[Place]") -> list[Place]:
    apart: list[Place] = []
    for place in sorted(found, key=lambda place: (place[0], -place[1])):
        if not apart or place[0] >= apart[-1][1]:
            apart.append(place)
    return apart
