"""Which relationships texts want balanced, and when."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.expressions import LONGEST_NAMED, Expression
from policytext.library.counting.found import PAIRS, Found
from policytext.library.counting.periods import By, period_of
from policytext.library.counting.tables import Tables, steady

_BETWEEN = " ↔ "  # as the explorer names the poles of a relationship


class PairsOverTime(NamedTuple):
    """All relationships of some texts, and how often each stands in each period.

    `pairs` has the columns expression (that counts it); name (its poles as they
    are written most often); hits; texts (that have it); first, peak, last (periods; peak is the
    first of those with most hits per 10,000 characters; "" where no text of it has a period).
    Order: texts, hits, name.
    `by_period` has expression; period; hits; texts_with; per_ten_thousand (of the characters of
    all texts of the period). Order: as the pairs, then periods; only periods with a hit.
    """

    pairs: pd.DataFrame
    by_period: pd.DataFrame


@steady
def pairs_over_time(
    tables: Tables, cards: Sequence[Card], by: By = "year", at_least: int = 1
) -> PairsOverTime:
    """Count every relationship that stands in `at_least` texts, as its expression is counted.

    Poles are the same in either order and whatever their width and case; one of three poles is
    another relationship than one of two of them.
    """
    wanted = tables.wanted(cards)
    found = tables.finds.found(PAIRS)
    counting = [card for card in cards if card.id in wanted]
    rows = _rows(found, wanted, {card.id: period_of(card, by) for card in counting})
    texts = rows.groupby("key")["id"].transform("size")
    rows = rows[texts >= at_least]
    by_period = _by_period(rows, _characters(counting, by))
    pairs = _pairs(rows, by_period, found)
    place = {key: place for place, key in enumerate(pairs["key"])}
    by_period = by_period.assign(
        place=by_period["key"].map(place),
        expression=by_period["key"].map(dict(zip(pairs["key"], pairs["expression"], strict=True))),
    ).sort_values(["place", "period"], ignore_index=True)
    columns = ["expression", "period", "hits", "texts_with", "per_ten_thousand"]
    return PairsOverTime(pairs.drop(columns="key"), by_period[columns])


def _rows(found: Found, wanted: dict[str, str], periods: dict[str, str]) -> pd.DataFrame:
    """Return a row for each relationship of each text: the number of its key, the text, hits."""
    sums = found.sums(wanted)
    ids = [found.ids[number] for number in sums.texts.tolist()]
    rows = pd.DataFrame({"key": sums.names, "id": ids, "hits": sums.frequencies})
    # No expression stands for poles that only width or script tells apart, nor for very long ones.
    known = np.array(
        [len(key) > 2 and sum(map(len, key)) < LONGEST_NAMED // 2 for key in found.keys], bool
    )
    return rows[known[sums.names]].assign(period=rows["id"].map(periods).astype("str"))


def _characters(cards: Sequence[Card], by: By) -> dict[str, int]:
    found: dict[str, int] = {}
    for card in cards:
        period = period_of(card, by)
        found[period] = found.get(period, 0) + card.characters
    return found


def _by_period(rows: pd.DataFrame, characters: dict[str, int]) -> pd.DataFrame:
    dated = rows[rows["period"] != ""]
    table = dated.groupby(["key", "period"], as_index=False).agg(
        hits=("hits", "sum"), texts_with=("id", "size")
    )
    sizes = table["period"].map(characters).astype("float64").clip(lower=1)
    return table.assign(per_ten_thousand=table["hits"] * 10_000 / sizes)


def _pairs(rows: pd.DataFrame, by_period: pd.DataFrame, found: Found) -> pd.DataFrame:
    table = rows.groupby("key", as_index=False).agg(hits=("hits", "sum"), texts=("id", "size"))
    strongest = by_period.sort_values(["per_ten_thousand", "period"], ascending=[False, True])
    periods = {
        "first": by_period.groupby("key")["period"].min(),
        "peak": strongest.drop_duplicates("key").set_index("key")["period"],
        "last": by_period.groupby("key")["period"].max(),
    }
    for name, of_pairs in periods.items():
        table[name] = table["key"].map(of_pairs).astype("object").fillna("").astype("str")
    keys = [found.keys[number] for number in table["key"]]
    written = [found.written(key) for key in keys]
    table["expression"] = [str(Expression("pair", poles)) for poles in written]
    table["name"] = [_BETWEEN.join(poles) for poles in written]
    order = ["texts", "hits", "name"]
    table = table.sort_values(order, ascending=[False, False, True], ignore_index=True)
    return table[["key", "expression", "name", "hits", "texts", "first", "peak", "last"]]
