"""How many sentences speak for each pole of a relationship."""

from collections.abc import Sequence

import pandas as pd

from policytext.source.documents import Document
from policytext.themes.theme_sentences import pole_sentences
from policytext.themes.themes import Annotation, Theme, by_theme


def balance(
    document: Document,
    annotations: Sequence[Annotation],
    book: Sequence[Theme],
    *,
    echoes: bool = True,
    doubted: Sequence[Annotation] = (),
) -> pd.DataFrame:
    """Weigh the two poles of each relationship.

    Columns: theme, pole (ids), side (0 left, 1 right), sentences (that speak for the pole), stated
    (of these, by naming the relationship), echoed (by a term of the pole), taken_out (of those that
    would speak for it, the `doubted` ones: they count in no other column).
    """

    rows = []
    found = by_theme(annotations)
    for theme in book:
        of_theme = found.get(theme.id, ())
        for side, pole in enumerate(theme.poles):
            ids = (theme.id, pole.id)
            counting = (document, of_theme, *ids)
            both = len(pole_sentences(*counting, echoes=echoes, doubted=doubted))
            stated = len(pole_sentences(*counting, echoes=False, doubted=doubted))
            out = len(pole_sentences(document, doubted, *ids, echoes=echoes))
            rows.append((*ids, side, both, stated, both - stated, out))
    columns = ["theme", "pole", "side", "sentences", "stated", "echoed", "taken_out"]
    return pd.DataFrame(rows, columns=columns)
