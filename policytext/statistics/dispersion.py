"""Where terms and themes stand in the text."""

from collections.abc import Sequence

import pandas as pd

from policytext.themes.themes import Annotation, theme_at
from policytext.tokens.segmentation import Token


def term_positions(
    tokens: Sequence[Token], annotations: Sequence[Annotation], terms: Sequence[str]
) -> pd.DataFrame:
    """Place each occurrence of `terms`. Columns: row (term), theme (as counted), start, end."""
    rows = [
        (token.term, theme_at(annotations, token.start, token.end), token.start, token.end)
        for term in terms
        for token in tokens
        if token.term == term
    ]
    return pd.DataFrame(rows, columns=["row", "theme", "start", "end"])


def theme_positions(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """Place each passage once. Columns: theme, start, end (characters), how ("stated"|"echo")."""
    rows = dict.fromkeys((a.theme, a.start, a.end, a.how) for a in annotations)
    return pd.DataFrame(list(rows), columns=["theme", "start", "end", "how"])
