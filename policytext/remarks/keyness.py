"""What is remarkable in typical terms: what one side says several times as often."""

import pandas as pd

from policytext.remarks.compared_terms import typical
from policytext.remarks.naming import say
from policytext.remarks.sides import own_names, sides_of
from policytext.remarks.words import Remark
from policytext.study.comparison import Comparison


def keyness(table: pd.DataFrame, comparison: Comparison, drawn: int, language: str) -> list[Remark]:
    """Say of both sides which terms they have more often beyond chance, or that there are none.

    `table` is that of `compared_terms`; `drawn` rows of each side are on the slide. Weights: those
    of `typical`.
    """
    if table.empty:
        return []
    sides = sides_of(comparison, language)
    shown = pd.concat(
        [
            table[table["log_ratio"] > 0].head(drawn),
            table[table["log_ratio"] < 0].iloc[::-1].head(drawn),
        ]
    )
    sizes = comparison.target.size, comparison.size
    general = comparison.kind == "language"
    found = typical(shown, sizes, sides, language, general=general, trivial=own_names(comparison))
    if any(one.weight for one in found):
        return found
    values: dict[str, object] = {"number": len(table), "here": sides.here, "there": sides.there}
    return [Remark(0.01, say("told_keyness_plain", language, **values))]
