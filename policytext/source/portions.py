"""The source as received, in pieces that say what became of each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from policytext.source.beginning import BEYOND
from policytext.source.documents import Document

_SEEN = re.compile(r"[^\s\ufeff\u200b-\u200d\u2060]")
_WARNING = 0.2  # share of a file that may be left out without a word


class Portion(NamedTuple):
    """A stretch of the source that is taken, or left out, as a whole.

    `kind` is body, title, or a kind of what is set aside; `size` counts its characters that are no
    white space, `share` is their share in the whole source.
    """

    kind: str
    start: int
    end: int
    size: int
    share: float


def received(document: Document) -> list[tuple[str, str]]:
    """Return (piece, kind) in order, covering the source without gap.

    Kinds: text, title, note (removed), converted (changed to simplified), joined (a line break
    that was undone), blank (one between hanzi that was taken out), and the kinds of what was set
    aside.
    """
    # What lies between lines is shown with the text around it.
    shown = {"body": "text", "edge": "text"}
    return [
        (document.source[start:end], kind)
        for kind, start, end in _merged((shown.get(k, k), a, b) for k, a, b in stretches(document))
    ]


def stretches(document: Document) -> list[tuple[str, int, int]]:
    """Return (kind, start, end) in order, covering the source: each character has one kind.

    Kinds are those of `received`, with body for text, and edge for line breaks and the blanks at
    the ends of lines.
    """
    names = ["edge", "body", "title", "converted", "joined", "blank", "note"]
    names += sorted({part.kind for part in document.set_aside} - set(names))
    code = {name: chr(number) for number, name in enumerate(names)}
    painted = [code["edge"]] * len(document.source)
    for part in document.set_aside:
        painted[part.start : part.end] = code[part.kind] * (part.end - part.start)
    for kind, places in (
        ("body", document.source_offsets),
        ("title", document.title_offsets),
        ("converted", document.converted),
        ("blank", document.blanks),
    ):
        for place in places:
            painted[place] = code[kind]
    for span, _ in zip(document.paragraphs[1:], document.paragraphs, strict=False):
        painted[document.source_offsets[span.start - 1]] = code["edge"]
    for place in document.joined:
        painted[place] = code["joined"] if painted[place] == code["edge"] else painted[place]
    for start, end in document.notes:
        painted[start:end] = code["note"] * (end - start)
    runs = re.finditer(r"(?s)(.)\1*", "".join(painted))
    return [(names[ord(run[1])], *run.span()) for run in runs]


def portions(document: Document) -> tuple[Portion, ...]:
    """Return what is taken and what is left out, in order, covering the source.

    Readings, blanks and line breaks belong to the portion they stand in. `Span(start, end)` of a
    portion is what `Corrections.taken` needs to take it back in.
    """
    source = document.source
    inner = {"converted", "joined", "blank", "note", "edge"}
    taken = [(kind, a, b) for kind, a, b in stretches(document) if kind not in inner]
    if not taken:
        return ()
    whole = max(len(_SEEN.findall(source)), 1)
    found: list[Portion] = []
    for (kind, start, _), (_, following, _) in zip(
        taken, [*taken[1:], ("", len(source), 0)], strict=True
    ):
        start = start if found else 0
        size = len(_SEEN.findall(source, start, following))
        if found and found[-1].kind == kind:
            _, start, _, before, _ = found.pop()
            size += before
        found.append(Portion(kind, start, following, size, size / whole))
    return tuple(found)


def left_out(document: Document) -> float:
    """Return the share of a source that is neither body nor title, by characters seen.

    Of a text that is too much it is the share in what could be analysed.
    """
    read = [p for p in portions(document) if p.kind != BEYOND]
    out = sum(p.size for p in read if p.kind not in ("body", "title"))
    return out / max(sum(p.size for p in read), 1)


def leaves_out_much(document: Document) -> bool:
    """Say whether so much is left out that a reader should look at it: more than a fifth."""
    return left_out(document) > _WARNING


def _merged(pieces: Iterator[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    last: tuple[str, int, int] | None = None
    for kind, start, end in pieces:
        if last and last[0] == kind:
            last = (kind, last[1], end)
            continue
        if last:
            yield last
        last = (kind, start, end)
    if last:
        yield last
