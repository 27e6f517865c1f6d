"""What is remarkable in who takes over from whom."""

from collections.abc import Mapping

import pandas as pd

from policytext.base.labels import label
from policytext.library.asked import Asked
from policytext.library.passages_at import cell
from policytext.remarks.naming import remark
from policytext.remarks.words import Remark
from policytext.study.pick import Pick


def who_repeats(
    table: pd.DataFrame, names: Mapping[str, str], asked: Asked, language: str
) -> list[Remark]:
    """Say which two different groups share most, and how much stays within one group.

    `table` is that of overlaps/matrix.py, `names` say what its groups are called.
    """
    if table.empty:
        return [remark(0.9, "who_repeats_none", language, kind=_kind(asked, language))]
    total = int(table["passages"].sum())
    within = table[table["later"] == table["earlier"]]
    between = table[table["later"] != table["earlier"]]
    found = []
    if len(between):
        row = between.iloc[0]
        days = pd.notna(row["lag_days"])
        lag = label(
            "overlap_lag_days" if days else "overlap_lag_years",
            language,
            number=round(row["lag_days" if days else "lag_years"]),
        )
        values = {
            "kind": _kind(asked, language),
            "later": names[row["later"]],
            "earlier": names[row["earlier"]],
            "passages": int(row["passages"]),
            "characters": int(row["characters"]),
            "lag": lag,
        }
        point = cell(asked.between, row["later"], row["earlier"], asked.taken)
        picks = [Pick(point=str(point))]
        found.append(remark(0.9, "who_repeats_most", language, picks, **values))
    own = int(within["passages"].sum())
    values = {"kind": _kind(asked, language), "total": total, "own": own}
    found.append(
        remark(0.7, "who_repeats_own", language, percent=round(100 * own / total), **values)
    )
    return found


def _kind(asked: Asked, language: str) -> str:
    return label(f"taken_{asked.taken}", language)
