"""Which terms are typical of one text beside another."""

from collections.abc import Mapping
from math import log, log2, sqrt

import pandas as pd

from policytext.statistics.association import log_likelihood

_NORMAL = 1.959963984540054  # standard deviations to each side that hold 95 %


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
    columns = ["term", "target", "reference", "target_per_thousand", "reference_per_thousand"]
    columns += ["log_likelihood", "log_ratio", "low", "high"]
    rows = []
    for term in dict.fromkeys((*target, *reference)) if target_size and reference_size else ():
        a, b = target.get(term, 0), reference.get(term, 0)
        if a + b < max(minimum, 1):
            continue
        rows.append(
            (
                term,
                a,
                b,
                a * 1000 / target_size,
                b * 1000 / reference_size,
                log_likelihood(a, b, target_size - a, reference_size - b),
                *log_ratio(a, target_size, b, reference_size),
            )
        )
    return pd.DataFrame(rows, columns=columns)


def log_ratio(a: int, whole_a: int, b: int, whole_b: int) -> tuple[float, float, float]:
    """Return the binary logarithm of a ratio of relative frequencies, and its 95 % interval.

    +1 means twice as frequent in the first text (Hardie 2014). A count of 0 is taken as 0.5. The
    interval is that of the ratio of two proportions on the logarithmic scale (Katz et al. 1978).
    """
    x, y = a or 0.5, b or 0.5
    value = log2((x / whole_a) / (y / whole_b))
    error = sqrt(max(1 / x - 1 / whole_a + 1 / y - 1 / whole_b, 0.0)) / log(2)
    return value, value - _NORMAL * error, value + _NORMAL * error
