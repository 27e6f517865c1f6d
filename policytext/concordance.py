"""A term in its contexts, line by line (KWIC: key word in context)."""

from collections.abc import Collection, Iterable, Sequence

import pandas as pd

from policytext.documents import Document
from policytext.segmentation import Token
from policytext.themes import Annotation, theme_at

ORDERS = ("place", "left", "right")


def concordance(
    tokens: Sequence[Token],
    document: Document,
    annotations: Sequence[Annotation],
    terms: Collection[str],
    *,
    width: int = 20,
    order: str = "place",
) -> pd.DataFrame:
    """Return a line for each token that is one of `terms`, as `lines` does."""
    wanted = frozenset(terms)
    places = [(token.start, token.end) for token in tokens if token.surface in wanted]
    return lines(places, document, annotations, width=width, order=order)


def lines(
    places: Iterable[tuple[int, int]],
    document: Document,
    annotations: Sequence[Annotation],
    *,
    width: int = 20,
    order: str = "place",
) -> pd.DataFrame:
    """Return a line for each place (start, end) in the text.

    Columns: start, end (characters of the node); left, node, right (left and right are at most
    `width` characters of the same paragraph); sentence, paragraph (numbers from 0); theme (id of
    the stated passage, "" none, "*" several). Order: by "place"; by the characters to the "left",
    the nearest first; or by those to the "right"; equal ones by place.
    """
    text = document.text
    rows = []
    for start, end in places:
        number = document.paragraph_at(start)
        paragraph = document.paragraphs[number]
        rows.append(
            (
                start,
                end,
                text[max(start - width, paragraph.start) : start],
                text[start:end],
                text[end : min(end + width, paragraph.end)],
                document.sentence_at(start),
                number,
                theme_at(annotations, start, end),
            )
        )
    if order == "left":
        rows.sort(key=lambda row: row[2][::-1])
    elif order == "right":
        rows.sort(key=lambda row: row[4])
    columns = ["start", "end", "left", "node", "right", "sentence", "paragraph", "theme"]
    return pd.DataFrame(rows, columns=columns)
