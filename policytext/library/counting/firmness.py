"""How firmly texts speak: the share of each step of policy language among all steps."""

from collections.abc import Sequence

import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.expressions import Expression, sought
from policytext.library.counting.occurrences import counted
from policytext.library.counting.over_time import OverTime, over_time
from policytext.library.counting.periods import By
from policytext.library.counting.tables import Tables, steady
from policytext.structure.policy_language import groups


def steps() -> tuple[Expression, ...]:
    """Return the steps of the ladder, from the firmest down."""
    return tuple(Expression("step", (group.id,)) for group in groups() if group.step)


@steady
def firmness(tables: Tables, cards: Sequence[Card], by: By = "year", split: str = "") -> OverTime:
    """Count each step by period, and by the values of a facet.

    The columns are those of `over_time`, and share: of the hits of all steps in the period and
    value (0 to 1; NaN where there are none).
    """
    found = over_time(tables, cards, [sought(one, (), "words") for one in steps()], by, split)
    table = found.table
    whole = table.groupby(["value", "period"])["hits"].transform("sum")
    return found._replace(table=table.assign(share=table["hits"] / whole.where(whole > 0)))


@steady
def firmness_of_texts(tables: Tables, cards: Sequence[Card]) -> pd.DataFrame:
    """Count each step text by text.

    Columns: id; expression (~step:…); hits; share (of the hits of all steps in the text; NaN
    where there are none). Order: as the cards stand, then the ladder from the firmest step down.
    """
    wanted = tables.wanted(cards)
    each = {str(one): counted(tables, wanted, sought(one, (), "words")) for one in steps()}
    rows = [
        (id, expression, counts.get(id, 0)) for id in wanted for expression, counts in each.items()
    ]
    table = pd.DataFrame(rows, columns=["id", "expression", "hits"])
    whole = table.groupby("id")["hits"].transform("sum")
    return table.assign(share=table["hits"] / whole.where(whole > 0))
