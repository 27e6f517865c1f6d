"""A table of counts with a column for each value of one of its columns: a theme, a paragraph."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from policytext.base.labels import label


def crossed(counts: pd.DataFrame, rows: Sequence[str], column: str, number: str) -> pd.DataFrame:
    """Spread `number` over a column for each value of `column`; 0 where `counts` has no row.

    A row for each combination of `rows`, which is its index; both in their order in `counts`.
    """
    keyed = counts.set_index([*rows, column])[number]
    return keyed.unstack(column, fill_value=0, sort=False)


def headed(
    first: Mapping[str, Iterable[Any]], wide: pd.DataFrame, heads: Iterable[str], language: str
) -> pd.DataFrame:
    """Return columns under their labels, and beside them those of `wide` under their own heads.

    Heads need not be unlike: two themes may have one name.
    """
    columns = [*map(list, first.values()), *(wide[name].tolist() for name in wide.columns)]
    names = [*(label(f"column_{name}", language) for name in first), *heads]
    return pd.DataFrame(dict(enumerate(columns))).set_axis(names, axis=1)
