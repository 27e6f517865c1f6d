"""A table of contents that stayed in the body: its lines come again as headings."""

import re
from collections.abc import Sequence

from policytext.documents import Document

# 一、总体要求......1; and 一、总体要求 1, where the number is a page.
_LEADER = re.compile(r"(?:[.．…·‥⋯﹒_]{3,}|[…⋯]+)[\s\u3000]*[-－]?\d{0,4}[-－]?[\s\u3000]*$")
_PAGE = re.compile(r"[\s\u3000.．…·‥⋯﹒_]*(?:[-－(（]?\d{1,4}[-－)）]?)?[\s\u3000]*$")
_SENTENCE = re.compile(r"[。；;：:，,！!？?][\s\u3000]*$")
_LONGEST = 60  # characters of a line of contents
_FEWEST = 3  # lines


def contents(document: Document, lines: Sequence[int]) -> set[int]:
    """Return which numbered paragraphs are lines of contents; `lines` are their numbers in order.

    A line is one that leads to a page over dots, or that stands in a block of three or more short
    titles most of which come again, with the same words, behind the block.
    """
    said = {number: _words(document, number) for number in lines}
    last = {words: number for number, words in said.items()}
    found = {number for number in lines if _LEADER.search(_text(document, number))}
    for block in _blocks(document, lines):
        again = sum(last[said[number]] > block[-1] for number in block)
        if len(block) >= _FEWEST and 3 * again >= 2 * len(block):
            found.update(block)
    return found


def _blocks(document: Document, lines: Sequence[int]) -> list[list[int]]:
    """Return the stretches of short neighbouring lines."""
    blocks: list[list[int]] = []
    for number in lines:
        text = _text(document, number)
        if len(text) > _LONGEST or _SENTENCE.search(text):
            continue
        if blocks and number - blocks[-1][-1] <= 2:
            blocks[-1].append(number)
        else:
            blocks.append([number])
    return blocks


def _text(document: Document, number: int) -> str:
    start, end = document.paragraphs[number]
    return document.text[start : min(end, start + 2 * _LONGEST)]


def _words(document: Document, number: int) -> str:
    return re.sub(r"[\s\u3000]", "", _PAGE.sub("", _text(document, number)))
