"""The words of jieba's dictionary: a run of hanzi cut by maximum probability.

Plain runs are cut by jieba's port to Rust, which without a hidden Markov model cuts as jieba does;
runs with phrases that must stay whole are weighed here, in the same way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf, log
from threading import Lock
from typing import TYPE_CHECKING

from policytext.tokens.lexicon import read_lexicon
from policytext.tokens.phrase_places import Place

if TYPE_CHECKING:
    import rjieba

# Far above any dictionary frequency, so that a listed phrase beats every way to cut it.
_WHOLE = 10_000_000

_loading = Lock()


@dataclass(frozen=True)
class Dictionary:
    """`frequencies` of words (0: a beginning of words), their logarithm's `total`, and a cutter.

    The `longest` word has so many characters.
    """

    frequencies: Mapping[str, int]
    total: float
    cutter: "rjieba.Jieba"
    longest: int

    def cut(self, text: str) -> list[str]:
        """Cut a text into words; blanks are words of their own."""
        return self.cutter.cut(text, False)

    def reaches_over(self, text: str, run: Place, place: int, first: int) -> bool:
        """Say whether a word of a run begins at `first` or behind, and ends behind a place."""
        known, last = self.frequencies.get, run[1]
        if place == last:
            return False
        for start in range(place - 1, max(first, place - self.longest) - 1, -1):
            end = place + 1
            # All beginnings of words are known: most starts are done with at once.
            frequency = known(text[start:end])
            while frequency is not None:
                if frequency:
                    return True
                end += 1
                if end > last:
                    break
                frequency = known(text[start:end])
        return False

    def cut_around(self, run: str, phrases: Sequence[Place]) -> list[str]:
        """Cut a run in which `phrases` stand.

        The most probable way wins (jieba's own reckoning), in which a phrase is more probable than
        any word; so two phrases that overlap are weighed with what they leave over.
        """
        known, total, size = self.frequencies.get, self.total, len(run)
        whole, unknown = log(_WHOLE) - total, log(1) - total
        ends: dict[int, list[int]] = {}
        for start, end in phrases:
            ends.setdefault(start, []).append(end)
        score, following = [0.0] * (size + 1), [size] * (size + 1)
        for start in range(size - 1, -1, -1):
            best, then = -inf, 0
            for end in ends.get(start, ()):
                if (weight := whole + score[end]) >= best:
                    best, then = weight, end
            end = start + 1
            frequency = known(run[start])
            while frequency is not None:
                if frequency and (weight := log(frequency) - total + score[end]) >= best:
                    # Of equals the longer, as jieba has it.
                    then = end if weight > best or end > then else then
                    best = weight
                end += 1
                if end > size:
                    break
                frequency = known(run[start:end])
            if best == -inf:
                best, then = unknown + score[start + 1], start + 1
            score[start], following[start] = best, then
        pieces, start = [], 0
        while start < size:
            pieces.append(run[start : following[start]])
            start = following[start]
        return pieces


def dictionary() -> Dictionary:
    """Load jieba's dictionary once, with the lexicon's words and cuts; never changed again.

    Whoever asks while it is loading waits for it, and does not load another.
    """
    with _loading:
        return _loaded()


@cache
def _loaded() -> Dictionary:
    # Imported here: the built-in article is cut beforehand and never waits for it.
    import jieba
    import rjieba

    jieba.setLogLevel("ERROR")
    known, cutter = jieba.Tokenizer(), rjieba.Jieba()
    known.initialize()
    words = [(word, None) for word in read_lexicon().words]
    for word, frequency in (*words, *(("".join(parts), 0) for parts in read_lexicon().cuts)):
        known.add_word(word, frequency)
        cutter.add_word(word, known.FREQ[word], None)
    return Dictionary(known.FREQ, log(known.total), cutter, max(map(len, known.FREQ)))
