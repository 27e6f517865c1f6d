"""The lines of a source as received: what can be seen of each, and which were broken in two."""

import re
from itertools import pairwise
from typing import NamedTuple

from policytext.documents import Span

_LINE = re.compile(r"[^\r\n\ufeff]*[^\s\ufeff][^\r\n\ufeff]*")
_ENDS = re.compile(r"[。！？：；!?…”』」）)]$")
_CONTINUES = re.compile(r"[，。、；：！？）》”』」]")
_HEADING = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]+[章节条部]|#|[-*•·]|\d+[、.．]"
)


class Lines(NamedTuple):
    """Each line's characters as places in the source, without `notes`; `joined`: breaks undone."""

    lines: list[tuple[int, ...]]
    notes: tuple[Span, ...]
    joined: tuple[int, ...]


def lines(source: str, notes: tuple[Span, ...]) -> Lines:
    """Return the lines of a source without its notes and without blanks at their ends.

    Where empty lines stand between the paragraphs, a single break inside a sentence is the trace of
    a link or of a page's edge: the line goes on.
    """
    noted = {place for note in notes for place in range(note.start, note.end)}
    found = [
        trimmed
        for line in _LINE.finditer(source)
        if (trimmed := _trimmed([p for p in range(*line.span()) if p not in noted], source))
    ]
    if not _spaced(found, source):
        return Lines(found, notes, ())
    whole: list[tuple[int, ...]] = []
    joined: list[int] = []
    begun = False  # before the first whole sentence stand titles and names: they are not joined
    for line in found:
        if begun and whole and _goes_on(whole[-1], line, source):
            joined.append(_break(source, whole[-1][-1]))
            whole[-1] += line
        else:
            whole.append(line)
        begun = begun or bool(_ENDS.search(source[line[-1]]))
    return Lines(whole, notes, tuple(joined))


def _trimmed(line: list[int], source: str) -> tuple[int, ...]:
    seen = [i for i, place in enumerate(line) if not _blank(source[place])]
    return tuple(line[seen[0] : seen[-1] + 1]) if seen else ()


def _blank(character: str) -> bool:
    return character.isspace() or character in "\u200b\u200c\u200d\u2060"


def _spaced(found: list[tuple[int, ...]], source: str) -> bool:
    """Say whether empty lines stand between most lines of a source."""
    gaps = [_breaks(source, a[-1], b[0]) for a, b in pairwise(found)]
    return len(gaps) >= 10 and sum(gap > 1 for gap in gaps) * 2 > len(gaps)


def _breaks(source: str, end: int, start: int) -> int:
    return source[end:start].replace("\r\n", "\n").replace("\r", "\n").count("\n")


def _goes_on(before: tuple[int, ...], line: tuple[int, ...], source: str) -> bool:
    if _breaks(source, before[-1], line[0]) != 1:
        return False
    if _CONTINUES.match(source[line[0]]):
        return True
    first = source[line[0] : line[0] + 8]
    heading = _HEADING.match(first) or _HEADING.match(source[before[0] : before[0] + 8])
    return not heading and not _ENDS.search(source[before[-1]])


def _break(source: str, place: int) -> int:
    return next(p for p in range(place, len(source)) if source[p] in "\r\n\ufeff")
