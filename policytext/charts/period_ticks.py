"""Which periods have their names under an axis: as many as stand there without touching."""

from itertools import pairwise

from policytext.base.fitting import breadth
from policytext.charts.through_years import Periods

_APART = 1.0  # hanzi between two names


def ticks_that_fit(periods: Periods, width: float, size: float) -> list[int]:
    """Return the places that are named on an axis of this width; the last one always is.

    `size` is that of the type, in the unit of the width.
    """
    if not periods.ticks:
        return []
    across = width / len(periods.names)
    widest = max(breadth(periods.names[x]) for x in periods.ticks) + _APART
    for step in range(1, len(periods.ticks)):
        kept = list(periods.ticks[::-1][::step])[::-1]
        if all((b - a) * across >= widest * size for a, b in pairwise(kept)):
            return kept
    return [periods.ticks[-1]]
