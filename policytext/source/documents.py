"""The document: one clean text, and for each of its characters the place in the source."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from policytext.source.facts import NO_FACTS, Facts


class Span(NamedTuple):
    """A half-open stretch of characters."""

    start: int
    end: int


class SetAside(NamedTuple):
    """What is no body in the source: kept and shown, never counted."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """A cleaned text. `paragraphs` and `sentences` are spans of `text`, which leaves out the title.

    All other offsets are places in `source`, the text as received: `source_offsets[i]` is where
    `text[i]` stands, `notes` are the removed readings with their parentheses, and `converted` the
    characters that script conversion changed, `joined` the line breaks inside sentences that were
    undone, `blanks` the blanks between hanzi that were taken out. `facts` are what the document
    says of itself.
    """

    id: str
    title: str
    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    source: str
    source_offsets: tuple[int, ...]
    title_offsets: tuple[int, ...]
    notes: tuple[Span, ...]
    converted: tuple[int, ...]
    set_aside: tuple[SetAside, ...]
    joined: tuple[int, ...] = ()
    blanks: tuple[int, ...] = ()
    facts: Facts = NO_FACTS

    @cached_property
    def sha256(self) -> str:
        """Return the hash of the source, in hexadecimal."""
        return sha256(self.source.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def stem(self) -> str:
        """Return a hash of the source and the text, whatever it is called."""
        return _hash(self.source, self.text)

    @cached_property
    def fingerprint(self) -> str:
        """Return a hash of everything a reader sees of it: the source, the text, the title."""
        return fingerprint_of(self.stem, self.title)

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence that holds `offset`, −1 when none does."""
        return _holding(self.sentences, self._sentence_starts, offset)

    def sentences_touched(self, start: int, end: int) -> range:
        """Return the numbers of the sentences that share a character with [start, end)."""
        first = bisect_right(self._sentence_ends, start)
        return range(first, bisect_left(self._sentence_starts, end) if start < end else first)

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph that holds `offset`, −1 when none does."""
        return _holding(self.paragraphs, self._paragraph_starts, offset)

    # Many thousand places are looked for in a long text: among plain numbers that is quick.
    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]


def around(aside: Sequence[SetAside], line: SetAside) -> Iterator[SetAside]:
    """Return what is set aside without the stretches in it that stand for themselves."""
    start = line.start
    number = max(bisect_right(aside, start, key=lambda part: part.start) - 1, 0)
    while number < len(aside) and aside[number].start < line.end:
        if start < aside[number].start:
            yield SetAside(line.kind, start, aside[number].start)
        start = max(start, aside[number].end)
        number += 1
    if start < line.end:
        yield SetAside(line.kind, start, line.end)


def fingerprint_of(stem: str, title: str) -> str:
    """Return the fingerprint of the document with this stem under a title."""
    return _hash(stem, title)


def _hash(*seen: str) -> str:
    return sha256("\0".join(seen).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _holding(spans: tuple[Span, ...], starts: list[int], offset: int) -> int:
    """Find the span that holds an offset; spans stand in order and apart, from `starts` on."""
    number = bisect_right(starts, offset) - 1
    return number if number >= 0 and offset < spans[number].end else -1
