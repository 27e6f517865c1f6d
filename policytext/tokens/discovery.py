"""What a text itself shows to be a set phrase: quoted slogans and repeated sequences."""

import re
from math import log2
from typing import TYPE_CHECKING

from policytext.tokens.row import Row
from policytext.tokens.word_classes import leading_words

if TYPE_CHECKING:
    import numpy as np

_QUOTED = re.compile(r"[“\"「『]([一-鿿]{2,10})[”\"」』]")
_CLOSING = frozenset(("punctuation", "stop_word"))


def quoted_slogans(text: str) -> tuple[str, ...]:
    """Return what stands in quotation marks, 2–10 hanzi without punctuation, in text order."""
    return tuple(dict.fromkeys(_QUOTED.findall(text)))


def repeated_sequences(
    row: Row,
    *,
    atoms: frozenset[str] = frozenset(),
    min_frequency: int = 3,
    min_cohesion: float = 5.0,
    longest: int = 3,
) -> tuple[str, ...]:
    """Return sequences of 2–`longest` neighbouring terms that a row of tokens uses as one.

    A sequence is kept when it occurs `min_frequency` times, is cohesive (pointwise mutual
    information, in bits, at its weakest joint; Church and Hanks 1990) and has free ends (two
    different neighbours on either side). Phrases that are known already (`atoms`) do not grow.
    One with a verb or the like that nowhere comes to an end (at a mark or a stop word) is only the
    beginning of something: 取得重要…, 地区加快….
    """
    import numpy as np

    shown = row.terms
    surfaces = row.vocabulary.surfaces
    # What is one term has one number, of whatever kind it is.
    terms = row.vocabulary.same[shown].astype(np.int64)
    size, counts = len(terms), np.bincount(terms, minlength=len(surfaces))
    often = counts >= min_frequency
    often[[term for term in np.flatnonzero(often).tolist() if surfaces[term] in atoms]] = False
    places = np.flatnonzero(row.of_kinds({"term"}) & often[terms])
    closing = np.append(row.of_kinds(_CLOSING), True)
    around = np.concatenate(([-1], terms, [-1]))
    times = [counts[terms]]  # how often the sequence of each length occurs that begins at a place
    numbers, kept = terms, []
    for length in range(2, longest + 1):
        # What occurs often enough begins and ends with what does: all else is passed over.
        here = np.zeros(size + 1, bool)
        here[places] = True
        at = places[here[places + 1]]
        if not len(at):
            break
        keys = numbers[at] * len(surfaces) + terms[at + length - 1]
        grams = _Grams(*np.unique(keys, return_index=True, return_inverse=True)[1:])
        enough = grams.times >= min_frequency
        places = at[enough[grams.which]]
        times.append(np.zeros(size, np.int64))
        times[-1][at] = grams.times[grams.which]
        numbers = np.zeros(size, np.int64)
        numbers[at] = grams.which
        free = enough & grams.differ(around[at]) & grams.differ(around[at + length + 1])
        ended = grams.any(closing[at + length])
        for gram in grams.in_order(free):
            first = int(at[grams.first[gram]])
            words = [surfaces[term] for term in terms[first : first + length].tolist()]
            if _cohesion(first, times, size) >= min_cohesion and (
                ended[gram] or leading_words().isdisjoint(words)
            ):
                kept.append("".join(words))
    return tuple(kept)


class _Grams:
    """Sequences of one length: `which` stands at each place, and where each stands `first`."""

    def __init__(self, first: "np.ndarray", which: "np.ndarray") -> None:
        import numpy as np

        self.first, self.which = first, which
        self.times = np.bincount(which, minlength=len(first))
        self._order = np.argsort(which, kind="stable")
        self._begins = np.cumsum(self.times) - self.times

    def differ(self, neighbours: "np.ndarray") -> "np.ndarray":
        """Say of each sequence whether two of its neighbours are not the same."""
        import numpy as np

        sorted_ = neighbours[self._order]
        least = np.minimum.reduceat(sorted_, self._begins)
        found: np.ndarray = least != np.maximum.reduceat(sorted_, self._begins)
        return found

    def any(self, said: "np.ndarray") -> "np.ndarray":
        """Say of each sequence whether something holds at one of its places."""
        import numpy as np

        return np.logical_or.reduceat(said[self._order], self._begins)

    def in_order(self, chosen: "np.ndarray") -> list[int]:
        """Return the chosen sequences, in order of their first places."""
        import numpy as np

        found = np.flatnonzero(chosen)
        ordered: list[int] = found[np.argsort(self.first[found])].tolist()
        return ordered


def _cohesion(first: int, times: "list[np.ndarray]", size: int) -> float:
    """Return the pointwise mutual information at the weakest joint of a sequence, in bits.

    It begins at the place `first`, and is as long as the last of `times`.
    """
    count = int(times[-1][first])
    return min(
        log2(count * size / (int(left[first]) * int(right[first + at])))
        for at, (left, right) in enumerate(zip(times, reversed(times[:-1]), strict=False), start=1)
    )
