"""All terms of a text: how often, in how many places, and how evenly they are spread."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, Self

import numpy as np
import pandas as pd

from policytext.source.documents import Document, Span
from policytext.themes.themes import Annotation, passages, themes_at
from policytext.tokens.counting import within
from policytext.tokens.segmentation import Token
from policytext.tokens.tokens import terms_of


def term_table(
    tokens: Sequence[Token],
    document: Document,
    annotations: Sequence[Annotation],
    sizes: Sequence[int],
) -> pd.DataFrame:
    """Describe every term of `tokens`; `sizes` gives the tokens in view of each paragraph.

    Columns: term; frequency; per_thousand (per 1,000 tokens in view); paragraphs and sentences
    (how many hold it); first (character); dispersion (`deviation_of_proportions`, normalised);
    themes (ids of the stated passages it stands in, most occurrences first); places (characters at
    which it begins, in order). Order: frequency, then first place.
    """
    codes, names = pd.factorize(np.array(terms_of(tokens), dtype=object))
    starts = np.fromiter((token.start for token in tokens), np.int64, len(tokens))
    frequency = np.bincount(codes, minlength=len(names))
    parts = _Parts.of(sizes)
    by_paragraph = _Pairs.of(codes, _numbers(document.paragraphs, starts))
    by_sentence = _Pairs.of(codes, _numbers(document.sentences, starts))
    together = np.split(starts[np.argsort(codes, kind="stable")], np.cumsum(frequency)[:-1])
    table = pd.DataFrame(
        {
            "term": names,
            "frequency": frequency,
            "per_thousand": frequency * 1000 / max(parts.whole, 1),
            "paragraphs": np.bincount(by_paragraph.codes, minlength=len(names)),
            "sentences": np.bincount(by_sentence.codes, minlength=len(names)),
            "first": [places[0] for places in together[: len(names)]],
            "dispersion": _deviations(by_paragraph, frequency, parts),
            "themes": _all_themes(annotations, names, together),
            "places": [places.tolist() for places in together[: len(names)]],
        }
    )
    order = np.argsort(-frequency, kind="stable")
    return table.iloc[order].reset_index(drop=True)


class _Pairs(NamedTuple):
    """How often each term stands in each of the spans that hold it, in order."""

    codes: np.ndarray
    spans: np.ndarray
    counts: np.ndarray

    @classmethod
    def of(cls, codes: np.ndarray, spans: np.ndarray) -> Self:
        every = int(spans.max(initial=0)) + 1
        pairs, counts = np.unique(codes * every + spans, return_counts=True)
        return cls(pairs // every, pairs % every, counts)


def _numbers(spans: Sequence[Span], places: np.ndarray) -> np.ndarray:
    """Return the numbers of the spans that hold places; each stands in one."""
    starts = np.fromiter((span.start for span in spans), np.int64, len(spans))
    return np.searchsorted(starts, places, side="right") - 1


def _deviations(pairs: _Pairs, frequency: np.ndarray, parts: "_Parts") -> list[float]:
    """Return the `deviation_of_proportions` of every term."""
    sizes, whole, smallest = parts
    if smallest >= whole:
        return [0.0] * len(frequency)
    text = np.asarray(sizes)[pairs.spans] / whole
    apart = (np.abs(pairs.counts / frequency[pairs.codes] - text) - text).tolist()
    ends = np.cumsum(np.bincount(pairs.codes, minlength=len(frequency))).tolist()
    # Added up one by one, as for a single term: sums of many numbers differ by their order.
    sums = (sum(apart[first:last]) for first, last in pairwise((0, *ends)))
    return [(1 + one) / 2 / (1 - smallest / whole) for one in sums]


def deviation_of_proportions(counts: dict[int, int], sizes: Sequence[int]) -> float:
    """Return DPnorm of a term: 0 spread exactly as the parts are large, towards 1 in one place.

    `counts` gives its occurrences by number of the part, `sizes` the size of every part. DP is half
    the sum of |share of the term − share of the text| over the parts (Gries 2008), divided by
    1 − the smallest part's share (Lijffijt & Gries 2012). Empty parts are no parts; with a single
    part there is nothing to compare and the result is 0.
    """
    return _deviation(counts, _Parts.of(sizes))


class _Parts(NamedTuple):
    """The parts of a text, measured once for all terms."""

    sizes: Sequence[int]
    whole: int
    smallest: int

    @classmethod
    def of(cls, sizes: Sequence[int]) -> Self:
        return cls(sizes, sum(sizes), min((size for size in sizes if size), default=0))


def _deviation(counts: dict[int, int], parts: _Parts) -> float:
    sizes, whole, smallest = parts
    if smallest >= whole:
        return 0.0
    total = sum(counts.values())
    # Parts without the term give their own share: all shares, corrected where the term stands.
    shares = [(n / total, sizes[part] / whole) for part, n in counts.items()]
    difference = 1 + sum(abs(term - text) - text for term, text in shares)
    return difference / 2 / (1 - smallest / whole)


def paragraph_sizes(
    document: Document, tokens: Sequence[Token], scope: Sequence[Span] | None = None
) -> list[int]:
    """Return how many of `tokens` in `scope` each paragraph holds, punctuation left out."""
    words = [token.start for token in within(tokens, scope) if token.kind != "punctuation"]
    held = np.bincount(
        _numbers(document.paragraphs, np.array(words, np.int64)),
        minlength=len(document.paragraphs),
    )
    return [int(number) for number in held]


def _all_themes(
    annotations: Sequence[Annotation], names: Sequence[str], places: Sequence[np.ndarray]
) -> list[tuple[str, ...]]:
    """Return the themes in whose stated passages each term stands, most occurrences first."""
    theme_at = themes_at(annotations)
    stated = passages(annotations, {a.theme for a in annotations}, echoes=False)
    firsts = np.array([span.start for span in stated], np.int64)
    lasts = np.array([span.end for span in stated], np.int64)
    found = []
    for term, starts in zip(names, places, strict=False):
        number = np.searchsorted(firsts, starts, side="right") - 1
        there = starts[(number >= 0) & (starts < lasts[number])] if len(firsts) else starts[:0]
        themes = Counter(theme_at(start, start + len(term)) for start in there.tolist())
        found.append(tuple(theme for theme, _ in themes.most_common() if theme))
    return found
