"""How terms and themes are spread over the paragraphs."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import pandas as pd

from policytext.documents import Document
from policytext.segmentation import Token
from policytext.themes import Annotation


def distribution(
    document: Document,
    tokens: Iterable[Token],
    annotations: Iterable[Annotation],
    terms: Sequence[str],
    themes: Sequence[str],
) -> pd.DataFrame:
    """Count, paragraph by paragraph, the occurrences of terms and the sentences of themes.

    Columns: kind ("term" or "theme"), row (the term or the theme's id), paragraph (from 0), number
    (occurrences; for a theme the sentences that touch its passages or echoes). Only paragraphs that
    hold any; terms first, each in the order given.
    """
    held = Counter(
        (t.surface, document.paragraph_at(t.start)) for t in tokens if t.surface in terms
    )
    rows = [("term", term, p, n) for term in terms for p, n in _of(held, term)]
    by_theme = _sentences(document, annotations, themes)
    rows += [("theme", theme, p, n) for theme in themes for p, n in _of(by_theme, theme)]
    return pd.DataFrame(rows, columns=["kind", "row", "paragraph", "number"])


def _of(counts: Counter[tuple[str, int]], row: str) -> list[tuple[int, int]]:
    return sorted((place, n) for (name, place), n in counts.items() if name == row)


def _sentences(
    document: Document, annotations: Iterable[Annotation], themes: Collection[str]
) -> Counter[tuple[str, int]]:
    touched = {
        (a.theme, number)
        for a in annotations
        if a.theme in themes
        for number in range(document.sentence_at(a.start), document.sentence_at(a.end - 1) + 1)
    }
    starts = [sentence.start for sentence in document.sentences]
    return Counter((theme, document.paragraph_at(starts[number])) for theme, number in touched)
