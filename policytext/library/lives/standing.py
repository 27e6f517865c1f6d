"""Where something stands, with its sentence: what every line of a passport opens."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policytext.library.counting.places import Place
from policytext.source.documents import Span
from policytext.source.sentences import sentence_spans


class Standing(NamedTuple):
    """A place `[start, end)` in the text `id`: it begins at character `at` of its `sentence`."""

    id: str
    start: int
    end: int
    sentence: str
    at: int


class Sentence(NamedTuple):
    """A sentence `[start, end)` of a text and the places that begin in it."""

    start: int
    end: int
    places: tuple[Place, ...]


def standing(id: str, text: str, place: Place) -> Standing:
    """Return a place of a text with its sentence."""
    [sentence] = sentences_of(text, [place])
    start, end = place
    words = text[sentence.start : max(sentence.end, end)]
    bare = words.strip()
    at = start - sentence.start - (len(words) - len(words.lstrip()))
    return Standing(id, start, end, bare, at)


def sentences_of(text: str, places: Sequence[Place]) -> Iterator[Sentence]:
    """Yield the sentences in which places (in order) begin; only their paragraphs are read."""
    at = 0
    while at < len(places):
        start = places[at][0]
        after = text.find("\n", start)
        paragraph = Span(text.rfind("\n", 0, start) + 1, after if after >= 0 else len(text))
        inside = []
        while at < len(places) and places[at][0] < paragraph.end:
            inside.append(places[at])
            at += 1
        spans = sentence_spans(text, paragraph)
        starts = [span.start for span in spans]
        held: dict[int, list[Place]] = {}
        for place in inside:
            held.setdefault(max(bisect_right(starts, place[0]) - 1, 0), []).append(place)
        for number, ones in held.items():
            yield Sentence(*spans[number], tuple(ones))
