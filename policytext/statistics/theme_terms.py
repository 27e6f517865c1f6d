"""How often each term occurs in the passages of each theme."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from policytext.themes.themes import Annotation, by_theme, passages
from policytext.tokens.counting import within
from policytext.tokens.segmentation import Token
from policytext.tokens.tokens import terms_of


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
    found = by_theme(annotations)
    for theme in themes:
        scope = passages(found.get(theme, ()), [theme], echoes=echoes)
        there = Counter(terms_of(within(tokens, scope)))
        rows += [(theme, term, there[term]) for term in terms]
    return pd.DataFrame(rows, columns=["theme", "term", "frequency"])
