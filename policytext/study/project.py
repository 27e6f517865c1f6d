"""A library, or a part of it, as one file, and back; docs/project-file.md describes the format."""

import gzip
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from policytext.base.unreadable import Unreadable
from policytext.study import project_lines, project_whole
from policytext.study.own_texts import Library, Text
from policytext.study.plan import NO_PLAN, Plan
from policytext.study.prepared import ARTICLE_ID
from policytext.study.project_fields import doubts_from_records, groups_from_record
from policytext.study.project_fields import of as _of
from policytext.study.project_lines import FORMAT, MOST_BYTES
from policytext.study.project_plan import plan_from_record, plan_to_record
from policytext.themes.doubts import Doubt
from policytext.themes.theme_book import from_record as book_from_record
from policytext.themes.theme_book import to_record as book_to_record
from policytext.themes.themes import Book
from policytext.tokens.word_list import WordList
from policytext.tokens.word_list import from_record as words_from_record
from policytext.tokens.word_list import to_record as words_to_record

__all__ = ["ENDING", "MOST_BYTES", "SEEN", "Project", "from_bytes", "is_project", "to_bytes"]

ENDING = ".policytext"
SEEN = 4096  # bytes of a file that show whether it is a project
_PACKED = gzip.compress(b"")[:2]
Query = dict[str, list[str]]
Groups = Mapping[str, Mapping[str, Any]]  # scopes by name, as plain values


class Project(NamedTuple):
    """What a project file holds.

    `texts` can be gone through again and again: each time they are read anew, one at a time. `ids`
    are theirs. `query` is the selection as an address has it.
    """

    texts: Iterable[Text]
    ids: tuple[str, ...]
    words: WordList
    books: Mapping[str, Book]
    doubts: tuple[Doubt, ...]
    plan: Plan
    groups: Groups
    query: Query


def to_bytes(
    library: Library,
    query: Mapping[str, str | Sequence[str]],
    plan: Plan = NO_PLAN,
    groups: Groups | None = None,
) -> bytes:
    """Write a project; the same library, selection, plan and groups always give the same bytes.

    Theme books and doubts go along with their documents.
    """

    def kept(texts: Collection[str]) -> dict[str, Any]:
        ids = {ARTICLE_ID, *texts}
        return {
            "words": words_to_record(library.words),
            "books": {id: book_to_record(book) for id, book in library.books.items() if id in ids},
            "doubts": [one._asdict() for one in library.doubts if one.document in ids],
            "groups": {name: dict(scope) for name, scope in (groups or {}).items()},
            "selection": {
                name: [value] if isinstance(value, str) else list(value)
                for name, value in query.items()
            },
            "deck": plan_to_record(plan),
        }

    return project_lines.written(library.texts, kept)


def from_bytes(file: bytes) -> Project:
    """Read a project. Raises Unreadable: foreign, from a newer program, or damaged, and how."""
    packed = file.startswith(_PACKED)
    texts, ids, kept = (project_lines if packed else project_whole).read(file)
    if len(set(ids)) < len(ids):
        raise Unreadable("project_damaged", reason="texts")
    known = {ARTICLE_ID, *ids}
    return Project(
        texts,
        ids,
        words_from_record(kept.get("words")),
        _books(_of(kept, "books", dict), known),
        doubts_from_records(kept, known),
        plan_from_record(kept),
        groups_from_record(kept),
        _query(_of(kept, "selection", dict)),
    )


def is_project(file: bytes) -> bool:
    """Say whether a file is a project, sound or not, by what it begins with (SEEN bytes)."""
    start = file[:SEEN]
    if start.startswith(_PACKED):
        try:
            start = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(start, SEEN)
        except zlib.error:
            return False
    return start.startswith(b"{") and f'"{FORMAT}"'.encode() in start


def _books(records: dict[Any, Any], ids: set[str]) -> dict[str, Book]:
    if not set(records) <= ids:
        raise Unreadable("project_damaged", reason="books")
    return {id: book_from_record(record) for id, record in records.items()}


def _query(record: dict[Any, Any]) -> Query:
    values = [value for given in record.values() for value in (given or [None])]
    if not all(isinstance(given, list) for given in record.values()) or not all(
        isinstance(value, str) for value in values
    ):
        raise Unreadable("project_damaged", reason="selection")
    return {str(name): list(given) for name, given in record.items()}
