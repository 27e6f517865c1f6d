"""A term in its contexts, line by line (KWIC: key word in context)."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache

import pandas as pd

from policytext.source.documents import Document
from policytext.themes.themes import Annotation, themes_at
from policytext.tokens.segmentation import Token

COMPARED = 8  # characters of a context that decide its place


def concordance(
    tokens: Iterable[Token],
    document: Document,
    annotations: Sequence[Annotation],
    terms: Collection[str],
    *,
    width: int = 20,
    order: str = "place",
) -> pd.DataFrame:
    """Return a line for each token that is one of `terms`, as `lines` does."""
    return lines(nodes(tokens, terms), document, annotations, width=width, order=order)


def nodes(tokens: Iterable[Token], terms: Collection[str]) -> list[tuple[int, int]]:
    """Return where each token stands that is one of `terms`: what `lines` makes a line of."""
    wanted = frozenset(terms)
    return [(token.start, token.end) for token in tokens if token.term in wanted]


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
    the nearest first; or by those to the "right", hanzi by their pinyin, then other letters, then
    marks and the paragraph's edge; equal ones by place.
    """
    text = document.text
    theme_at = themes_at(annotations)
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
                theme_at(start, end),
            )
        )
    if order == "left":
        rows.sort(key=lambda row: alphabetical(row[2][::-1]))
    elif order == "right":
        rows.sort(key=lambda row: alphabetical(row[4]))
    columns = ["start", "end", "left", "node", "right", "sentence", "paragraph", "theme"]
    return pd.DataFrame(rows, columns=columns)


def alphabetical(context: str) -> list[tuple[int, str]]:
    """Return what contexts are sorted by: hanzi by their pinyin, other letters, marks, the end."""
    return [*map(_letter, context[:COMPARED]), (3, "")]


@cache
def _letter(character: str) -> tuple[int, str]:
    """Return where a character stands among others."""
    if "\u3400" <= character <= "\u9fff":
        # Imported here: its dictionary takes a while to load, and only sorting needs it.
        from pypinyin import Style, lazy_pinyin

        return 0, lazy_pinyin(character, style=Style.TONE3)[0] + character
    return (1 if character.isalnum() else 2), character
