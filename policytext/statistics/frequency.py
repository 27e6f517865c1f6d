"""How often each term occurs, in all and by theme, and inside which longer terms it hides."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

import pandas as pd

from policytext.themes.themes import Annotation, themes_at
from policytext.tokens.sequences import letter_places
from policytext.tokens.tokens import Token, terms_of


def term_frequency(tokens: Sequence[Token], size: int) -> pd.DataFrame:
    """Count terms; `size` is the number of tokens that "per 1,000" refers to.

    Columns: term; frequency (occurrences); per_thousand (occurrences per 1,000 tokens); rank
    (1 = most frequent, equal frequencies share the smallest rank). Order: frequency, then first
    place in the text.
    """
    counts = Counter(terms_of(tokens))
    rows = sorted(counts.items(), key=lambda row: -row[1])
    table = pd.DataFrame(rows, columns=["term", "frequency"])
    table["per_thousand"] = table["frequency"] * 1000 / max(size, 1)
    table["rank"] = table["frequency"].rank(method="min", ascending=False).astype(int)
    return table


def frequency_by_theme(
    tokens: Sequence[Token], annotations: Sequence[Annotation], terms: Sequence[str], size: int
) -> pd.DataFrame:
    """Split the frequency of `terms` by the stated passage in which each occurrence stands.

    Columns: term; theme (id, "" outside every stated passage, "*" in several); frequency;
    per_thousand. Order: as `terms`.
    """
    wanted = frozenset(terms)
    theme_at = themes_at(annotations)
    counts = Counter(
        (term, theme_at(token.start, token.end))
        for token in tokens
        if (term := token.term) in wanted
    )
    order = {term: place for place, term in enumerate(terms)}
    rows = sorted(counts.items(), key=lambda row: (order[row[0][0]], row[0][1]))
    return pd.DataFrame(
        [(term, theme, n, n * 1000 / max(size, 1)) for (term, theme), n in rows],
        columns=["term", "theme", "frequency", "per_thousand"],
    )


def inside_longer_terms(term: str, text: str, tokens: Sequence[Token]) -> pd.DataFrame:
    """Say where the letters of `term` stand in `text`: as the term, or inside a longer one.

    Columns: term (the token that holds it; "" where it crosses a cut); frequency. The sum is the
    plain count of the string in the text, in any width and case.
    """
    holders: Counter[str] = Counter()
    for start, end in letter_places(text, term):
        number = bisect_right(tokens, start, key=lambda token: token.start) - 1
        holder = tokens[number] if number >= 0 and end <= tokens[number].end else None
        holders[holder.term if holder else ""] += 1
    return pd.DataFrame(holders.most_common(), columns=["term", "frequency"])
