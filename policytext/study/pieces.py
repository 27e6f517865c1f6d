"""The text in the smallest pieces that look alike: cut at tokens, passages and causes of echoes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from policytext.source.documents import Document, Span
from policytext.study.study import Study
from policytext.tokens.segmentation import Token


class Look(NamedTuple):
    """`text[start:end]` looks alike: the themes stated and echoed there."""

    start: int
    end: int
    stated: tuple[str, ...]
    echoed: tuple[str, ...]


class Piece(NamedTuple):
    """`text[start:end]`, part of token number `token`, with the themes stated and echoed there."""

    start: int
    end: int
    token: int
    stated: tuple[str, ...]
    echoed: tuple[str, ...]


class _Marked(NamedTuple):
    start: int
    end: int
    theme: str


def pieces(study: Study, part: Span | None = None) -> Iterator[Piece]:
    """Return the pieces of a study's text, or of a part of it, in order and without gap."""
    first, last = tokens_of(study, part)
    found = looks(study)
    edges = sorted({edge for look in found for edge in (look.start, look.end)})
    for number, token in enumerate(study.tokens[first:last], first):
        for start, end in pairwise(_split(token, edges)):
            here = bisect_right(found, start, key=lambda look: look.end)
            look = found[here] if here < len(found) and found[here].start <= start else None
            yield Piece(
                start, end, number, look.stated if look else (), look.echoed if look else ()
            )


def looks(study: Study) -> list[Look]:
    """Return where themes are stated or echoed, in order and apart, each with what is alike in it.

    It is echoed where the term stands that makes its sentence an echo.
    """
    text = study.document.text
    stated = [_Marked(a.start, a.end, a.theme) for a in study.annotations if a.how == "stated"]
    echoed = [
        _Marked(at, at + len(a.cause), a.theme)
        for a in study.annotations
        if study.echoes and a.how == "echo"
        for at in [text.find(a.cause, a.start, a.end)]
    ]
    edges = sorted({edge for mark in (*stated, *echoed) for edge in (mark.start, mark.end)})
    themes = [_themes(edges, marks) for marks in (stated, echoed)]
    found: list[Look] = []
    for place, (start, end) in enumerate(pairwise(edges)):
        here = [tuple(marked.get(place, ())) for marked in themes]
        if not any(here):
            continue
        if found and found[-1].end == start and [*found[-1][2:]] == here:
            found[-1] = found[-1]._replace(end=end)
        else:
            found.append(Look(start, end, *here))
    return found


def parts(document: Document, longest: int) -> list[Span]:
    """Divide a text into parts of whole paragraphs, at most `longest` characters each if it can."""
    found: list[Span] = []
    for paragraph in document.paragraphs:
        if found and paragraph.end - found[-1].start <= longest:
            found[-1] = Span(found[-1].start, paragraph.end)
        else:
            found.append(paragraph)
    return found


def tokens_of(study: Study, part: Span | None = None) -> tuple[int, int]:
    """Return the numbers of the first token of a part of the text, and of the first behind it."""
    if part is None:
        return 0, len(study.tokens)
    first = bisect_left(study.tokens, part.start, key=lambda token: token.start)
    return first, bisect_left(study.tokens, part.end, key=lambda token: token.start)


def _split(token: Token, edges: Sequence[int]) -> tuple[int, ...]:
    within = edges[bisect_right(edges, token.start) : bisect_left(edges, token.end)]
    return (token.start, *within, token.end)


def _themes(starts: Sequence[int], marks: Iterable[_Marked]) -> dict[int, dict[str, None]]:
    """Return for each stretch that begins so the themes marked there, in the order of the book."""
    found: dict[int, dict[str, None]] = {}
    for start, end, theme in marks:
        for place in range(bisect_left(starts, start), bisect_left(starts, end)):
            found.setdefault(place, {})[theme] = None
    return found
