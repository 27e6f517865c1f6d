"""Texts → the three files of a part."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from policytext.library.parts.columns import FINDS, SCHEMAS, TEXTS
from policytext.library.parts.finds import Find, finds, steps
from policytext.library.parts.manifest import PARTS
from policytext.library.parts.terms import Terms, size, table, terms
from policytext.source.documents import Document
from policytext.structure.finding import Finding
from policytext.structure.structures import structures
from policytext.tokens.cutting import CutText, cut_text
from policytext.tokens.segmentation import Level, shown_phrases
from policytext.tokens.vocabulary import Vocabulary

LEVELS: tuple[Level, Level] = ("words", "phrases")
# Texts, terms and finds stand by text: what is the same in many rows is written once.
_SAME = ("id", "fingerprint", "level", "term", "kind", "frequency", "find", "pattern", "words")
_PLACES = {"terms": ["places.list.element"], "finds": ["start", "end"]}


class Wanted(NamedTuple):
    """A text to be indexed: the id and the fingerprint that its rows go by, and its words."""

    id: str
    fingerprint: str
    document: Document


Finder = Callable[[Document, CutText], Sequence[Finding]]


def structure(document: Document, cut: CutText) -> Sequence[Finding]:
    """Return what the rules find in a document."""
    return structures(document, cut.tokens)


class _Indexed(NamedTuple):
    text: Wanted
    sizes: dict[Level, int]
    terms: dict[Level, Terms]
    finds: list[Find]
    steps: list[Find]


def write(
    folder: Path,
    name: str,
    texts: Iterable[Wanted],
    words: Vocabulary,
    find: Finder = structure,
) -> list[str]:
    """Write the part `name` of a library with these texts; return their ids.

    Texts are asked for one by one; their words are added to `words`.
    """
    found = [_indexed(text, words, find) for text in texts]
    # Steps, and each level of terms, have row groups of their own: who asks for one of them passes
    # over the others.
    of_kinds = [[(one, one.finds) for one in found], [(one, one.steps) for one in found]]
    tables = {"texts": [_texts(found)], "finds": [_finds(one) for one in of_kinds]}
    tables["terms"] = [
        table(
            level,
            [(one.text.id, one.text.fingerprint, one.terms[level]) for one in found],
            words,
        )
        for level in LEVELS
    ]
    for kind, groups in tables.items():
        write_file(path_of(folder, kind, name), kind, groups)
    return [one.text.id for one in found]


def path_of(folder: Path, kind: str, name: str) -> Path:
    """Return where a file of a part lies."""
    return folder / PARTS / f"{kind}-{name}.parquet"


def write_file(path: Path, kind: str, groups: Iterable[pa.Table]) -> None:
    """Write tables of one kind into one file, each in row groups of its own."""
    schema = SCHEMAS[kind]
    with pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        use_dictionary=[name for name in _SAME if name in schema.names],
        column_encoding={name: "DELTA_BINARY_PACKED" for name in _PLACES.get(kind, ())},
    ) as file:
        for group in groups:
            file.write_table(group)


def _indexed(text: Wanted, words: Vocabulary, find: Finder) -> _Indexed:
    """Cut a text at both levels and find its structure, as `Assembly` does, but in columns."""
    document = text.document
    cut = cut_text(document.text, vocabulary=words)
    shown = shown_phrases(document.text, words.words, cut=cut)
    rows = dict(zip(LEVELS, (cut.row, cut.around(shown)), strict=True))
    structure_found = [*finds(document, find(document, cut))]
    return _Indexed(
        text,
        {level: size(row) for level, row in rows.items()},
        {level: terms(row) for level, row in rows.items()},
        structure_found,
        [*steps(cut.row, structure_found[-1].find + 1 if structure_found else 0)],
    )


def _texts(found: list[_Indexed]) -> pa.Table:
    rows = [
        (one.text.id, one.text.fingerprint, one.text.document.text, *one.sizes.values())
        for one in found
    ]
    return _table(rows, TEXTS)


def _finds(found: list[tuple[_Indexed, list[Find]]]) -> pa.Table:
    rows = [(one.text.id, one.text.fingerprint, *find) for one, finds in found for find in finds]
    return _table(rows, FINDS)


def _table(rows: list[Any], schema: pa.Schema) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
    return pa.table(arrays, schema)
