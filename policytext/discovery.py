"""What a text itself shows to be a set phrase: quoted slogans and repeated sequences."""

import re
from collections import Counter
from collections.abc import Sequence
from math import log2
from typing import Protocol

from policytext.word_classes import leading_words

_QUOTED = re.compile(r"[“\"「『]([一-鿿]{2,10})[”\"」』]")


_CLOSING = frozenset(("punctuation", "stop_word"))


class Cut(Protocol):
    """What a sequence is made of: a piece of text that knows whether it is a term."""

    @property
    def surface(self) -> str: ...
    @property
    def kind(self) -> str: ...


def quoted_slogans(text: str) -> tuple[str, ...]:
    """Return what stands in quotation marks, 2–10 hanzi without punctuation, in text order."""
    return tuple(dict.fromkeys(_QUOTED.findall(text)))


def repeated_sequences(
    tokens: Sequence[Cut],
    *,
    atoms: frozenset[str] = frozenset(),
    min_frequency: int = 3,
    min_cohesion: float = 5.0,
    longest: int = 3,
    kinds: frozenset[str] = frozenset({"term"}),
) -> tuple[str, ...]:
    """Return sequences of 2–`longest` neighbouring terms that the text uses as one.

    A sequence is kept when it occurs `min_frequency` times, is cohesive (pointwise mutual
    information, in bits, at its weakest joint; Church and Hanks 1990) and has free ends (two
    different neighbours on either side). Phrases that are known already (`atoms`) do not grow.
    Besides terms, tokens of other `kinds` may begin a sequence or stand in it, but do not end it.
    One with a verb or the like that nowhere comes to an end (at a mark or a stop word) is only the
    beginning of something: 取得重要…, 地区加快….
    """
    counts: Counter[tuple[str, ...]] = Counter((token.surface,) for token in tokens)
    left: dict[tuple[str, ...], set[str]] = {}
    right: dict[tuple[str, ...], set[str]] = {}
    whole: dict[tuple[str, ...], bool] = {}  # does it end with a term?
    ended: set[tuple[str, ...]] = set()
    for length in range(2, longest + 1):
        for first in range(len(tokens) - length + 1):
            run = tokens[first : first + length]
            if any(token.kind not in kinds or token.surface in atoms for token in run):
                continue
            words = tuple(token.surface for token in run)
            counts[words] += 1
            whole[words] = run[-1].kind == "term"
            before = tokens[first - 1].surface if first else ""
            behind = tokens[first + length] if first + length < len(tokens) else None
            if behind is None or behind.kind in _CLOSING:
                ended.add(words)
            left.setdefault(words, set()).add(before)
            right.setdefault(words, set()).add(behind.surface if behind else "")

    def cohesion(words: tuple[str, ...]) -> float:
        return min(
            log2(counts[words] * len(tokens) / (counts[words[:at]] * counts[words[at:]]))
            for at in range(1, len(words))
        )

    kept = [
        words
        for words, ends in whole.items()
        if ends
        and counts[words] >= min_frequency
        and len(left[words]) > 1
        and len(right[words]) > 1
        and cohesion(words) >= min_cohesion
        and (words in ended or leading_words().isdisjoint(words))
    ]
    return tuple("".join(words) for words in kept)
