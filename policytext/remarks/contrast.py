"""What is remarkable in all terms of two sides: what they do not share, and what both say alike."""

import pandas as pd

from policytext.remarks.chance import LIKELY
from policytext.remarks.compared_terms import typical
from policytext.remarks.naming import all_counted, picks_of, quoted, say
from policytext.remarks.sides import Sides, own_names, sides_of
from policytext.remarks.substance import substance
from policytext.remarks.words import NOTHING, Remark
from policytext.study.comparison import Comparison

_NAMED = 2
_OFTEN = 10  # occurrences on each side of what both say
_LEVEL = 1.1  # rates that differ by less are alike


def contrast(shown: pd.DataFrame, comparison: Comparison, language: str) -> list[Remark]:
    """Name the terms that only one side has, and one that both have equally often.

    `shown` are the rows on the slide. Weights: how many there are of the first, from 0.4 to 0.9,
    half for terms that name nothing; then what is alike, then how many terms are shared.
    """
    if shown.empty:
        return []
    sides = sides_of(comparison, language)
    if comparison.kind == "language":  # the dictionary has every term that is shown
        sizes = comparison.target.size, comparison.size
        found = typical(shown, sizes, sides, language, general=True, trivial=own_names(comparison))
        number = say("told_contrast_language", language, number=len(shown), here=sides.here)
        return [*found, Remark(0.01, number)]
    telling = shown[~shown["term"].isin(own_names(comparison)) & ~shown["inside"]]
    return [
        _alone(telling, "target", "reference", sides.here, language),
        _alone(telling, "reference", "target", sides.there, language),
        _alike(shown, sides, language),
        _plain(shown, sides, language),
    ]


def _alone(shown: pd.DataFrame, side: str, other: str, name: str, language: str) -> Remark:
    """Name the first terms that the other side has nowhere, not even inside longer ones."""
    alone = shown[(shown[other] == 0) & (shown["log_likelihood"] >= LIKELY)]
    if alone.empty:
        return NOTHING
    said = alone[side] * [substance(term) for term in alone["term"]]
    first = alone.loc[said.sort_values(ascending=False, kind="stable").index].head(_NAMED)
    first = first.sort_values(side, ascending=False, kind="stable")
    terms = all_counted(zip(first["term"], first[side], strict=True), language)
    weight = 0.4 + 0.5 * said.max() / (said.max() + 10)
    text = say("told_contrast_alone", language, side=name, terms=terms)
    return Remark(weight, text, picks_of(first["term"]))


def _alike(shown: pd.DataFrame, sides: Sides, language: str) -> Remark:
    """Name the most frequent term that both sides have at about the same rate."""
    often = shown[(shown["target"] >= _OFTEN) & (shown["reference"] >= _OFTEN)]
    rates = often[["target_per_thousand", "reference_per_thousand"]]
    level = often[rates.max(axis=1) < _LEVEL * rates.min(axis=1)]
    if level.empty:
        return NOTHING
    said = level["target"] * [substance(term) for term in level["term"]]
    row = level.loc[said.idxmax()]
    values: dict[str, object] = {
        "here": sides.here,
        "there": sides.there,
        "term": quoted(row["term"]),
    }
    values |= {"a": row["target"], "b": row["reference"]}
    return Remark(0.3, say("told_contrast_alike", language, **values), picks_of([row["term"]]))


def _plain(shown: pd.DataFrame, sides: Sides, language: str) -> Remark:
    here = int(((shown["reference"] == 0) & ~shown["inside"]).sum())
    there = int(((shown["target"] == 0) & ~shown["inside"]).sum())
    values: dict[str, object] = {"both": len(shown) - here - there, "here": here, "there": there}
    values |= {"side": sides.here, "other": sides.there}
    key = "told_contrast_plain" if here or there else "told_contrast_shared"
    return Remark(0.1, say(key, language, **values))
