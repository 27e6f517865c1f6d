"""Both sides of a comparison as mirrored bars: the reference to the left, the target right."""

from collections.abc import Sequence
from typing import NamedTuple

from policytext.charts.values import End, Mirror, Mirrored, Named
from policytext.study.comparison import Comparison
from policytext.study.pick import Pick
from policytext.views.compared_basis import sides


class Pair(NamedTuple):
    """A row: its name, the numbers of both sides, what a click chooses, and what it says more."""

    name: str
    reference: float
    target: float
    pick: Pick
    more: str = ""


def compared_bars(
    pairs: Sequence[Pair],
    comparison: Comparison,
    form: str,
    *,
    of: int = 0,
) -> Mirrored:
    """Return a row for each pair, which are all, or the first `of` so many.

    `form` writes the numbers.
    """
    reference, target = sides(comparison)
    return Mirrored(
        tuple(_row(pair, reference, target, form) for pair in pairs),
        (reference, target),
        form,
        beyond=max(of - len(pairs), 0),
    )


def _row(pair: Pair, reference: Named, target: Named, form: str) -> Mirror:
    both = ((reference, pair.reference), (target, pair.target))
    said = [f"{side.name} {form.format(number)}" for side, number in both]
    told = tuple(filter(None, (*said, pair.more)))
    left, right = (End(number, str(pair.pick), side.shade, said=told) for side, number in both)
    return Mirror(pair.name, left, right)
