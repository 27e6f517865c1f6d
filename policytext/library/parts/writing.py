"""Texts → the three files of a part."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from policytext.library.parts.columns import FINDS, SCHEMAS, TEXTS
from policytext.library.parts.finds import Find, finds
from policytext.library.parts.manifest import PARTS
from policytext.library.parts.terms import Terms, size, table, terms
from policytext.source.documents import Document
from policytext.structure.structures import structures
from policytext.tokens.cutting import cut_text
from policytext.tokens.segmentation import Level, shown_phrases
from policytext.tokens.vocabulary import Vocabulary

LEVELS: tuple[Level, Level] = ("words", "phrases")
# Texts, terms and finds stand by text: what is the same in many rows is written once.
_SAME = ("id", "fingerprint", "level", "term", "kind", "frequency", "find", "pattern", "words")
_RISING = {"places.list.element": "DELTA_BINARY_PACKED", "start": "DELTA_BINARY_PACKED"}


class Wanted(NamedTuple):
    """A text to be indexed: the id and the fingerprint that its rows go by, and its words."""

    id: str
    fingerprint: str
    document: Document


class _Indexed(NamedTuple):
    text: Wanted
    sizes: dict[Level, int]
    terms: dict[Level, Terms]
    finds: list[Find]


def write(folder: Path, name: str, texts: Iterable[Wanted], words: Vocabulary) -> list[str]:
    """Write the part `name` of a library with these texts; return their ids.

    Texts are asked for one by one; all hold what `words` says, and may add to it.
    """
    found = [_indexed(text, words) for text in texts]
    tables = {"texts": [_texts(found)], "finds": [_finds(found)]}
    # Each level has row groups of its own: who asks for one passes over the other.
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
    leaves = {f"{name}.list.element" if pa.types.is_list(schema.field(name).type) else name for name in schema.names}
    with pq.ParquetWriter(
        path,
        schema,
        compression="zstd",
        use_dictionary=[name for name in _SAME if name in schema.names],
        column_encoding={name: how for name, how in _RISING.items() if name in leaves},
    ) as file:
        for group in groups:
            file.write_table(group)


def _indexed(text: Wanted, words: Vocabulary) -> _Indexed:
    """Cut a text at both levels and find its structure, as `Assembly` does, but in columns."""
    document = text.document
    cut = cut_text(document.text, vocabulary=words)
    shown = shown_phrases(document.text, words.words, cut=cut)
    rows = dict(zip(LEVELS, (cut.row, cut.around(shown)), strict=True))
    return _Indexed(
        text,
        {level: size(row) for level, row in rows.items()},
        {level: terms(row) for level, row in rows.items()},
        [*finds(document, structures(document, cut.tokens))],
    )


def _texts(found: list[_Indexed]) -> pa.Table:
    rows = [
        {
            "id": one.text.id,
            "fingerprint": one.text.fingerprint,
            "text": one.text.document.text,
            **{f"tokens_{level}": size for level, size in one.sizes.items()},
        }
        for one in found
    ]
    return pa.Table.from_pylist(rows, TEXTS)


def _finds(found: list[_Indexed]) -> pa.Table:
    named = [(one.text.id, one.text.fingerprint, *find) for one in found for find in one.finds]
    columns = zip(*named, strict=True) if named else [()] * len(FINDS)
    return pa.table([pa.array(c, f.type) for c, f in zip(columns, FINDS, strict=True)], FINDS)
