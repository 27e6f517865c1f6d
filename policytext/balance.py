"""How many sentences speak for each pole of a relationship."""

from collections.abc import Sequence

import pandas as pd

from policytext.documents import Document, Span
from policytext.themes import Annotation, Theme


def pole_sentences(
    document: Document, annotations: Sequence[Annotation], theme: str, pole: str, *, echoes: bool
) -> tuple[Span, ...]:
    """Return the sentences that speak for a pole: that state the relationship, or echo the pole."""
    speaking = [
        a
        for a in annotations
        if a.theme == theme and (a.how == "stated" or (echoes and a.pole == pole))
    ]
    return tuple(
        s for s in document.sentences if any(a.start < s.end and s.start < a.end for a in speaking)
    )


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
