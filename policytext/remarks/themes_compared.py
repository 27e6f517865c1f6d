"""What is remarkable in the themes of two sides: the widest gap, what is level, what one lacks."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from policytext.remarks.chance import LIKELY, beyond_chance
from policytext.remarks.naming import quoted, say
from policytext.remarks.sides import Sides, sides_of
from policytext.remarks.words import Remark
from policytext.statistics.association import log_likelihood
from policytext.study.comparison import Comparison
from policytext.study.pick import Pick

_AGAIN = 3  # sentences
_LEVEL = 1.1  # shares that differ by less are level
_OWN = 0.6  # of the weight: a book made from one text finds less in any other


def themes_compared(table: pd.DataFrame, comparison: Comparison, language: str) -> list[Remark]:
    """Say which theme's shares are farthest apart, both told, and which is level.

    `table` is that of the statistic; of themes beside each other only the others are told. Weights:
    `beyond_chance` of the gap, less for a theme that the book takes from the target's own
    sentences; what is level by its share.
    """
    sides, sizes = sides_of(comparison, language), _sizes(table, comparison)
    if comparison.kind == "themes":
        own = {*comparison.target.themes, *comparison.studies[0].themes}
        table = table[~table["theme"].isin(own)]
    if table.empty:
        return [_nothing(sides, language)]
    names = {id: comparison.target.theme(id).label[language] for id in table["theme"]}
    found = [
        *_gaps(table, sizes, sides, names, _stated_only_here(comparison), language),
        *_level(table, sides, names, language),
    ]
    return found or [_plain(table, sides, names, language)]


def _gaps(
    table: pd.DataFrame,
    sizes: tuple[int, int],
    sides: Sides,
    names: Mapping[str, str],
    own: frozenset[str],
    language: str,
) -> Iterator[Remark]:
    """Say of every theme that differs beyond chance how much of both sides it takes up."""
    for row in table.itertuples():
        rest = sizes[0] - row.target, sizes[1] - row.reference
        found = log_likelihood(row.target, row.reference, *rest)
        more = row.target_share > row.reference_share
        if max(row.target, row.reference) < _AGAIN or found < LIKELY:
            continue
        weight = beyond_chance(found) or 0.15
        values = _values(row, sides, names)
        kind = "more" if more else "less"
        if not min(row.target, row.reference):
            kind = f"{kind}_alone"
            values["number"] = max(row.target, row.reference)
        share = _OWN if more and row.theme in own else 1
        yield Remark(
            weight * share,
            say(f"told_themes_{kind}", language, **values),
            _picks(row.theme),
        )


def _level(
    table: pd.DataFrame, sides: Sides, names: Mapping[str, str], language: str
) -> Iterator[Remark]:
    """Name the largest theme that takes up about as much of both sides."""
    shares = table[["target_share", "reference_share"]]
    level = table[
        (table[["target", "reference"]].min(axis=1) >= _AGAIN)
        & (shares.max(axis=1) < _LEVEL * shares.min(axis=1))
    ]
    if level.empty:
        return
    row = level.loc[level["target_share"].idxmax()]
    text = say("told_themes_level", language, **_values(row, sides, names))
    yield Remark(0.2 + float(row["target_share"]), text, _picks(row["theme"]))


def _plain(table: pd.DataFrame, sides: Sides, names: Mapping[str, str], language: str) -> Remark:
    """Tell both shares of the theme that takes up most of the text that is read."""
    row = table.loc[table["target_share"].idxmax()]
    if not row["target"]:
        return _nothing(sides, language)
    text = say("told_themes_more", language, **_values(row, sides, names))
    return Remark(0.05, text, _picks(row["theme"]))


def _nothing(sides: Sides, language: str) -> Remark:
    values = {"here": sides.here, "there": sides.there}
    return Remark(0.05, say("told_themes_nothing", language, **values))


def _sizes(table: pd.DataFrame, comparison: Comparison) -> tuple[int, int]:
    """Return how many sentences both sides have that count."""
    if comparison.kind != "themes":  # whole texts
        here, there = (
            sum(len(one.document.sentences) for one in studies)
            for studies in ((comparison.target,), comparison.studies)
        )
    else:  # every sentence of a theme's passages is one of its own
        here, there = (int(table[side].max()) for side in ("target", "reference"))
    return here, there


def _values(row: Any, sides: Sides, names: Mapping[str, str]) -> dict[str, Any]:
    shares = {"a": f"{row.target_share:.1%}", "b": f"{row.reference_share:.1%}"}
    return {"theme": quoted(names[row.theme]), "here": sides.here, "there": sides.there} | shares


def _stated_only_here(comparison: Comparison) -> frozenset[str]:
    """Return the themes that only sentences of the target state: its book was made from it."""
    here, there = (
        {a.theme for one in studies for a in one.annotations if a.how == "stated"}
        for studies in ((comparison.target,), comparison.studies)
    )
    return frozenset(here - there)


def _picks(theme: str) -> frozenset[str]:
    return frozenset({str(Pick(theme=theme))})
