"""How often each term stands in many texts, and in how many of them."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.tables import Tables, steady
from policytext.tokens.folding import folded, holds_letters
from policytext.tokens.segmentation import Level
from policytext.tokens.tokens import shown_forms

Sums = Mapping[str, tuple[int, int]]  # term → frequency, texts that have it


@steady
def frequencies(
    tables: Tables, cards: Sequence[Card], level: Level, also: Collection[str] = ()
) -> pd.DataFrame:
    """Count the terms of texts: a frequency is the sum of what the explorer counts for each text.

    `also` names kinds of tokens that count beside terms. Columns: term (what only width and case
    tell apart is one, in the form most frequent here); frequency; texts (how many have it);
    per_thousand (of all tokens, punctuation left out); rank (1 = most frequent, equal frequencies
    share the smallest rank). Order: frequency, then term.
    """
    wanted = tables.wanted(cards)
    [sums] = as_one([tables.terms(level).sums(wanted, {"term", *also})])
    rows = [(term, *sums[term]) for term in sums]
    table = pd.DataFrame(rows, columns=["term", "frequency", "texts"])
    table = table.sort_values(["frequency", "term"], ascending=[False, True], ignore_index=True)
    size = sum(tables.texts.sizes(wanted, level).values())
    table["per_thousand"] = table["frequency"] * 1000 / max(size, 1)
    table["rank"] = table["frequency"].rank(method="min", ascending=False).astype(int)
    return table


@steady
def size(tables: Tables, cards: Sequence[Card], level: Level) -> int:
    """Return how many tokens texts have, punctuation left out."""
    return sum(tables.texts.sizes(tables.wanted(cards), level).values())


def as_one(sides: Sequence[Sums]) -> list[dict[str, tuple[int, int]]]:
    """Return sums with one term for all forms that only width and case tell apart.

    It is the form that is most frequent on all sides together.
    """
    forms: dict[str, dict[str, int]] = {}
    for side in sides:
        for term, (frequency, _) in side.items():
            if holds_letters(term):
                several = forms.setdefault(folded(term), {})
                several[term] = several.get(term, 0) + frequency
    counts = {term: n for one in forms.values() for term, n in sorted(one.items())}
    shown = shown_forms(counts)
    return [_renamed(side, shown) for side in sides]


def _renamed(side: Sums, shown: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    found = {term: sums for term, sums in side.items() if term not in shown}
    for term in shown.keys() & side.keys():
        more, before = side[term], found.get(shown[term], (0, 0))
        found[shown[term]] = more[0] + before[0], more[1] + before[1]
    return found
