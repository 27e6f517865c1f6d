"""A theme book as a TOML file: read with every check, written so that it reads back the same."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from policytext.base import toml_files
from policytext.base.labels import LANGUAGES
from policytext.base.places import THEME_BOOK
from policytext.base.unreadable import Unreadable
from policytext.themes.themes import Book, Pole, Theme, Words

KINDS = ("focus_area", "relationship", "custom")
MOST_THEMES, _MOST_ENTRIES, _LONGEST = 100, 200, 400
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_theme_book(path: Path = THEME_BOOK) -> Book:
    """Read a theme book from a file. Raises Unreadable on anything else."""
    return from_toml(path.read_bytes())


def from_toml(content: bytes) -> Book:
    """Read a theme book. Raises Unreadable, naming what is wrong."""
    return from_record(toml_files.record(content, Unreadable("not_theme_book", reason="TOML")))


def to_toml(book: Book) -> bytes:
    """Write a theme book."""
    return toml_files.written(to_record(book))


def checked(book: Book) -> Book:
    """Return a book that can be saved and opened again. Raises Unreadable."""
    return from_record(to_record(book))


def to_record(book: Book) -> dict[str, Any]:
    """Return a theme book as plain values."""
    return {
        "themes": [
            {
                "id": theme.id,
                "kind": theme.kind,
                "label": dict(theme.label),
                "gloss": dict(theme.gloss),
                "colour": dict(theme.colour),
                "quotes": list(theme.quotes),
                "points": list(theme.points),
                "echoes": list(theme.echoes),
                "poles": [
                    {"id": pole.id, "label": dict(pole.label), "terms": list(pole.terms)}
                    for pole in theme.poles
                ],
            }
            for theme in book
        ]
    }


def from_record(record: object) -> Book:
    """Read plain values, however hostile. Raises Unreadable, naming what is wrong."""
    if not isinstance(record, dict) or "themes" not in record:
        raise Unreadable("not_theme_book", reason="themes")
    book = tuple(_theme(one) for one in _list(record, "themes", MOST_THEMES))
    if len({theme.id for theme in book}) != len(book):
        raise Unreadable("not_theme_book", reason="id")
    return book


def _theme(record: object) -> Theme:
    if not isinstance(record, dict):
        raise Unreadable("not_theme_book", reason="themes")
    poles = tuple(_pole(pole) for pole in _list(record, "poles", 2))
    kind = record.get("kind")
    if kind not in KINDS or (len(poles) == 2) != (kind == "relationship") or len(poles) == 1:
        raise Unreadable("not_theme_book", reason="kind")
    return Theme(
        id=_id(record),
        kind=kind,
        label=_words(record, "label"),
        gloss=_words(record, "gloss", {language: "" for language in LANGUAGES}),
        colour=_colour(record.get("colour")),
        quotes=_strings(record, "quotes"),
        points=_strings(record, "points"),
        echoes=_strings(record, "echoes"),
        poles=poles,
    )


def _pole(record: object) -> Pole:
    if not isinstance(record, dict):
        raise Unreadable("not_theme_book", reason="poles")
    return Pole(_id(record), _words(record, "label"), _strings(record, "terms"))


def _id(record: dict[str, Any]) -> str:
    id = record.get("id")
    if not isinstance(id, str) or not _ID.fullmatch(id):
        raise Unreadable("not_theme_book", reason="id")
    return id


def _colour(value: object) -> Words:
    modes = ("light", "dark")
    if not isinstance(value, dict) or not all(
        isinstance(value.get(mode), str) and _COLOUR.fullmatch(value[mode]) for mode in modes
    ):
        raise Unreadable("not_theme_book", reason="colour")
    return {mode: value[mode] for mode in modes}


def _words(record: dict[str, Any], name: str, instead: Words | None = None) -> Words:
    value = record.get(name, instead)
    if not isinstance(value, dict) or not all(_text(value.get(one)) for one in LANGUAGES):
        raise Unreadable("not_theme_book", reason=name)
    return {one: value[one] for one in LANGUAGES}


def _strings(record: dict[str, Any], name: str) -> tuple[str, ...]:
    found = _list(record, name, _MOST_ENTRIES)
    if not all(_text(one) and one for one in found):
        raise Unreadable("not_theme_book", reason=name)
    return tuple(dict.fromkeys(found))


def _list(record: dict[str, Any], name: str, most: int) -> Sequence[Any]:
    found = record.get(name, [])
    if not isinstance(found, list) or len(found) > most:
        raise Unreadable("not_theme_book", reason=name)
    return found


def _text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST and "\0" not in value
