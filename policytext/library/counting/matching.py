"""Where what is sought stands in one text: the one rule that every count and every line follows."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from time import monotonic

import regex

from policytext.base.unreadable import Unreadable
from policytext.library.counting.places import Place
from policytext.library.counting.sought import Part, Sought, own_pattern
from policytext.source.documents import Span
from policytext.source.sentences import sentence_spans
from policytext.tokens.folding import narrow

SECONDS = 10.0  # for one question, over all texts together
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％＋－＆．／＠＿＃﹢﹪﹣₀-₉⁰¹²³⁴-⁹]+")
# Look-arounds, options, atoms, edges of the text, errors allowed: what may see past a match.
_SEES_EDGES = re.compile(r"\(\?|[*+?}]\+|\\[AZzGKRX]|\{(?![0-9,]+\})")
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
        return _own(text, own_pattern(part.own), clock)
    found = [place for word in part.words for place in terms.get(word, ())]
    if part.pattern:
        found += _ours(text, part.pattern, clock)
    return _apart(found) if part.words else found


def _ours(text: str, pattern: str, clock: Clock) -> list[Place]:
    try:
        found = compiled(pattern).finditer(text, timeout=clock.left(), concurrent=True)
        return [match.span() for match in found]
    except TimeoutError as reason:
        raise Unreadable("search_slow") from reason


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
        for match in pattern.finditer(text, timeout=clock.left(), concurrent=True):
            if match.start() == match.end():
                raise Unreadable("sought_nothing_matched")
            yield match.span()
    except TimeoutError as reason:
        raise Unreadable("search_slow") from reason


def _together(text: str, found: Sequence[Sequence[Place]]) -> list[list[Place]]:
    """Return the places in sentences that hold one of each."""
    if not all(found):
        return []
    ends = _paragraph_ends(text)
    parts: list[dict[int, list[Place]]] = [{} for _ in found]
    for part, places_of_part in zip(parts, found, strict=True):
        for place in places_of_part:
            part.setdefault(bisect_left(ends, place[0]), []).append(place)
    kept: list[list[Place]] = [[] for _ in found]
    for paragraph in sorted(set.intersection(*map(set, parts))):
        span = Span(ends[paragraph - 1] + 1 if paragraph else 0, ends[paragraph])
        starts = [sentence.start for sentence in sentence_spans(text, span)]
        numbered = [[(bisect_right(starts, p[0]), p) for p in part[paragraph]] for part in parts]
        held = set.intersection(*({number for number, _ in part} for part in numbered))
        for whole, standing in zip(kept, numbered, strict=True):
            whole += [place for number, place in standing if number in held]
    return kept


def _paragraph_ends(text: str) -> list[int]:
    ends, at = [], text.find("\n")
    while at >= 0:
        ends.append(at)
        at = text.find("\n", at + 1)
    return [*ends, len(text)]


def _apart(found: "Iterator[Place] | Sequence[Place]") -> list[Place]:
    apart: list[Place] = []
    for place in sorted(found, key=lambda place: (place[0], -place[1])):
        if not apart or place[0] >= apart[-1][1]:
            apart.append(place)
    return apart
