"""Which terms are typical of some texts beside others."""

from collections.abc import Collection, Iterable

import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.frequencies import frequencies, size
from policytext.library.counting.tables import Tables
from policytext.statistics.keyness import compared
from policytext.tokens.segmentation import Level


def keyness(
    tables: Tables,
    cards: Iterable[Card],
    other_cards: Iterable[Card],
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
    target, reference = list(cards), list(other_cards)
    tables_of = [
        frequencies(tables, side, level, also).set_index("term")[["frequency", "texts"]]
        for side in (target, reference)
    ]
    joined = tables_of[0].join(tables_of[1], how="outer", lsuffix="_a", rsuffix="_b").fillna(0)
    joined = joined.astype("int64")
    sizes = [size(tables, side, level) for side in (target, reference)]
    joined = joined[joined["frequency_a"] + joined["frequency_b"] >= max(minimum, 1)]
    if not all(sizes):
        joined = joined[:0]
    a, b = joined["frequency_a"].to_numpy(), joined["frequency_b"].to_numpy()
    table = compared(list(joined.index), a, sizes[0], b, sizes[1])
    table["target_texts"] = joined["texts_a"].to_numpy()
    table["reference_texts"] = joined["texts_b"].to_numpy()
    return table.sort_values(["log_likelihood", "term"], ascending=[False, True], ignore_index=True)
