"""How much of the text belongs to no theme, to one, to several."""

from collections.abc import Sequence

import pandas as pd

from policytext.source.documents import Document
from policytext.themes.theme_sentences import SHARES, covered_sentences
from policytext.themes.themes import Annotation


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
