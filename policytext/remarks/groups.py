"""What is remarkable in two groups of texts: typical terms, own phrases, themes of more room."""

from collections.abc import Iterable, Mapping

import pandas as pd

from policytext.library.counting.expressions import Expression
from policytext.library.point import SIDES, Point
from policytext.remarks.compared_terms import typical
from policytext.remarks.naming import all_quoted, quoted, remark, say
from policytext.remarks.sides import Sides
from policytext.remarks.words import Remark
from policytext.study.pick import Pick

_NAMED = 3  # phrases of each side in a headline
_FULL = 0.05  # a gap of shares that is as remarkable as can be


def typical_terms(
    table: pd.DataFrame, sizes: tuple[int, int], sides: Sides, language: str
) -> list[Remark]:
    """Say which terms either group has several times as often; none that one text carries.

    Nor one that a group has only as letters inside of other terms: it is not missing there.

    `table` are the rows of counting/two_groups.py that are drawn, `sizes` the tokens of the groups.
    Weights: those of `typical`.
    """
    if table.empty:
        return []
    sure = table[~table["carried"]].assign(inside=table["letters"] > 0)
    found = [
        one._replace(named=_of_both(Pick.parse(pick).term for pick in one.named))
        for one in typical(sure, sizes, sides, language)
    ]
    if any(one.weight for one in found):
        return found
    values = {"here": sides.here, "there": sides.there}
    return [Remark(0.01, say("told_keyness_plain", language, number=len(table), **values))]


def own_phrases(table: pd.DataFrame, sides: Sides, language: str) -> list[Remark]:
    """Name the phrases that most texts of either group have, and the other never.

    `table` has the rows of counting/only_there.py with their side; what one text carries is named
    only where there is nothing else. Weights: 0.9, and 0.5 for how many there are.
    """
    if table.empty:
        return []
    values: dict[str, object] = {"here": sides.here, "there": sides.there}
    named: list[Pick] = []
    there_are = ""
    for side in SIDES:
        rows = table[table["side"] == side]
        values[f"number_{side}"] = len(rows)
        spread = rows[~rows["carried"]]
        first = (spread if len(spread) else rows).head(_NAMED)
        if len(first):
            there_are += side
            values[side] = all_quoted(first["phrase"], language)
            named += [Pick(point=str(Point(one, side=side))) for one in first["expression"]]
    return [
        remark(0.9, f"group_phrases_{there_are}", language, named, **values),
        remark(0.5, "group_phrases_number", language, **values),
    ]


def wide_themes(
    table: pd.DataFrame, names: Mapping[str, str], sides: Sides, language: str
) -> list[Remark]:
    """Say of themes whose shares are far apart how much room both groups give them.

    `table` is that of `theme_shares`. Weights: by the gap of the shares.
    """
    found = []
    for row in table.fillna(0).itertuples():
        more = row.target_share >= row.reference_share
        expression = str(Expression("theme", (row.theme,)))
        picks = [Pick(point=str(Point(expression, side=side))) for side in SIDES]
        values = {"theme": quoted(names[row.theme]), "here": sides.here, "there": sides.there}
        values |= {"a": f"{row.target_share:.1%}", "b": f"{row.reference_share:.1%}"}
        gap = abs(row.target_share - row.reference_share)
        weight = 0.05 + 0.9 * min(gap / _FULL, 1) * (1 - 1 / (1 + 100 * gap))
        key = f"group_themes_{'more' if more else 'less'}"
        found.append(remark(weight, key, language, picks, **values))
    return found


def _of_both(terms: Iterable[str]) -> frozenset[str]:
    """Return the picks of terms on both sides."""
    return frozenset(
        str(Pick(point=str(Point(str(Expression("term", (term,))), side=side))))
        for term in terms
        for side in SIDES
    )
