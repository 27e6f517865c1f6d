"""How often terms stand in each of many texts, as columns of numbers."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np


class Frequencies(NamedTuple):
    """A row for each term and text that has it: both as places in what was asked for."""

    terms: "np.ndarray"
    texts: "np.ndarray"
    frequencies: "np.ndarray"


def frequencies_of(
    terms: "np.ndarray", texts: "np.ndarray", frequencies: "np.ndarray", number: int
) -> Frequencies:
    """Return rows in order, one for each term and text; `number` is how many texts there are.

    What only width and case or its kind tells apart counts together.
    """
    import numpy as np

    joined, rows = np.unique(terms.astype(np.int64) * max(number, 1) + texts, return_inverse=True)
    sums = np.bincount(rows, frequencies, len(joined)).astype(np.int64)
    return Frequencies(joined // max(number, 1), joined % max(number, 1), sums)
