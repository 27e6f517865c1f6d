"""How often each term stands in many texts, and in how many of them."""

from collections import Counter
from collections.abc import Collection, Iterable

import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.tables import Tables
from policytext.tokens.segmentation import Level
from policytext.tokens.tokens import shown_forms


def frequencies(
    tables: Tables, cards: Iterable[Card], level: Level, also: Collection[str] = ()
) -> pd.DataFrame:
    """Count the terms of texts: a frequency is the sum of what the explorer counts for each text.

    `also` names kinds of tokens that count beside terms. Columns: term (what only width and case
    tell apart is one, in the form most frequent here); frequency; texts (how many have it);
    per_thousand (of all tokens, punctuation left out); rank (1 = most frequent, equal frequencies
    share the smallest rank). Order: frequency, then term.
    """
    wanted = tables.wanted(cards)
    counts: Counter[str] = Counter()
    texts: dict[str, set[str]] = {}
    for row in tables.terms(wanted, level):
        if row["kind"] in {"term", *also}:
            counts[row["term"]] += row["frequency"]
            texts.setdefault(row["term"], set()).add(row["id"])
    shown = shown_forms(counts)
    for term, form in shown.items():
        counts[form] += counts.pop(term)
        texts.setdefault(form, set()).update(texts.pop(term))
    rows = [(term, n, len(texts[term])) for term, n in counts.items()]
    rows.sort(key=lambda row: (-row[1], row[0]))
    table = pd.DataFrame(rows, columns=["term", "frequency", "texts"])
    table["per_thousand"] = table["frequency"] * 1000 / max(size(tables, cards, level), 1)
    table["rank"] = table["frequency"].rank(method="min", ascending=False).astype(int)
    return table


def size(tables: Tables, cards: Iterable[Card], level: Level) -> int:
    """Return how many tokens texts have, punctuation left out."""
    return sum(tables.sizes(tables.wanted(cards), level).values())
