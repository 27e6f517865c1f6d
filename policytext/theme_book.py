"""A theme book as a TOML file: read with every check, written so that it reads back the same."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from policytext.labels import LANGUAGES
from policytext.places import THEME_BOOK
from policytext.themes import Pole, Theme, Words
from policytext.unreadable import Unreadable

KINDS = ("focus_area", "relationship", "custom")
MOST_THEMES, _MOST_ENTRIES, _LONGEST = 100, 200, 400
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_MOST_GAPS = 4  # in one quote: each … is a search of its own


def read_theme_book(path: Path = THEME_BOOK) -> tuple[Theme, ...]:
    """Read a theme book from a file. Raises Unreadable on anything else."""
    try:
        return from_toml(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as reason:
        raise Unreadable("not_theme_book", reason="UTF-8") from reason


def from_toml(source: str) -> tuple[Theme, ...]:
    """Read a theme book. Raises Unreadable, naming what is wrong."""
    try:
        return from_record(tomllib.loads(source))
    except (tomllib.TOMLDecodeError, RecursionError) as reason:
        raise Unreadable("not_theme_book", reason="TOML") from reason


def to_toml(book: Iterable[Theme]) -> str:
    """Write a theme book."""
    import tomli_w

    return tomli_w.dumps({"version": 1, **to_record(book)}, multiline_strings=False)


def to_record(book: Iterable[Theme]) -> dict[str, Any]:
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


def from_record(record: Any) -> tuple[Theme, ...]:
    """Read plain values, however hostile. Raises Unreadable, naming what is wrong."""
    themes = _list(record, "themes", MOST_THEMES) if isinstance(record, dict) else None
    if themes is None or (isinstance(record, dict) and "themes" not in record):
        raise Unreadable("not_theme_book", reason="themes")
    book = tuple(_theme(one) for one in themes)
    if len({theme.id for theme in book}) != len(book):
        raise Unreadable("not_theme_book", reason="id")
    return book


def _theme(record: Any) -> Theme:
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


def _pole(record: Any) -> Pole:
    if not isinstance(record, dict):
        raise Unreadable("not_theme_book", reason="poles")
    return Pole(_id(record), _words(record, "label"), _strings(record, "terms"))


def _id(record: dict[str, Any]) -> str:
    id = record.get("id")
    if not isinstance(id, str) or not _ID.fullmatch(id):
        raise Unreadable("not_theme_book", reason="id")
    return id


def _colour(value: Any) -> Words:
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
    if not all(_text(one) and one and one.count("…") <= _MOST_GAPS for one in found):
        raise Unreadable("not_theme_book", reason=name)
    return tuple(dict.fromkeys(found))


def _list(record: dict[str, Any], name: str, most: int) -> Sequence[Any]:
    found = record.get(name, [])
    if not isinstance(found, list) or len(found) > most:
        raise Unreadable("not_theme_book", reason=name)
    return found


def _text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST and "\0" not in value
