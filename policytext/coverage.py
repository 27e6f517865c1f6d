"""How much of the text belongs to no theme, to one, to several."""

from collections.abc import Sequence
from typing import Literal

import pandas as pd

from policytext.documents import Document, Span
from policytext.themes import Annotation

Share = Literal["none", "one", "several"]
SHARES: tuple[Share, ...] = ("none", "one", "several")


def covered_sentences(
    document: Document, annotations: Sequence[Annotation], share: str, *, echoes: bool = True
) -> tuple[Span, ...]:
    """Return the sentences that belong to `share` of the themes: "none", "one" or "several"."""
    return tuple(s for s in document.sentences if _share(s, annotations, echoes) == share)


def coverage(
    document: Document, annotations: Sequence[Annotation], *, echoes: bool = True
) -> pd.DataFrame:
    """Measure the text by the number of themes its sentences belong to.

    A sentence belongs to a theme when one of the theme's passages touches it. Columns: themes
    ("none"|"one"|"several"), sentences, characters, share (of the characters of all sentences).
    """
    rows = []
    for share in SHARES:
        found = covered_sentences(document, annotations, share, echoes=echoes)
        rows.append((share, len(found), sum(s.end - s.start for s in found)))
    table = pd.DataFrame(rows, columns=["themes", "sentences", "characters"])
    table["share"] = table["characters"] / max(int(table["characters"].sum()), 1)
    return table


def _share(sentence: Span, annotations: Sequence[Annotation], echoes: bool) -> Share:
    themes = {
        a.theme
        for a in annotations
        if a.start < sentence.end and sentence.start < a.end and (echoes or a.how == "stated")
    }
    return SHARES[min(len(themes), 2)]
