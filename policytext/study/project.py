"""Everything of one reader as one file, and back; docs/project-file.md describes the format."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any, NamedTuple

from policytext import __version__
from policytext.base.unreadable import Unreadable
from policytext.study.own_texts import InMemory, Library, Text
from policytext.study.plan import NO_PLAN, Plan
from policytext.study.prepared import ARTICLE_ID
from policytext.study.project_fields import (
    corrections_from_record,
    doubts_from_records,
    pairs,
    received_from_record,
)
from policytext.study.project_fields import of as _of
from policytext.study.project_plan import plan_from_record, plan_to_record
from policytext.themes.theme_book import from_record as book_from_record
from policytext.themes.theme_book import to_record as book_to_record
from policytext.themes.themes import Book
from policytext.tokens.word_list import from_record as words_from_record
from policytext.tokens.word_list import to_record as words_to_record

FORMAT, VERSION = "policytext-project", 1
ENDING = ".policytext.json"
Query = dict[str, list[str]]
_MOST_TEXTS, _MOST_BYTES = 500, 200 * 1024 * 1024


class Project(NamedTuple):
    """What a project file holds; `query` is the selection as an address has it."""

    library: Library
    query: Query
    plan: Plan = NO_PLAN


def to_bytes(
    library: Library, query: Mapping[str, str | Sequence[str]], plan: Plan = NO_PLAN
) -> bytes:
    """Write a project; the same library, selection and plan always give the same bytes."""
    content = {
        "texts": [
            {
                "name": text.name,
                "received": text.received.record(),
                "corrections": asdict(text.corrections),
                "filed": [list(pair) for pair in text.filed],
            }
            for text in library.texts
        ],
        "words": words_to_record(library.words),
        "books": {id: book_to_record(book) for id, book in library.books.items()},
        "doubts": [one._asdict() for one in library.doubts],
        "selection": {
            name: [value] if isinstance(value, str) else list(value)
            for name, value in query.items()
        },
        "deck": plan_to_record(plan),
    }
    project = {
        "format": FORMAT,
        "version": VERSION,
        "made_with": __version__,
        "sha256": _hash(content),
        "content": content,
    }
    return json.dumps(project, ensure_ascii=True, indent=1).encode()


def from_bytes(file: bytes) -> Project:
    """Read a project. Raises Unreadable: foreign, from a newer program, or damaged, and how."""
    if len(file) > _MOST_BYTES:
        raise Unreadable("too_large", limit=_MOST_BYTES // 1024 // 1024)
    if f'"{FORMAT}"'.encode() not in file[:1000]:
        raise Unreadable("not_project")
    try:
        project = json.loads(file)
    except (ValueError, RecursionError) as reason:
        raise Unreadable("project_damaged", reason="JSON") from reason
    if not isinstance(project, dict) or project.get("format") != FORMAT:
        raise Unreadable("not_project")
    version = project.get("version")
    if not isinstance(version, int) or version < 1:
        raise Unreadable("project_damaged", reason="version")
    if version > VERSION:
        raise Unreadable("project_newer", version=version, known=VERSION)
    content = project.get("content")
    if not isinstance(content, dict) or project.get("sha256") != _hash(content):
        raise Unreadable("project_damaged", reason="sha256")
    texts = tuple(_text(record) for record in _of(content, "texts", list))
    if len(texts) > _MOST_TEXTS or len({text.id for text in texts}) < len(texts):
        raise Unreadable("project_damaged", reason="texts")
    ids = {ARTICLE_ID, *(text.id for text in texts)}
    books = _books(_of(content, "books", dict), ids)
    doubts = doubts_from_records(content, ids)
    library = Library(InMemory(texts), words_from_record(content.get("words")), books, doubts)
    query = _query(_of(content, "selection", dict))
    return Project(library, query, plan_from_record(content))


def _hash(content: object) -> str:
    written = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()


def _text(record: object) -> Text:
    given = _of(record, "received", dict)
    filed = pairs(record, "filed", str) if isinstance(record, dict) else ()
    return Text(
        _of(record, "name", str),
        received_from_record(given),
        corrections_from_record(record),
        filed,
    )


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
