"""Sequences of two to five tokens that come back, the shorter folded into the longer."""

from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np
import pandas as pd

from policytext.source.documents import Document, Span
from policytext.tokens.counting import within
from policytext.tokens.segmentation import Token
from policytext.tokens.sequences import Gram
from policytext.tokens.tokens import terms_of

LONGEST = 5


def ngrams(
    tokens: Sequence[Token],
    document: Document,
    *,
    lengths: Sequence[int] = (2, 3, 4, 5),
    stop_words: bool = False,
    minimum: int = 2,
    scope: Sequence[Span] | None = None,
) -> pd.DataFrame:
    """Count sequences of tokens in `scope` that stand side by side in one sentence.

    A mark of punctuation ends a sequence, and so does a stop word unless `stop_words`. A sequence
    that only ever stands inside one longer sequence (of at most five) is folded into it.
    Columns: gram (tuple of terms); length (tokens); frequency; first (character). Order:
    frequency, then length, both falling, then first place.
    """
    words = _Words.of(within(tokens, scope), document, stop_words=stop_words)
    rows: list[tuple[Gram, int, int, int]] = []
    grams = words.codes
    for length in range(2, LONGEST + 1):
        places = words.runs(length)
        # A sequence is a shorter one and one more term; those before are numbered already.
        longer = grams[places] * len(words.terms) + words.codes[places + length - 1]
        _, firsts, numbers, counts = np.unique(
            longer, return_index=True, return_inverse=True, return_counts=True
        )
        grams = np.full(len(words.codes), -1)
        grams[places] = numbers
        if length not in lengths:
            continue
        kept = counts >= minimum
        if length < max(lengths):
            before, behind = words.beside(places - 1, places), words.beside(places + length, places)
            kept &= ~(_always_same(before, numbers) | _always_same(behind, numbers))
        rows += [
            (words.gram(place, length), length, count, int(words.starts[place]))
            for place, count in zip(
                places[firsts[kept]].tolist(), counts[kept].tolist(), strict=True
            )
        ]
    rows.sort(key=lambda row: (-row[2], -row[1], row[3]))
    return pd.DataFrame(rows, columns=["gram", "length", "frequency", "first"])


class _Words(NamedTuple):
    """The tokens that sequences consist of: which of the `terms` each is, where, in which stretch.

    A stretch is a run of tokens that stand side by side in one sentence.
    """

    codes: np.ndarray
    terms: np.ndarray
    starts: np.ndarray
    stretches: np.ndarray

    @classmethod
    def of(cls, tokens: Sequence[Token], document: Document, *, stop_words: bool) -> Self:
        breaks = {"punctuation", "ignored"} | (set() if stop_words else {"stop_word"})
        places = [place for place, token in enumerate(tokens) if token.kind not in breaks]
        words = [tokens[place] for place in places]
        edges = np.array([(token.start, token.end) for token in words], np.int64).reshape(-1, 2)
        sentences = np.array([document.sentence_at(token.start) for token in words], np.int64)
        codes, terms = pd.factorize(np.array(terms_of(words), dtype=object))
        ends = (
            (np.diff(np.array(places, np.int64)) != 1)
            | (np.diff(sentences) != 0)
            | (edges[:-1, 1] != edges[1:, 0])
        )
        stretches = np.concatenate([np.zeros(min(len(words), 1), np.int64), np.cumsum(ends)])
        return cls(codes, terms, edges[:, 0], stretches)

    def runs(self, length: int) -> np.ndarray:
        """Return the places from which so many words stand in one stretch."""
        first, last = self.stretches[: max(len(self.codes) - length + 1, 0)], self.stretches
        return np.flatnonzero(first == last[length - 1 :])

    def beside(self, places: np.ndarray, of: np.ndarray) -> np.ndarray:
        """Return which words stand at places, −1 where none does in the stretch that `of` is in."""
        there = (places >= 0) & (places < len(self.codes))
        inside = np.where(there, places, 0)
        there &= self.stretches[inside] == self.stretches[of]
        return np.where(there, self.codes[inside], -1)

    def gram(self, place: int, length: int) -> Gram:
        """Return the terms of a sequence."""
        return tuple(self.terms[self.codes[place : place + length]])


def _always_same(beside: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """Say of each sequence, by its number, whether the same token always stands beside it."""
    if not len(numbers):
        return np.zeros(0, bool)
    order = np.argsort(numbers, kind="stable")
    first = np.flatnonzero(np.diff(numbers[order], prepend=-1))
    least = np.minimum.reduceat(beside[order], first)
    return (least == np.maximum.reduceat(beside[order], first)) & (least >= 0)
