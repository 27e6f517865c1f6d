"""How many sentences speak for each pole of a relationship."""

from collections.abc import Sequence

import pandas as pd

from policytext.source.documents import Document
from policytext.themes.theme_sentences import pole_sentences
from policytext.themes.themes import Annotation, Theme


def balance(
    document: Document,
    annotations: Sequence[Annotation],
    book: Sequence[Theme],
    *,
    echoes: bool = True,
) -> pd.DataFrame:
    """Weigh the two poles of each relationship.

    Columns: theme, pole (ids), side (0 left, 1 right), sentences (that speak for the pole), stated
    (of these, by naming the relationship), echoed (by a term of the pole).
    """
    rows = []
    for theme in book:
        for side, pole in enumerate(theme.poles):
            both = pole_sentences(document, annotations, theme.id, pole.id, echoes=echoes)
            stated = pole_sentences(document, annotations, theme.id, pole.id, echoes=False)
            rows.append((theme.id, pole.id, side, len(both), len(stated), len(both) - len(stated)))
    columns = ["theme", "pole", "side", "sentences", "stated", "echoed"]
    return pd.DataFrame(rows, columns=columns)
