"""How often expressions stand in texts, period by period."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.occurrences import counted_each
from policytext.library.counting.periods import WHOLE, By, period_of, values_of
from policytext.library.counting.sought import Sought
from policytext.library.counting.tables import Tables, steady

_KEYS = ["value", "period"]
_COLUMNS = (
    "expression",
    *_KEYS,
    "hits",
    "texts",
    "texts_with",
    "characters",
    "per_ten_thousand",
)


class OverTime(NamedTuple):
    """A table by period; `texts` were counted in it, `outside` have no such period."""

    table: pd.DataFrame
    texts: int
    outside: int


@steady
def over_time(
    tables: Tables,
    cards: Sequence[Card],
    expressions: Sequence[Sought],
    by: By = "year",
    split: str = "",
) -> OverTime:
    """Count expressions by year or month, and for each value of the facet `split` if one is given.

    Columns: expression (as its query is written); value (of the facet; WHOLE for all texts; a text
    of several bodies counts under each of them, and once in the whole); period (2025, 2025-03);
    hits; texts (of the period), texts_with (those that have a hit); characters (of the texts of the
    period); per_ten_thousand (hits per 10,000 of these characters). Order: expressions as they are
    given; the whole, then the values with most texts; periods. A period without texts has no row. A
    text whose date has no month has no place in months. Raises Unreadable.
    """
    wanted = tables.wanted(cards)
    base = _rows([card for card in cards if card.id in wanted], by, split)
    dated = base[base["period"] != ""]
    whole = base["value"] == WHOLE
    counts = counted_each(tables, wanted, list(dict.fromkeys(expressions)))
    each = [_table(dated, one.query, of_texts) for one, of_texts in counts.items()]
    table = pd.concat(each, ignore_index=True) if each else _table(dated, "", {}).head(0)
    inside = int((dated["value"] == WHOLE).sum())
    return OverTime(table, inside, int(whole.sum()) - inside)


def _rows(cards: Sequence[Card], by: By, split: str) -> pd.DataFrame:
    """Return a row for each text and value under which it counts."""
    rows = [
        (card.id, value, period_of(card, by), card.characters)
        for card in cards
        for value in (WHOLE, *(values_of(card, split) if split else ()))
    ]
    return pd.DataFrame(rows, columns=["id", *_KEYS, "characters"])


def _table(rows: pd.DataFrame, query: str, counts: Mapping[str, int]) -> pd.DataFrame:
    hits = rows["id"].map(counts).fillna(0).astype("int64")
    counting = rows.assign(hits=hits, texts_with=hits > 0)
    table = counting.groupby(_KEYS, sort=True, as_index=False).agg(
        hits=("hits", "sum"),
        texts=("id", "size"),
        texts_with=("texts_with", "sum"),
        characters=("characters", "sum"),
    )
    table = table.assign(
        expression=query,
        per_ten_thousand=table["hits"] * 10_000 / table["characters"].clip(lower=1),
        place=table["value"].map(_order(rows)).astype("int64"),
    )
    order = table.sort_values(["place", "period"], ignore_index=True)
    return order[list(_COLUMNS)]


def _order(rows: pd.DataFrame) -> dict[str, int]:
    """Return the place of each value: the whole first, then those with most texts."""
    sizes = Counter(rows["value"])
    ranked = sorted(sizes, key=lambda value: (value != WHOLE, -sizes[value], value))
    return {value: place for place, value in enumerate(ranked)}
