"""Set phrases that stand in one group of texts and never in another: new ones, dropped ones."""

from collections.abc import Iterator, Sequence

import pandas as pd

from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.counting.expressions import Expression, of_string, sought
from policytext.library.counting.occurrences import counted
from policytext.library.counting.tables import Tables, steady
from policytext.library.counting.texts import Wanted
from policytext.source.script import simplified
from policytext.tokens.folding import folded

_AT_ONCE = 300  # phrases that are looked for together
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
    rows = [
        (phrase, str(wanted), sum(counts.values()), len(counts), max(counts.values()))
        for phrase, wanted in _absent(tables, here, there, at_least, most)
        if (counts := counted(tables, here, sought(wanted, (), "phrases")))
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
    for at in range(0, len(ranked) if there else 0, _AT_ONCE):
        for phrase, wanted in _never(tables, there, ranked[at : at + _AT_ONCE]):
            if not any(phrase in one and found[phrase] == found[one] for one, _ in kept):
                kept.append((phrase, wanted))
            if len(kept) == most:
                return kept
    return kept


def _never(
    tables: Tables, there: Wanted, phrases: Sequence[str]
) -> Iterator[tuple[str, Expression]]:
    """Yield those phrases that no text holds, each with what counts it."""
    left: dict[str, tuple[str, Expression, str]] = {}
    for phrase in phrases:
        try:
            wanted = of_string(phrase)
        except Unreadable:
            continue
        left[_plain(phrase)] = phrase, wanted, sought(wanted, (), "phrases").parts[0].pattern
    # A match hides those that overlap it: what is left is looked for until nothing is found.
    while left:
        pattern = "|".join(pattern for *_, pattern in left.values())
        met = {_plain(one) for one in tables.texts.matched(pattern, there)} & left.keys()
        if not met:
            break
        for one in met:
            del left[one]
    yield from ((phrase, wanted) for phrase, wanted, _ in left.values())


def _plain(words: str) -> str:
    return folded(simplified(words))
