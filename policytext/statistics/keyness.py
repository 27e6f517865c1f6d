"""Which terms are typical of one text beside another."""

from collections.abc import Mapping, Sequence
from math import log

import numpy as np
import pandas as pd

_NORMAL = 1.959963984540054  # standard deviations to each side that hold 95 %
Numbers = np.ndarray


def keyness(
    target: Mapping[str, int],
    target_size: int,
    reference: Mapping[str, int],
    reference_size: int,
    *,
    minimum: int = 1,
) -> pd.DataFrame:
    """Compare the frequencies of terms in two texts; sizes are their tokens, punctuation left out.

    Terms that occur fewer than `minimum` times in both together are left out. Columns: term;
    target, reference (occurrences); target_per_thousand, reference_per_thousand; log_likelihood
    (`association.log_likelihood` of occurrences and all other tokens, Dunning 1993); log_ratio
    (`log_ratio`); low, high (its 95 % confidence interval). Order: as they stand in the target,
    then in the reference. Terms of a text of size 0 have no place here: the table is empty.
    """
    terms = list(dict.fromkeys((*target, *reference))) if target_size and reference_size else []
    counts = [
        np.array([side.get(term, 0) for term in terms], np.int64) for side in (target, reference)
    ]
    table = compared(terms, counts[0], target_size, counts[1], reference_size)
    enough = table["target"] + table["reference"] >= max(minimum, 1)
    return table[enough].reset_index(drop=True)


def compared(
    terms: Sequence[str], a: Numbers, whole_a: int, b: Numbers, whole_b: int
) -> pd.DataFrame:
    """Return the columns of `keyness` for terms that occur `a` and `b` times in two texts."""
    ratio, low, high = log_ratio(a, whole_a, b, whole_b) if len(terms) else (a, a, a)
    return pd.DataFrame(
        {
            "term": pd.Series(terms, dtype="str"),
            "target": a,
            "reference": b,
            "target_per_thousand": a * 1000 / max(whole_a, 1),
            "reference_per_thousand": b * 1000 / max(whole_b, 1),
            "log_likelihood": _log_likelihood(a, b, whole_a - a, whole_b - b),
            "log_ratio": ratio,
            "low": low,
            "high": high,
        }
    )


def log_ratio(a: Numbers, whole_a: int, b: Numbers, whole_b: int) -> tuple[Numbers, ...]:
    """Return the binary logarithm of a ratio of relative frequencies, and its 95 % interval.

    +1 means twice as frequent in the first text (Hardie 2014). A count of 0 is taken as 0.5. The
    interval is that of the ratio of two proportions on the logarithmic scale (Katz et al. 1978).
    """
    x, y = np.where(a, a, 0.5), np.where(b, b, 0.5)
    value = np.log2((x / whole_a) / (y / whole_b))
    error = np.sqrt(np.maximum(1 / x - 1 / whole_a + 1 / y - 1 / whole_b, 0.0)) / log(2)
    return value, value - _NORMAL * error, value + _NORMAL * error


def _log_likelihood(a: Numbers, b: Numbers, c: Numbers, d: Numbers) -> Numbers:
    """Return `association.log_likelihood` of many tables at once."""
    rows, columns, whole = (a + b, c + d), (a + c, b + d), np.asarray(a + b + c + d, float)
    total = np.zeros(len(whole))
    for n, i, j in ((a, 0, 0), (b, 0, 1), (c, 1, 0), (d, 1, 1)):
        there = n > 0
        ratio = n[there] / rows[i][there] * (whole[there] / columns[j][there])
        total[there] += n[there] * np.log(ratio)
    return np.maximum(2 * total, 0.0)
