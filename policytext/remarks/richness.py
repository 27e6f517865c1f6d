"""What is remarkable in the words of paragraphs: which repeats itself, told in words of fifty."""

from collections.abc import Sequence

import pandas as pd

from policytext.remarks.naming import say
from policytext.remarks.words import Remark
from policytext.statistics.richness import WINDOW

_GAP = 4  # words of a window by which two paragraphs must differ


def richness(
    long: pd.DataFrame, picks: Sequence[str], language: str, *, longest: int = 0
) -> list[Remark]:
    """Say how far apart the paragraph that repeats itself most and the richest are.

    `long` are the rows of the statistic that have a number and are drawn, `picks` those of all
    paragraphs; `longest` says that only so many, the longest, are drawn. Weights: the gap as a
    share of a window; what the number means comes after it.
    """
    if long.empty:
        text = say("told_richness_none", language, window=WINDOW)
        return [Remark(0.1, text)]
    words = (long["richness"] * WINDOW).round().astype(int)
    low, high = int(words.min()), int(words.max())
    within = "_longest" if longest else ""
    poor, rich = long.loc[long["richness"].idxmin()], long.loc[long["richness"].idxmax()]
    numbers = [int(row["paragraph"]) for row in (poor, rich)]
    values: dict[str, object] = {"window": WINDOW, "low": low, "high": high, "number": len(long)}
    values |= {"poor": numbers[0] + 1, "rich": numbers[1] + 1, "longest": longest}
    if len(long) == 1:
        return [Remark(0.1, say("told_richness_one", language, **values))]
    if high - low < _GAP:
        kind = "even" if high == low else "alike"
        return [Remark(0.1, say(f"told_richness_{kind}{within}", language, **values))]
    named = frozenset(picks[number] for number in numbers)
    return [
        Remark((high - low) / WINDOW, say(f"told_richness{within}", language, **values), named),
        Remark(0.01, say("told_richness_meaning", language, **values)),
    ]
