"""Which terms are typical of some texts beside others."""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.frequencies import sums_of
from policytext.library.counting.tables import Tables, steady
from policytext.statistics.keyness import compared
from policytext.tokens.segmentation import Level


@steady
def keyness(
    tables: Tables,
    cards: Sequence[Card],
    other_cards: Sequence[Card],
    level: Level,
    also: Collection[str] = (),
    *,
    minimum: int = 1,
) -> pd.DataFrame:
    """Compare the terms of some texts with those of others; a text may stand on both sides.

    Columns as `statistics/keyness.py` has them, and target_texts, reference_texts (how many have a
    term). Order: log_likelihood, falling, then term. Terms that occur fewer than `minimum` times in
    both together are left out; without tokens on either side the table is empty.
    """
    sides = [tables.wanted(side) for side in (cards, other_cards)]
    sizes = [sum(tables.texts.sizes(side, level).values()) for side in sides]
    sums = sums_of(tables, sides, level, also)
    terms = list(dict.fromkeys((*sums[0], *sums[1]))) if all(sizes) else []
    target, reference = (
        np.array([side.get(term, (0, 0)) for term in terms], np.int64).reshape(-1, 2)
        for side in sums
    )
    table = compared(terms, target[:, 0], sizes[0], reference[:, 0], sizes[1])
    table["target_texts"], table["reference_texts"] = target[:, 1], reference[:, 1]
    table = table[table["target"] + table["reference"] >= max(minimum, 1)]
    order = ["log_likelihood", "term"]
    return table.sort_values(order, ascending=[False, True], ignore_index=True)
