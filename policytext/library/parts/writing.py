"""Texts → the three files of a part."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from policytext.library.parts.columns import FINDS, SCHEMAS, TEXTS
from policytext.library.parts.finds import Find, finds
from policytext.library.parts.manifest import PARTS
from policytext.library.parts.terms import Terms, size, table, terms
from policytext.source.documents import Document
from policytext.study.assembly import Assembly
from policytext.tokens.cutting import cut_text
from policytext.tokens.segmentation import shown_phrases
from policytext.tokens.vocabulary import Vocabulary

LEVELS = ("words", "phrases")
_AT_ONCE = 100_000  # tokens in a row of a file's delta coding


class Indexed(NamedTuple):
    """What a part says of one text."""

    text: str
    sizes: tuple[int, int]
    terms: tuple[Terms, Terms]
    finds: tuple[Find, ...]


def indexed(document: Document, words: Vocabulary) -> Indexed:
    """Cut a document at both levels, and find its structure; as `Assembly` does, in columns."""
    cut = cut_text(document.text, vocabulary=words)
    rows = cut.row, cut.around(shown_phrases(cut.text, words.words, cut=cut))
    by_words, by_phrases = map(terms, rows)
    found = structure(document, cut)
    return Indexed(document.text, (size(rows[0]), size(rows[1])), (by_words, by_phrases), found)
