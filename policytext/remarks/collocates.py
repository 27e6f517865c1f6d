"""What is remarkable near a term: who keeps it company more often than chance would bring."""

import pandas as pd

from policytext.remarks.chance import beyond_chance
from policytext.remarks.naming import all_counted, all_quoted, picks_of, quoted, say
from policytext.remarks.words import NOTHING, Remark

_AGAIN = 3  # occurrences together
_OFTEN = 3  # occurrences together that weigh half
_ALSO = 2
_NAMED = 3


def collocates(node: str, table: pd.DataFrame, drawn: int, language: str) -> list[Remark]:
    """Say which terms stand near `node` beyond chance, on which side, or that none does.

    `table` is that of the statistic; its first `drawn` rows are on the slide. Weights: how far
    beyond chance (`beyond_chance`) and how often, less for what only adds to the first.
    """
    shown = table.head(drawn)
    if shown.empty:
        return []
    weights = shown["log_likelihood"].map(beyond_chance)
    weights *= shown["together"] / (shown["together"] + _OFTEN)
    beyond = shown.assign(weight=weights)[
        (weights > 0) & (shown["together"] >= _AGAIN) & (shown["together"] > shown["expected"])
    ].sort_values("weight", ascending=False, kind="stable")
    if beyond.empty:
        return [_plain(node, shown, language)]
    first, others = beyond.iloc[0], beyond.iloc[1 : 1 + _ALSO]
    weight = float(first["weight"])
    return [
        Remark(weight, _often(node, first, language), picks_of([node, first["term"]])),
        _one_sided(node, beyond, weight, language),
        _also(node, others, weight, language),
    ]


def _often(node: str, row: pd.Series, language: str) -> str:
    few = row["expected"] < 0.95
    key = f"told_collocates_often{'_under_one' if few else ''}"
    values: dict[str, object] = {
        "node": quoted(node),
        "term": quoted(row["term"]),
        "together": row["together"],
    }
    return say(key, language, expected=round(row["expected"]), **values)


def _one_sided(node: str, beyond: pd.DataFrame, weight: float, language: str) -> Remark:
    """Name what always stands on one side of the node."""
    for row in beyond.itertuples():
        if row.together > _AGAIN and 0 in (row.left, row.right):
            side = "before" if row.left else "behind"
            values: dict[str, object] = {
                "node": quoted(node),
                "term": quoted(row.term),
                "together": row.together,
            }
            text = say(f"told_collocates_{side}", language, **values)
            return Remark(weight * 0.7, text, picks_of([node, row.term]))
    return NOTHING


def _also(node: str, others: pd.DataFrame, weight: float, language: str) -> Remark:
    if others.empty:
        return NOTHING
    terms = all_counted(zip(others["term"], others["together"], strict=True), language)
    return Remark(
        weight * 0.8,
        say("told_collocates_also", language, terms=terms),
        picks_of([node, *others["term"]]),
    )


def _plain(node: str, shown: pd.DataFrame, language: str) -> Remark:
    """Name what stands near the node most often, if few do."""
    most = int(shown["together"].max())
    first = shown[shown["together"] == most]["term"].tolist()
    values: dict[str, object] = {"node": quoted(node), "together": most, "number": len(shown)}
    if len(first) > _NAMED:
        return Remark(0.1, say("told_collocates_plain", language, **values), picks_of([node]))
    key = f"told_collocates_{'most' if len(first) == 1 else 'level'}"
    text = say(key, language, terms=all_quoted(first, language), **values)
    return Remark(0.1, text, picks_of([node, *first]))
