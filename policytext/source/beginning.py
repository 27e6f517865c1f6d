"""The beginning of a document that is too long to analyse: the rest is shown but not counted."""

from dataclasses import replace

from policytext.source.documents import Document, SetAside, Span, around

BEYOND = "beyond"  # the kind of the stretch that is set aside
# Characters that are tried, one after the other, if the whole is too much: fixed, so that the same
# text gives the same part every time, whichever step the whole was too much for.
PARTS = (200_000, 20_000)
_ENDS, _CLOSES = "。！？!?\n", "”’」』）)"  # of sentences


def beginning(document: Document, most: int) -> Document:
    """Return a document of the first `most` characters of another; the rest is set aside.

    It ends with a sentence, unless more than half of the characters would be lost by that.
    """
    if len(document.text) <= most:
        return document
    ends = (sentence.end for sentence in document.sentences)
    end = max((end for end in ends if most / 2 < end <= most), default=most)
    last = document.source_offsets[end - 1] + 1
    rest = SetAside(BEYOND, document.source_offsets[end], document.source_offsets[-1] + 1)
    others = document.set_aside
    return replace(
        document,
        text=document.text[:end],
        paragraphs=_until(document.paragraphs, end),
        sentences=_until(document.sentences, end),
        source_offsets=document.source_offsets[:end],
        notes=tuple(note for note in document.notes if note.start < last),
        converted=tuple(place for place in document.converted if place < last),
        joined=tuple(place for place in document.joined if place < last),
        blanks=tuple(place for place in document.blanks if place < last),
        set_aside=tuple(sorted((*others, *around(others, rest)), key=lambda part: part.start)),
    )


def lengths(source: str) -> tuple[int, ...]:
    """Return how many characters of a source are tried, the longest first: all, then `PARTS`."""
    return (len(source), *(_end(source, most) for most in PARTS if most < len(source)))


def _end(source: str, most: int) -> int:
    """Return where a source is cut: after a sentence, unless more than half would be lost by it."""
    end = max(source.rfind(mark, most // 2, most) for mark in _ENDS) + 1
    while 0 < end < most and source[end] in _CLOSES:
        end += 1
    return end or most


def with_rest(document: Document, source: str) -> Document:
    """Return a document made of the beginning of `source`, with the rest of it set aside."""
    if len(document.source) == len(source):
        return document
    rest = SetAside(BEYOND, len(document.source), len(source))
    return replace(document, source=source, set_aside=(*document.set_aside, rest))


def beyond(document: Document) -> int:
    """Return how many characters of a document's source were too many to be analysed."""
    return sum(end - start for kind, start, end in document.set_aside if kind == BEYOND)


def _until(spans: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    return tuple(Span(start, min(last, end)) for start, last in spans if start < end)
