"""How terms and themes are spread over the paragraphs."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from policytext.base.overlap import numbers_touched
from policytext.source.documents import Document, Span
from policytext.themes.themes import Annotation
from policytext.tokens.segmentation import Token


def distribution(
    document: Document,
    tokens: Iterable[Token],
    annotations: Iterable[Annotation],
    terms: Sequence[str],
    themes: Sequence[str],
    *,
    scope: Sequence[Span] | None = None,
) -> pd.DataFrame:
    """Count, paragraph by paragraph, the occurrences of terms and the sentences of themes.

    Columns: kind ("term" or "theme"), row (the term or the theme's id), paragraph (from 0), number
    (occurrences; for a theme the sentences that touch its passages or echoes and, where one is
    given, `scope`), first (character of the first of them). Only paragraphs that hold any; terms
    first, each in the order given.
    """
    places: dict[tuple[str, str], list[int]] = {("term", term): [] for term in terms}
    places |= {("theme", theme): [] for theme in themes}
    for token in tokens:
        if ("term", token.term) in places:
            places["term", token.term].append(token.start)
    touched = {
        (a.theme, number)
        for a in annotations
        for number in document.sentences_touched(a.start, a.end)
    }
    held = None if scope is None else set(numbers_touched(document.sentences, scope))
    for theme, number in sorted(touched):
        if ("theme", theme) in places and (held is None or number in held):
            places["theme", theme].append(document.sentences[number].start)
    rows = []
    for key, starts in places.items():
        counts = Counter(map(document.paragraph_at, starts))
        first = {document.paragraph_at(start): start for start in reversed(starts)}
        rows += [(*key, paragraph, n, first[paragraph]) for paragraph, n in sorted(counts.items())]
    return pd.DataFrame(rows, columns=["kind", "row", "paragraph", "number", "first"])
