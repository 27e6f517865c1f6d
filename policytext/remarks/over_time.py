"""What is remarkable in how often expressions stand in texts through the years."""

from collections.abc import Mapping, Sequence

import pandas as pd

from policytext.base.labels import label
from policytext.library.point import Point
from policytext.library.saying import period_said
from policytext.remarks.naming import quoted, remark
from policytext.remarks.words import Remark
from policytext.study.pick import Pick

_WHOLE = ""  # the value of all texts, beside those of a facet


def over_time(
    table: pd.DataFrame, names: Mapping[str, str], column: str, language: str
) -> list[Remark]:
    """Say when each expression is first, most and last met in this library.

    `table` is that of counting/over_time.py, `names` what expressions are called; `column` decides
    which period has most. Weights: the first expression leads, the others follow as they stand.
    """
    whole = table[table["value"] == _WHOLE]
    every = sorted(set(whole["period"]))
    found = []
    for place, (written, name) in enumerate(names.items()):
        rows = whole[(whole["expression"] == written) & (whole["hits"] > 0)]
        pick = Pick(point=str(Point(written)))
        weight = 0.9 if place == 0 else 0.6 - 0.05 * place
        if rows.empty:
            found.append(remark(weight, "over_time_never", language, [pick], name=quoted(name)))
            continue
        peak = rows.loc[rows[column].idxmax()]
        first, last = rows["period"].iloc[0], rows["period"].iloc[-1]
        times = {"first": first, "last": last, "peak": peak["period"]}
        values = {key: period_said(period, language) for key, period in times.items()}
        values["most"] = _most(peak, column, language)
        key = _key(first, last, every)
        found.append(remark(weight, key, language, [pick], name=quoted(name), **values))
    return found


def _most(peak: pd.Series, column: str, language: str) -> str:
    if column == "hits":
        return label("remark_most_hits", language, hits=int(peak["hits"]))
    return label("remark_most_rate", language, rate=f"{peak['per_ten_thousand']:.1f}")


def _key(first: str, last: str, every: Sequence[str]) -> str:
    """Return the label of a life: in one period only, to an end, from the beginning, or neither."""
    if first == last:
        return "over_time_once"
    if last != every[-1]:
        return "over_time_gone"
    return "over_time_always" if first == every[0] else "over_time"
