"""What is remarkable in which pairs were to be balanced when."""

import pandas as pd

from policytext.library.point import Point
from policytext.remarks.naming import quoted, remark
from policytext.remarks.words import Remark
from policytext.study.pick import Pick


def pairs(table: pd.DataFrame, language: str) -> list[Remark]:
    """Say which pair stands in most texts, since when; and which is the newest of those in several.

    `table` is that of counting/pairs_over_time.py, those of most texts first.
    """
    if table.empty:
        return []
    found = [_said(table.iloc[0], 0.9, "pairs_most", language)]
    several = table[(table["texts"] > 1) & (table["first"] != "")]
    if len(several) > 1:
        newest = several.sort_values("first", kind="stable").iloc[-1]
        found.append(_said(newest, 0.6, "pairs_newest", language))
    return found


def _said(row: pd.Series, weight: float, key: str, language: str) -> Remark:
    return remark(
        weight,
        key,
        language,
        [Pick(point=str(Point(row["expression"])))],
        pair=quoted(row["name"]),
        texts=int(row["texts"]),
        hits=int(row["hits"]),
        first=row["first"],
    )
