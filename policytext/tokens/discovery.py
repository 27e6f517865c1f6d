"""What a text itself shows to be a set phrase: quoted slogans and repeated sequences."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log2
from typing import NamedTuple, Protocol

from policytext.base.collector import collector_at_rest
from policytext.tokens.word_classes import leading_words

_QUOTED = re.compile(r"[“\"「『]([一-鿿]{2,10})[”\"」』]")
_CLOSING = frozenset(("punctuation", "stop_word"))
Gram = tuple[str, ...]


class Cut(Protocol):
    """What a sequence is made of: a piece of text that knows whether and as what it counts."""

    @property
    def term(self) -> str: ...
    @property
    def kind(self) -> str: ...


def quoted_slogans(text: str) -> tuple[str, ...]:
    """Return what stands in quotation marks, 2–10 hanzi without punctuation, in text order."""
    return tuple(dict.fromkeys(_QUOTED.findall(text)))


@collector_at_rest()
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
    terms = [token.term for token in tokens]
    size = len(terms)
    counts: dict[Gram, int] = {(term,): n for term, n in Counter(terms).items()}
    places = [
        at
        for at, token in enumerate(tokens)
        if token.kind in kinds and terms[at] not in atoms and counts[terms[at],] >= min_frequency
    ]
    kept: list[str] = []
    for length in range(2, longest + 1):
        # What occurs often enough begins and ends with what does: all else is passed over.
        before = frozenset(places)
        grams = {
            at: tuple(terms[at : at + length])
            for at in places
            if at + 1 in before and at + length <= size
        }
        often = {words: n for words, n in Counter(grams.values()).items() if n >= min_frequency}
        places = [at for at, words in grams.items() if words in often]
        counts |= often
        joined = {words for words in often if _cohesion(words, counts, size) >= min_cohesion}
        ends = _ends(tokens, grams, [at for at in places if grams[at] in joined], length)
        kept += [
            "".join(words)
            for words, (left, right, whole, ended) in ends.items()
            if whole
            and len(left) > 1
            and len(right) > 1
            and (ended or leading_words().isdisjoint(words))
        ]
    return tuple(kept)


class _Ends(NamedTuple):
    """A sequence's neighbours; is its last one a `whole` term, does it come to an end anywhere?"""

    left: frozenset[str]
    right: frozenset[str]
    whole: bool
    ended: bool


def _ends(
    tokens: Sequence[Cut], grams: Mapping[int, Gram], places: Sequence[int], length: int
) -> dict[Gram, _Ends]:
    at: dict[Gram, list[int]] = {}
    for place in places:
        at.setdefault(grams[place], []).append(place)
    found = {}
    for words, starts in at.items():
        behind = [tokens[i + length] if i + length < len(tokens) else None for i in starts]
        found[words] = _Ends(
            frozenset(tokens[i - 1].term if i else "" for i in starts),
            frozenset(token.term if token else "" for token in behind),
            tokens[starts[-1] + length - 1].kind == "term",
            any(token is None or token.kind in _CLOSING for token in behind),
        )
    return found


def _cohesion(words: Gram, counts: Mapping[Gram, int], size: int) -> float:
    """Return the pointwise mutual information at the weakest joint, in bits."""
    return min(
        log2(counts[words] * size / (counts[words[:at]] * counts[words[at:]]))
        for at in range(1, len(words))
    )
