"""How often each term stands in many texts, and in how many of them."""

import re
from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.tables import Tables, steady
from policytext.library.counting.texts import Wanted
from policytext.tokens.folding import folded, holds_letters
from policytext.tokens.segmentation import Level
from policytext.tokens.tokens import shown_forms

_NO_HANZI = re.compile("[^\u3400-\u9fff]")
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
    [sums] = sums_of(tables, [wanted], level, also)
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


def sums_of(
    tables: Tables, sides: Sequence[Wanted], level: Level, also: Collection[str] = ()
) -> list[dict[str, tuple[int, int]]]:
    """Return, for each side of a comparison, frequency and number of texts of each term.

    All forms that only width and case tell apart are one term: the form that is most frequent on
    all sides together.
    """
    kinds = tuple(sorted({"term", *also}))
    found = [tables.once(_summed, tuple(side.items()), level, kinds) for side in sides]
    forms: dict[str, dict[str, int]] = {}
    for side in found:
        for term, (frequency, _) in side.items():
            if _NO_HANZI.search(term) and holds_letters(term):
                several = forms.setdefault(folded(term), {})
                several[term] = several.get(term, 0) + frequency
    counts = {term: n for one in forms.values() for term, n in sorted(one.items())}
    shown = shown_forms(counts)
    return [_renamed(side, shown) for side in found]


def _summed(
    tables: Tables, wanted: tuple[tuple[str, str], ...], level: Level, kinds: tuple[str, ...]
) -> Sums:
    return tables.terms(level).sums(dict(wanted), kinds)


def _renamed(side: Sums, shown: Mapping[str, str]) -> dict[str, tuple[int, int]]:
    found = {term: sums for term, sums in side.items() if term not in shown}
    for term in shown.keys() & side.keys():
        more, before = side[term], found.get(shown[term], (0, 0))
        found[shown[term]] = more[0] + before[0], more[1] + before[1]
    return found
