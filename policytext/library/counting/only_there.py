"""Set phrases that stand in one group of texts and never in another: new ones, dropped ones."""

from collections.abc import Iterator, Sequence
from contextlib import suppress

import pandas as pd

from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.counting.expressions import Expression, of_string, sought
from policytext.library.counting.occurrences import counted_each
from policytext.library.counting.tables import Tables, steady
from policytext.library.counting.texts import Wanted

_COLUMNS = ("phrase", "expression", "hits", "texts", "in_one")


@steady
def only_there(
    tables: Tables,
    cards: Sequence[Card],
    other_cards: Sequence[Card],
    *,
    at_least: int = 2,
    most: int = 40,
) -> pd.DataFrame:
    """List set phrases found in `at_least` texts of a group whose letters never stand in another.

    Columns: phrase; expression (that counts it); hits, texts (that have it: counted as a string,
    wherever it stands); in_one (the share of the hits in the text with most). Order: texts, hits,
    length, falling; then phrase; the first `most` of them. One that lies inside another of them,
    found in as many texts, is left out. Empty where the other group has no texts.
    """
    here, there = tables.wanted(cards), tables.wanted(other_cards)
    absent = _absent(tables, here, there, at_least, most)
    wanted = {phrase: sought(one, (), "phrases") for phrase, one in absent}
    counts = counted_each(tables, here, list(wanted.values()))
    rows = [
        (phrase, one.query, sum(found.values()), len(found), max(found.values()))
        for phrase, one in wanted.items()
        if (found := counts[one])
    ]
    rows.sort(key=lambda row: (-row[3], -row[2], -len(row[0]), row[0]))
    table = pd.DataFrame(rows, columns=list(_COLUMNS))
    return table.assign(in_one=table["in_one"] / table["hits"])


def _absent(
    tables: Tables, here: Wanted, there: Wanted, at_least: int, most: int
) -> list[tuple[str, Expression]]:
    """Return phrases of some texts, those in most of them first, that the others never have."""
    found = tables.finds.texts_with_phrases(here)
    others = tables.finds.texts_with_phrases(there)
    ranked = sorted(
        (phrase for phrase, n in found.items() if n >= at_least and phrase not in others),
        key=lambda phrase: (-found[phrase], -len(phrase), phrase),
    )
    kept: list[tuple[str, Expression]] = []
    for at in range(0, len(ranked) if there else 0, most):
        for phrase, wanted in _never(tables, there, ranked[at : at + most]):
            if not any(phrase in one and found[phrase] == found[one] for one, _ in kept):
                kept.append((phrase, wanted))
            if len(kept) == most:
                return kept
    return kept


def _never(
    tables: Tables, there: Wanted, phrases: Sequence[str]
) -> Iterator[tuple[str, Expression]]:
    """Yield those phrases that no text holds, each with what counts it."""
    expressions: dict[str, Expression] = {}
    for phrase in phrases:
        with suppress(Unreadable):
            expressions[phrase] = of_string(phrase)
    looked_for = {phrase: sought(one, (), "phrases") for phrase, one in expressions.items()}
    counts = counted_each(tables, there, list(looked_for.values()))
    for phrase, one in looked_for.items():
        if not counts[one]:
            yield phrase, expressions[phrase]
