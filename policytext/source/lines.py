"""The lines of a source as received: what can be seen of each, and which were broken in two."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from policytext.source.blanks import blanks_between_hanzi, mostly_spaced
from policytext.source.documents import Span

_LINE = re.compile(r"[^\r\n\ufeff]*[^\s\ufeff][^\r\n\ufeff]*")
_ENDS = re.compile(r"[。！？：；!?…”』」）)]$")
_CONTINUES = re.compile(r"[，。、；：！？）》”』」]")
_HEADING = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]+[章节条部]|#|[-*•·]|\d+[、.．]"
)
_LONG = 25  # characters of a line that is no name and no title
_INVISIBLE = "\u200b\u200c\u200d\u2060"


class Lines(NamedTuple):
    """Each line's characters as places in the source, without `notes`.

    `joined` are the line breaks inside sentences that were undone, `blanks` for each line the
    places of the blanks between hanzi that were taken out of it.
    """

    lines: list[tuple[int, ...]]
    notes: tuple[Span, ...]
    joined: tuple[int, ...]
    blanks: list[tuple[int, ...]]


def lines(source: str, notes: tuple[Span, ...]) -> Lines:
    """Return the lines of a source without its notes and without blanks that part nothing.

    Where empty lines stand between the paragraphs, a single break inside a sentence is the trace of
    a link or of a page's edge: the line goes on.
    """
    found = [trimmed for line in _without(source, notes) if (trimmed := _trimmed(line, source))]
    joined: list[int] = []
    if _spaced(found, source):
        found, joined = _whole(found, source)
    read = ["".join([source[place] for place in line]) for line in found]
    spaced = mostly_spaced(read)
    kept: list[tuple[int, ...]] = []
    blanks: list[tuple[int, ...]] = []
    for line, words in zip(found, read, strict=True):
        out = blanks_between_hanzi(words, spaced=spaced)
        blanks.append(tuple(line[place] for place in out))
        gone = set(out)
        kept.append(tuple(p for i, p in enumerate(line) if i not in gone) if out else line)
    return Lines(kept, notes, tuple(joined), blanks)


def _without(source: str, notes: Sequence[Span]) -> Iterator[list[int]]:
    """Return the places of each line that has something to see, without those of notes."""
    spans = _merged(notes)
    starts = [span.start for span in spans]
    for found in _LINE.finditer(source):
        start, end = found.span()
        places: list[int] = []
        number = max(bisect_left(starts, start) - 1, 0)
        while number < len(spans) and spans[number].start < end:
            if spans[number].end > start:
                places += range(start, max(spans[number].start, start))
                start = max(start, min(spans[number].end, end))
            number += 1
        places += range(start, end)
        yield places


def _merged(notes: Sequence[Span]) -> list[Span]:
    """Return spans in order and apart."""
    found: list[Span] = []
    for span in sorted(notes):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _trimmed(line: list[int], source: str) -> tuple[int, ...]:
    first, last = 0, len(line)
    while first < last and _blank(source[line[first]]):
        first += 1
    while last > first and _blank(source[line[last - 1]]):
        last -= 1
    return tuple(line[first:last])


def _blank(character: str) -> bool:
    return character.isspace() or character in _INVISIBLE


def _whole(found: list[tuple[int, ...]], source: str) -> tuple[list[tuple[int, ...]], list[int]]:
    """Return the lines with those put together that were broken in two, and the breaks."""
    whole: list[tuple[int, ...]] = []
    joined: list[int] = []
    begun = False  # before the first whole sentence stand titles and names: they are not joined
    for block in _blocks(found, source):
        prose = _is_prose(block, source)
        parts: list[list[tuple[int, ...]]] = []
        for line in block:
            if begun and prose and parts and _goes_on(parts[-1], line, source):
                joined.append(_break(source, parts[-1][-1][-1]))
                parts[-1].append(line)
            else:
                parts.append([line])
            begun = begun or bool(_ENDS.search(source[line[-1]]))
        whole += [tuple(place for line in part for place in line) for part in parts]
    return whole, joined


def _blocks(found: list[tuple[int, ...]], source: str) -> list[list[tuple[int, ...]]]:
    """Return the lines in groups that no empty line parts."""
    blocks: list[list[tuple[int, ...]]] = []
    for line in found:
        if blocks and _breaks(source, blocks[-1][-1][-1], line[0]) == 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _is_prose(block: list[tuple[int, ...]], source: str) -> bool:
    """Say whether lines in a row hold a sentence: names and titles below each other do not."""
    return (
        bool(_ENDS.search(source[block[-1][-1]]))
        or any(_CONTINUES.match(source[line[0]]) for line in block)
        or any(len(line) > _LONG for line in block)
    )


def _spaced(found: list[tuple[int, ...]], source: str) -> bool:
    """Say whether empty lines stand between most lines of a source."""
    gaps = [_breaks(source, a[-1], b[0]) for a, b in pairwise(found)]
    return len(gaps) >= 5 and sum(gap > 1 for gap in gaps) * 2 > len(gaps)


def _breaks(source: str, end: int, start: int) -> int:
    return source[end:start].replace("\r\n", "\n").replace("\r", "\n").count("\n")


def _goes_on(before: list[tuple[int, ...]], line: tuple[int, ...], source: str) -> bool:
    if _CONTINUES.match(source[line[0]]):
        return True
    if _is_latin(before[-1], source):  # a word of a page's frame: no Chinese sentence breaks there
        return False
    first = source[line[0] : line[0] + 8]
    begins = before[0][0]
    heading = _HEADING.match(first) or _HEADING.match(source[begins : begins + 8])
    return not heading and not _ENDS.search(source[before[-1][-1]])


def _is_latin(line: tuple[int, ...], source: str) -> bool:
    return len(line) > 1 and all(source[place].isascii() for place in line)


def _break(source: str, place: int) -> int:
    return next(p for p in range(place, len(source)) if source[p] in "\r\n\ufeff")
