"""Where in its text a hit stands, as a reader counts: paragraph, sentence, and its words."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from policytext.source.documents import Span
from policytext.source.sentences import sentence_spans

_END = re.compile("[。！？!?][”’」』）)]*")


def of_sentence(left: str, right: str, width: int) -> tuple[str, str]:
    """Return what stands in the sentence of a hit, of what stands left and right of it.

    Each side has at most `width` characters, and ends with its paragraph; … is what was cut off.
    """
    *before, left_inside = _END.split(left)
    behind = _END.search(right)
    if not before and len(left) == width:
        left_inside = f"…{left_inside}"
    if behind:
        return left_inside, right[: behind.end()]
    return left_inside, f"{right}…" if len(right) == width else right


class Standing(NamedTuple):
    """The sentence of a hit (all that it touches), and the number of each in the text, from 1.

    `at` is where in its sentence the hit begins.
    """

    sentence: str
    paragraph_number: int
    sentence_number: int
    at: int = 0


class Sentences:
    """The paragraphs and sentences of one text, found once for all its hits."""

    def __init__(self, text: str) -> None:
        self._text = text
        ends = list(accumulate(len(line) + 1 for line in text.split("\n")))
        self._paragraphs = [0, *ends[:-1]]
        pairs = zip(self._paragraphs, ends, strict=True)
        spans = [Span(start, end - 1) for start, end in pairs]
        self._spans = [one for span in spans for one in sentence_spans(text, span)]
        self._starts = [span.start for span in self._spans]

    def standing(self, start: int, end: int) -> Standing:
        """Return where a hit stands."""
        first, last = (bisect_right(self._starts, at) for at in (start, max(end - 1, start)))
        spans = self._spans[max(first - 1, 0) : last]
        sentence = self._text[spans[0].start : spans[-1].end] if spans else ""
        before = len(sentence) - len(sentence.lstrip())
        at = max(start - spans[0].start - before, 0) if spans else 0
        return Standing(sentence.strip(), bisect_right(self._paragraphs, start), first, at)
