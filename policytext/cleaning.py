"""The text as received → a Document: notes removed, script unified, chrome set aside."""

import re

from policytext.chrome import parts
from policytext.documents import Document, SetAside, Span
from policytext.notes import pinyin_notes
from policytext.script import simplified
from policytext.sentences import sentence_spans


def clean(source: str, *, id: str = "") -> Document:
    """Clean `source` and keep, for every character that remains, its place in it.

    Never raises on text: an empty or odd source gives a Document with what there is.
    """
    notes = pinyin_notes(source)
    noted = {place for note in notes for place in range(note.start, note.end)}
    lines = [
        trimmed
        for line in re.finditer(r"[^\r\n\ufeff]*[^\s\ufeff][^\r\n\ufeff]*", source)
        if (trimmed := _trimmed([p for p in range(*line.span()) if p not in noted], source))
    ]
    received = ["".join(source[place] for place in line) for line in lines]
    plain = [simplified(paragraph) for paragraph in received]
    kinds = parts(plain)

    title, text = "", ""
    title_offsets: tuple[int, ...] = ()
    offsets: list[int] = []
    paragraphs: list[Span] = []
    set_aside: list[SetAside] = []
    converted: list[int] = []
    for line, paragraph, kind in zip(lines, plain, kinds, strict=True):
        if kind not in ("title", "body"):
            set_aside.append(SetAside(kind, line[0], line[-1] + 1))
            continue
        converted += [p for p, c in zip(line, paragraph, strict=True) if source[p] != c]
        if kind == "title":
            title, title_offsets = title + paragraph, (*title_offsets, *line)
            continue
        if paragraphs:
            text += "\n"
            offsets.append(_line_end(source, offsets[-1]))
        paragraphs.append(Span(len(text), len(text) + len(paragraph)))
        text += paragraph
        offsets += line
    return Document(
        id=id,
        title=title,
        text=text,
        paragraphs=tuple(paragraphs),
        sentences=tuple(s for p in paragraphs for s in sentence_spans(text, p)),
        source=source,
        source_offsets=tuple(offsets),
        title_offsets=title_offsets,
        notes=notes,
        converted=tuple(converted),
        set_aside=tuple(set_aside),
    )


def _line_end(source: str, place: int) -> int:
    return next(p for p in range(place, len(source)) if source[p] in "\r\n\ufeff")


def _trimmed(line: list[int], source: str) -> list[int]:
    """Leave out what cannot be seen at both ends of a line."""
    seen = [i for i, place in enumerate(line) if not _blank(source[place])]
    return line[seen[0] : seen[-1] + 1] if seen else []


def _blank(character: str) -> bool:
    return character.isspace() or character in "\u200b\u200c\u200d\u2060"
