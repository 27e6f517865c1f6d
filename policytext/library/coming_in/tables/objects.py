"""JSON: an object a line, a list of objects, or a list somewhere inside one object."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.tables.sheet import Cells, Sheet
from policytext.source.reading.encodings import decoded
from policytext.study.project import SEEN, is_project

_LONGEST = 64 * 1024 * 1024  # bytes of a line
_SEEN = 50


def sheets(path: Path) -> Iterator[Sheet]:
    """Yield the one table that a JSON file holds. Raises Unreadable."""
    with path.open("rb") as file:
        start = file.read(SEEN)
    if is_project(start):
        raise Unreadable("project_among_texts")
    rows = _lines(path) if _is_lines(path) else iter(_listed(_whole(path)))
    seen = list(islice(rows, _SEEN))
    names = tuple(dict.fromkeys(key for row in seen for key in row))
    if not names:
        raise Unreadable("no_objects")
    yield Sheet("", (_cells(row, names) for row in chain(seen, rows)), names)


def _is_lines(path: Path) -> bool:
    """Say whether a file has an object on each line: by its first two, whatever its name."""
    with path.open("rb") as file:
        lines = iter(lambda: file.readline(_LONGEST), b"")
        bare = (line.removeprefix(b"\xef\xbb\xbf").strip() for line in lines)
        found = list(islice(filter(None, bare), 2))
    if not found:
        raise Unreadable("empty")
    return len(found) == 2 and _object(found[0]) is not None


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the object of each line; a line without one is an empty row, and keeps its number."""
    with path.open("rb") as file:
        for line in iter(lambda: file.readline(_LONGEST), b""):
            yield flat(_object(line.removeprefix(b"\xef\xbb\xbf").strip()) or {})


def _object(line: bytes) -> Mapping[str, Any] | None:
    try:
        found = json.loads(_text(line))
    except (ValueError, RecursionError, Unreadable):
        return None
    return found if isinstance(found, dict) else None


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decoded(content).text


def _whole(path: Path) -> Any:
    try:
        return json.loads(_text(path.read_bytes()))
    except (ValueError, RecursionError) as reason:
        raise Unreadable("damaged", kind="JSON") from reason


def _listed(found: Any) -> list[dict[str, Any]]:
    """Return the longest list of objects that a file holds, at its top or one step below."""
    ways = [found, *found.values()] if isinstance(found, Mapping) else [found]
    lists = [[row for row in way if isinstance(row, Mapping)] for way in ways if _is_list(way)]
    longest = max(lists, key=len, default=[])
    return [flat(row) for row in longest or [found] if isinstance(row, Mapping)]


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return an object whose objects stand beside its own values: meta.title."""
    found: dict[str, Any] = {}
    for key, value in row.items():
        if isinstance(value, Mapping):
            found |= {f"{key}.{inner}": held for inner, held in value.items()}
        else:
            found[str(key)] = value
    return found


def _cells(row: Mapping[str, Any], names: Sequence[str]) -> Cells:
    return [row.get(name) for name in names]
