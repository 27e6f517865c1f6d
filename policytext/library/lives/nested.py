"""Set phrases that stand within longer ones: 供给侧结构性 in 供给侧结构性改革."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from policytext.library.lives.strings import Strings

NEARLY_ALL = 0.9  # of a phrase's occurrences


def within(phrases: Sequence[str], totals: Sequence[int]) -> list[str]:
    """Return for each phrase the longer one of these that nearly all its occurrences lie in.

    "" where there is none. `totals` are how often each occurs; of several longer ones that which
    holds most of them, then the longest, then as they are read.
    """
    best: list[tuple[float, int, str]] = [(0.0, 0, "")] * len(phrases)
    for (inner, outer), times in _held(phrases).items():
        share = min(times * totals[outer] / totals[inner], 1.0)
        if share >= NEARLY_ALL:
            longer = phrases[outer]
            best[inner] = min(best[inner], (-share, -len(longer), longer))
    return [longer for _, _, longer in best]


def _held(phrases: Sequence[str]) -> Counter[tuple[int, int]]:
    """Return (inner, outer) → how often the one phrase stands in the other."""
    if not phrases:
        return Counter()
    starts = [0, *accumulate(len(phrase) + 1 for phrase in phrases)]
    places = Strings(phrases).places("\n".join(phrases))
    pairs = ((inner, bisect_right(starts, start) - 1) for inner, start, _ in places)
    return Counter((inner, outer) for inner, outer in pairs if inner != outer)
