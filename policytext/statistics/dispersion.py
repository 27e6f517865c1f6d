"""Where terms and themes stand in the text."""

from collections.abc import Sequence

import pandas as pd

from policytext.themes.themes import Annotation, themes_at
from policytext.tokens.segmentation import Token


def term_positions(
    tokens: Sequence[Token], annotations: Sequence[Annotation], terms: Sequence[str]
) -> pd.DataFrame:
    """Place each occurrence of `terms`. Columns: row (term), theme (as counted), start, end."""
    theme_at = themes_at(annotations)
    places: dict[str, list[tuple[str, str, int, int]]] = {term: [] for term in terms}
    for token in tokens:
        if (term := token.term) in places:
            theme = theme_at(token.start, token.end)
            places[term].append((term, theme, token.start, token.end))
    rows = [row for term in terms for row in places[term]]
    return pd.DataFrame(rows, columns=["row", "theme", "start", "end"])


def theme_positions(annotations: Sequence[Annotation]) -> pd.DataFrame:
    """Place each passage once. Columns: theme, start, end (characters), how ("stated"|"echo")."""
    rows = dict.fromkeys((a.theme, a.start, a.end, a.how) for a in annotations)
    return pd.DataFrame(list(rows), columns=["theme", "start", "end", "how"])
