"""What is remarkable in how firmly texts speak through the years."""

from collections.abc import Mapping

import pandas as pd

from policytext.library.point import Point
from policytext.library.saying import period_said
from policytext.remarks.naming import quoted, remark
from policytext.remarks.words import Remark
from policytext.study.pick import Pick

_WHOLE = ""  # the value of all texts, beside those of a facet


def firmness(table: pd.DataFrame, names: Mapping[str, str], language: str) -> list[Remark]:
    """Say how the share of the step that changed most went from the first period to the last.

    `table` is that of counting/firmness.py with percent, `names` what steps are called.
    """
    whole = table[table["value"] == _WHOLE]
    if whole.empty:
        return []
    found = []
    for written, rows in whole.groupby("expression", sort=False):
        first, last = rows.iloc[0], rows.iloc[-1]
        change = last["percent"] - first["percent"]
        way = "up" if change >= 0 else "down"
        key = "firmness_only" if len(rows) == 1 else f"firmness_{way}"
        found.append(
            remark(
                0.3 + min(abs(change), 60) / 100,
                key,
                language,
                [Pick(point=str(Point(str(written))))],
                name=quoted(names[str(written)]),
                first=period_said(first["period"], language),
                last=period_said(last["period"], language),
                before=f"{first['percent']:.0f}",
                after=f"{last['percent']:.0f}",
            )
        )
    return found
