"""How rich the words of each paragraph are, whatever its length."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from policytext.source.documents import Document
from policytext.tokens.tokens import Token, terms_of

WINDOW = 50  # tokens


def richness(document: Document, tokens: Sequence[Token], *, window: int = WINDOW) -> pd.DataFrame:
    """Measure the lexical richness of every paragraph by its moving-average type–token ratio.

    Columns: paragraph (from 0); tokens (punctuation left out); types (different terms among them);
    richness (`moving_average_ratio`, 0–1; NaN where a paragraph has fewer tokens than `window`).
    Order: as in the text.
    """
    held: list[list[Token]] = [[] for _ in document.paragraphs]
    for token in tokens:
        if token.kind != "punctuation":
            held[document.paragraph_at(token.start)].append(token)
    terms = [terms_of(found) for found in held]
    rows = [
        (paragraph, len(found), len(set(found)), moving_average_ratio(found, window))
        for paragraph, found in enumerate(terms)
    ]
    table = pd.DataFrame(rows, columns=["paragraph", "tokens", "types", "richness"])
    return table.astype({"paragraph": int, "tokens": int, "types": int, "richness": float})


def moving_average_ratio(terms: Sequence[str], window: int) -> float | None:
    """Return the mean share of different terms in all runs of `window` terms, None without any.

    MATTR of Covington & McFall (2010), Cutting the Gordian knot: the moving-average type–token
    ratio, Journal of Quantitative Linguistics 17(2), 94–100. The plain ratio falls as a text grows;
    this one has windows of one size, so that long paragraphs compare with short ones.
    """
    if len(terms) < window:
        return None
    inside = Counter(terms[:window])
    different = [len(inside)]
    for leaves, enters in zip(terms, terms[window:], strict=False):
        inside[enters] += 1
        inside[leaves] -= 1
        if not inside[leaves]:
            del inside[leaves]
        different.append(len(inside))
    return sum(different) / len(different) / window
