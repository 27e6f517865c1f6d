"""What is remarkable in how often expressions stand in texts through the years."""

from collections.abc import Mapping

import pandas as pd

from policytext.library.point import Point
from policytext.remarks.naming import quoted, remark
from policytext.remarks.words import Remark
from policytext.study.pick import Pick

_WHOLE = ""  # the value of all texts, beside those of a facet


def over_time(table: pd.DataFrame, names: Mapping[str, str], language: str) -> list[Remark]:
    """Say when each expression is first, most and last met in this library.

    `table` is that of counting/over_time.py, `names` what expressions are called. Weights: the
    first expression leads; of the others, who has most hits in its best period.
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
        peak = rows.loc[rows["hits"].idxmax()]
        first, last = rows["period"].iloc[0], rows["period"].iloc[-1]
        key = "over_time_once" if first == last else "over_time"
        if first == every[0] and first != last:
            key = "over_time_always"
        if last != every[-1] and first != last:
            key = "over_time_gone"
        values = {"first": first, "last": last, "peak": peak["period"], "hits": int(peak["hits"])}
        found.append(remark(weight, key, language, [pick], name=quoted(name), **values))
    return found
