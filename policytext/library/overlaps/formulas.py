"""What of a text is a formula of documents, a declared reference, or stands in quotation marks."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from policytext.base.places import OVERLAPS
from policytext.structure.phrases.rules import set_phrases

_QUOTED = re.compile(r"“[^“”\n]{4,400}”|《[^《》\n]{4,100}》")
_FIGURE = re.compile(
    r"百分之[一二三四五六七八九十百千万零〇○点]+|[0-9０-９]+(?:[.．,][0-9０-９]+)*"
    r"|[一二三四五六七八九十百千万亿零〇○]{2,}(?=[元吨人户亩倍年多余项个])"
)
_BESIDE = 120  # characters before and behind a passage that a formula may reach
_SHORTEST, _LONGEST = 5, 24  # characters of a set phrase that tells something by itself
_EACH = 28  # characters of a frame of figures for each of them, at most


def share(kind: str, text: str, start: int, end: int) -> float:
    """Return how much of text[start:end] belongs to patterns of a kind: templates, citations."""
    first = max(start - _BESIDE, 0)
    window = text[first : end + _BESIDE]
    spans = (found.span() for pattern in _patterns(kind) for found in pattern.finditer(window))
    return _covered(((a + first, b + first) for a, b in spans), start, end)


def listed(text: str, start: int, end: int) -> float:
    """Return how much of text[start:end] belongs to established set phrases."""
    first = max(start - _LONGEST, 0)
    window = text[first : end + _LONGEST]
    known = set_phrases()
    spans = [
        (first + at, first + at + size)
        for at in range(len(window))
        for size in range(_SHORTEST, _LONGEST + 1)
        if window[at : at + size] in known
    ]
    return _covered(spans, start, end)


def quoted(text: str, start: int, end: int) -> float:
    """Return how much of text[start:end] stands in quotation marks that somebody else's words are
    announced by, or is the title of a document.
    """
    first = max(start - 400, 0)
    window = text[first : end + 400]
    spans = []
    for found in _QUOTED.finditer(window):
        before = window[max(found.start() - 40, 0) : found.start()]
        if found[0][0] == "《" or _announcing().search(before):
            spans.append((found.start() + first, found.end() + first))
    return _covered(spans, start, end)


def is_frame_of_figures(mine: str, theirs: str) -> bool:
    """Say whether a passage is a frame for figures that are other ones there."""
    figures = _FIGURE.findall(mine)
    others = _FIGURE.findall(theirs)
    changed = [figure for figure in figures if figure not in others]
    return len(figures) >= 2 and 2 * len(changed) >= len(figures) and len(mine) <= _EACH * len(figures)


def _covered(spans: "Iterator[tuple[int, int]] | list[tuple[int, int]]", start: int, end: int) -> float:
    """Return how much of a stretch lies in spans."""
    inside = 0
    at = start
    for first, last in sorted(spans):
        first, last = max(first, at), min(last, end)
        if first < last:
            inside += last - first
            at = last
    return inside / max(end - start, 1)


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in _table()[kind])


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(_table()["announcing"])


@cache
def _table():  # type: ignore[no-untyped-def]
    return tomllib.loads(OVERLAPS.read_text(encoding="utf-8"))
