"""A table of contents that stayed in the body: its lines come again as headings."""

import re
from collections.abc import Sequence

from policytext.source.documents import Document

# 一、总体要求......1; and 一、总体要求 1, where the number is a page.
_LEADER = re.compile(r"(?:[.．…·‥⋯﹒_]{3,}|[…⋯]+)[\s\u3000]*[-－]?\d{0,4}[-－]?[\s\u3000]*$")
_PAGE = re.compile(r"[\s\u3000.．…·‥⋯﹒_]*(?:[-－(（]?\d{1,4}[-－)）]?)?[\s\u3000]*$")
_SENTENCE = re.compile(r"[。；;：:，,！!？?][\s\u3000]*$")
_LONGEST = 60  # characters of a line of contents
_FEWEST, _APART = 3, 2  # lines of contents; how far the next may stand


def contents(document: Document, lines: Sequence[int]) -> set[int]:
    """Return which numbered paragraphs are lines of contents; `lines` are their numbers in order.

    A line is one that leads to a page over dots, or one of three or more short titles, at most one
    line apart, that all come again later with the same words.
    """
    said = {number: _words(document, number) for number in lines}
    last = {words: number for number, words in said.items()}
    again = [n for n in lines if last[said[n]] > n and _title(_text(document, n))]
    blocks: list[list[int]] = []
    for number in again:
        if not blocks or number - blocks[-1][-1] > _APART:
            blocks.append([])
        blocks[-1].append(number)
    found = {number for number in lines if _LEADER.search(_text(document, number))}
    return found.union(*(block for block in blocks if len(block) >= _FEWEST))


def _title(text: str) -> bool:
    return len(text) <= _LONGEST and _SENTENCE.search(text) is None


def _text(document: Document, number: int) -> str:
    start, end = document.paragraphs[number]
    return document.text[start : min(end, start + 2 * _LONGEST)]


def _words(document: Document, number: int) -> str:
    return re.sub(r"[\s\u3000]", "", _PAGE.sub("", _text(document, number)))
