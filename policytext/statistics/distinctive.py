"""Which terms are distinctive of a text: more frequent than expected, and all over it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import log2, sqrt

from policytext.tokens.tokens import Token, terms_of

PARTS = 10  # of a text, for how widely a term is spread
_ORDINARY = 2  # times as often as expected, up to which nothing is special
_ABSENT = 0.5  # occurrences that one counts with where there are none


def distinctive(
    tokens: Sequence[Token],
    size: int,
    length: int,
    usual: Callable[[str], float],
    weight: Callable[[str], float],
) -> dict[str, float]:
    """Return the terms of `tokens`, the most distinctive first, each with what it is ranked by.

    That is n × log₂(n ÷ 2 expected) × weight × √spread: n its occurrences; expected those that its
    `usual` rate (a million tokens) gives for `size` tokens, and twice as many are nothing special;
    `weight` what a word of its kind counts for; spread the share of the tenths of the text (of
    `length` characters) that hold it, of all those that n occurrences can reach. Where the
    logarithm is 0 or less, weight and spread have no say. Equal ones: the more frequent, then the
    first.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for term, token in zip(terms_of(tokens), tokens, strict=True):
        places[term].append(token[0])
    scores = {}
    for term, starts in places.items():
        n = len(starts)
        excess = n * log2(n * 1e6 / max(_ORDINARY * usual(term) * size, 1e-6))
        if excess > 0:
            tenths = len({start * PARTS // max(length, 1) for start in starts})
            excess *= weight(term) * sqrt(tenths / min(n, PARTS))
        scores[term] = excess
    order = sorted(scores, key=lambda term: (-scores[term], -len(places[term])))
    return {term: scores[term] for term in order}


def rate_beside(term: str, texts: Iterable[str], size: int) -> float:
    """Return how often a term is written in a million tokens of other texts of `size` tokens."""
    found = sum(text.count(term) for text in texts)
    return (found or _ABSENT) * 1e6 / max(size, 1)
