"""The text as received → a Document: notes removed, script unified, what is no body set aside."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from policytext.source.corrections import AS_FOUND, Corrections
from policytext.source.documents import Document, SetAside, Span, around
from policytext.source.facts import NAMES, Facts, Known, facts_of
from policytext.source.lines import Lines, lines
from policytext.source.notes import pinyin_notes
from policytext.source.parts import Part, parts
from policytext.source.parts.found import facts_in, retitled
from policytext.source.reading.received import Received
from policytext.source.script import simplified
from policytext.source.sentences import sentence_spans


class Line(NamedTuple):
    """A line as it can be seen: its characters' places in the source, its clean text, its part.

    `blanks` are the places of the blanks between hanzi that were taken out of it.
    """

    places: tuple[int, ...]
    text: str
    part: Part
    blanks: tuple[int, ...] = ()


def outline(
    received: Received | str, corrections: Corrections = AS_FOUND
) -> tuple[list[Line], Lines]:
    """Return the lines of a source with the part each plays, and the lines before their roles."""
    received = _received(received)
    source = received.text
    aside = tuple(Span(part.start, part.end) for part in _aside(received, corrections))
    found = lines(source, (*pinyin_notes(source), *aside))
    read = ["".join([source[place] for place in line]) for line in found.lines]
    plain = [simplified(line) for line in read] if corrections.convert else read
    kinds = _corrected(parts(plain, received.title), corrections)
    rows = [Line(*row) for row in zip(found.lines, plain, kinds, found.blanks, strict=True)]
    return [_taken(row, corrections.taken) for row in rows], found


def beginnings(
    received: Received, corrections: Corrections, most: int
) -> tuple[tuple[str, Part], ...]:
    """Return how each line begins, `most` characters of it, and the part it plays."""
    return tuple((row.text[:most], row.part) for row in outline(received, corrections)[0])


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
    blanks: list[int] = []
    for places, line, part, out in rows:
        if part not in ("title", "body"):
            set_aside += around(aside, SetAside(part, places[0], places[-1] + 1))
            continue
        converted += [p for p, c in zip(places, line, strict=True) if source[p] != c]
        blanks += out
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
    # What is recognised rests on the title that stands there, whatever its reader calls it.
    stated = facts_in([row.text for row in rows], [row.part for row in rows], "".join(title))
    known = received.facts.completed(stated).completed(_beside(received))
    return Document(
        id=id,
        title="".join(title) if corrections.title is None else corrections.title,
        text=whole,
        paragraphs=tuple(paragraphs),
        sentences=tuple(s for p in paragraphs for s in sentence_spans(whole, p)),
        source=source,
        source_offsets=tuple(offsets),
        title_offsets=tuple(title_offsets),
        notes=_apart(found.notes, aside),
        converted=tuple(converted),
        set_aside=tuple(sorted(set_aside, key=lambda part: part.start)),
        joined=found.joined,
        blanks=tuple(blanks),
        facts=retitled(known, corrections.title).corrected(corrections.facts),
    )


def _beside(received: Received) -> Facts:
    """Return what is known of a document beside its text, by a page or a folder."""
    return facts_of(
        {name: Known(value, by) for name, value, by in received.beside if name in NAMES}
    )


def _received(given: Received | str) -> Received:
    return Received(given, "text") if isinstance(given, str) else given


def _aside(received: Received, corrections: Corrections) -> tuple[SetAside, ...]:
    """Return what the file's reader set aside, in order and apart, without what was taken back."""
    found: list[SetAside] = []
    length = len(received.text)
    for kind, start, end in sorted(received.aside, key=lambda part: part.start):
        start = max(start, found[-1].end if found else 0)
        end = min(end, length)
        if start < end and not _within(Span(start, end), corrections.taken):
            found.append(SetAside(kind, start, end))
    return tuple(found)


def _within(span: Span, taken: Sequence[Span]) -> bool:
    return any(start <= span.start and span.end <= end for start, end in taken)


def _apart(notes: Sequence[Span], aside: Sequence[SetAside]) -> tuple[Span, ...]:
    """Return the readings in the text, without what the file's reader set aside."""
    outside = {(start, end) for _, start, end in aside}
    starts = [part.start for part in aside]
    found = []
    for note in notes:
        number = bisect_right(starts, note.start) - 1
        inside = number >= 0 and note.end <= aside[number].end
        if tuple(note) not in outside and not inside:
            found.append(note)
    return tuple(found)


def _taken(line: Line, taken: Sequence[Span]) -> Line:
    """Make a line body again when one of its characters lies in what its reader took back."""
    if not taken or line.part in ("body", "title"):
        return line
    first, last = line.places[0], line.places[-1]
    back = any(start <= last and first < end for start, end in taken)
    return line._replace(part="body") if back else line


def _corrected(found: list[Part], corrections: Corrections) -> list[Part]:
    """Let the body run from the reader's first line to the last; a title before it stays one.

    What was set aside between the first and the last line that were found stays so.
    """
    if not found or (corrections.first is None and corrections.last is None):
        return found
    body = [number for number, part in enumerate(found) if part == "body"]
    top, bottom = min(body, default=0), max(body, default=len(found) - 1)
    first = corrections.first if corrections.first is not None else top
    last = corrections.last if corrections.last is not None else bottom
    first = min(first, len(found) - 1)
    last = max(last, first)
    before: list[Part] = ["before" if part == "body" else part for part in found[:first]]
    after: list[Part] = [
        "after" if part in ("body", "title") else part for part in found[last + 1 :]
    ]
    within: list[Part] = [
        part if top < first + number < bottom and part != "title" else "body"
        for number, part in enumerate(found[first : last + 1])
    ]
    if within:
        within[0] = within[-1] = "body"
    return [*before, *within, *after]


def _line_end(source: str, place: int) -> int:
    return next(p for p in range(place, len(source)) if source[p] in "\r\n\ufeff")
