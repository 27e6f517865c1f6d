"""How often each term occurs in the passages of each theme."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from policytext.base.overlap import inside
from policytext.themes.themes import Annotation, passages
from policytext.tokens.segmentation import Token


def theme_terms(
    tokens: Sequence[Token],
    annotations: Sequence[Annotation],
    themes: Sequence[str],
    terms: Sequence[str],
    *,
    echoes: bool = True,
) -> pd.DataFrame:
    """Count `terms` in the passages of `themes`, stated and (with `echoes`) echoed.

    Columns: theme (id), term, frequency (0 where the term does not occur there).
    """
    rows = []
    for theme in themes:
        scope = passages(annotations, [theme], echoes=echoes)
        there = Counter(token.term for token in tokens if inside(token.start, token.end, scope))
        rows += [(theme, term, there[term]) for term in terms]
    return pd.DataFrame(rows, columns=["theme", "term", "frequency"])
