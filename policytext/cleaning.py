"""The text as received → a Document: notes removed, script unified, chrome set aside."""

from typing import NamedTuple

from policytext.parts import Part, parts
from policytext.corrections import AS_FOUND, Corrections
from policytext.documents import Document, SetAside, Span
from policytext.lines import Lines, lines
from policytext.notes import pinyin_notes
from policytext.reading.received import Received
from policytext.script import simplified
from policytext.sentences import sentence_spans


class Line(NamedTuple):
    """A line as it can be seen: its characters' places in the source, its clean text, its part."""

    places: tuple[int, ...]
    text: str
    part: Part


def outline(
    received: Received | str, corrections: Corrections = AS_FOUND
) -> tuple[list[Line], Lines]:
    """Return the lines of a source with the part each plays, and the lines before their roles."""
    received = _received(received)
    source = received.text
    aside = tuple(Span(part.start, part.end) for part in _aside(received, corrections))
    found = lines(source, (*pinyin_notes(source), *aside))
    read = ["".join(source[place] for place in line) for line in found.lines]
    plain = [simplified(line) for line in read] if corrections.convert else read
    kinds = _corrected(parts(plain, received.title), corrections)
    rows = [Line(*row) for row in zip(found.lines, plain, kinds, strict=True)]
    return [_taken(row, corrections.taken) for row in rows], found


def clean(
    received: Received | str, *, id: str = "", corrections: Corrections = AS_FOUND
) -> Document:
    """Clean what a file gave and keep, for every character that remains, its place in its text.

    Never raises on text: an empty or odd source gives a Document with what there is.
    """
    received = _received(received)
    source = received.text
    rows, found = outline(received, corrections)
    aside = _aside(received, corrections)
    title: list[str] = []
    text: list[str] = []
    length = 0
    title_offsets: list[int] = []
    offsets: list[int] = []
    paragraphs: list[Span] = []
    set_aside: list[SetAside] = list(aside)
    converted: list[int] = []
    for places, line, part in rows:
        if part not in ("title", "body"):
            set_aside.append(SetAside(part, places[0], places[-1] + 1))
            continue
        converted += [p for p, c in zip(places, line, strict=True) if source[p] != c]
        if part == "title":
            title.append(line)
            title_offsets += places
            continue
        if paragraphs:
            text.append("\n")
            offsets.append(_line_end(source, offsets[-1]))
            length += 1
        paragraphs.append(Span(length, length + len(line)))
        text.append(line)
        offsets += places
        length += len(line)
    whole = "".join(text)
    return Document(
        id=id,
        title="".join(title) if corrections.title is None else corrections.title,
        text=whole,
        paragraphs=tuple(paragraphs),
        sentences=tuple(s for p in paragraphs for s in sentence_spans(whole, p)),
        source=source,
        source_offsets=tuple(offsets),
        title_offsets=tuple(title_offsets),
        notes=tuple(note for note in found.notes if note not in {Span(a, b) for _, a, b in aside}),
        converted=tuple(converted),
        set_aside=tuple(sorted(set_aside, key=lambda part: part.start)),
        joined=found.joined,
        facts=received.facts.corrected(corrections.facts),
    )


def _received(given: Received | str) -> Received:
    return Received(given, "text") if isinstance(given, str) else given


def _aside(received: Received, corrections: Corrections) -> tuple[SetAside, ...]:
    """Return what the file's reader set aside, without what the text's reader took back in."""
    return tuple(p for p in received.aside if Span(p.start, p.end) not in corrections.taken)


def _taken(line: Line, taken: tuple[Span, ...]) -> Line:
    back = any(start <= line.places[0] and line.places[-1] < end for start, end in taken)
    return line._replace(part="body") if back else line


def _corrected(found: list[Part], corrections: Corrections) -> list[Part]:
    """Let the body run from the reader's first line to the last; a title before it stays one."""
    if corrections.first is None and corrections.last is None:
        return found
    body = [number for number, part in enumerate(found) if part == "body"]
    first = corrections.first if corrections.first is not None else min(body, default=0)
    last = corrections.last if corrections.last is not None else max(body, default=len(found) - 1)
    before: list[Part] = ["before" if part == "body" else part for part in found[:first]]
    after: list[Part] = [
        "after" if part in ("body", "title") else part for part in found[last + 1 :]
    ]
    within: list[Part] = ["body"] * len(found[first : last + 1])
    return [*before, *within, *after]


def _line_end(source: str, place: int) -> int:
    return next(p for p in range(place, len(source)) if source[p] in "\r\n\ufeff")
