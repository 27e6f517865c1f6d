"""The beginning of a document that is too long to analyse: the rest is shown but not counted."""

from dataclasses import replace

from policytext.source.documents import Document, SetAside, Span, around

BEYOND = "beyond"  # the kind of the stretch that is set aside


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
