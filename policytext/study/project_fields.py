"""The fields of a project file about texts and doubts, read back and checked."""

from typing import Any

from policytext.base.unreadable import Unreadable
from policytext.source.corrections import Corrections
from policytext.source.documents import SetAside, Span
from policytext.source.facts import NAMES, Facts, from_record
from policytext.source.parts import KINDS as PARTS
from policytext.source.reading.limits import max_characters
from policytext.source.reading.received import KINDS, Received
from policytext.themes.doubts import Doubt

_LONGEST_NAME = 60  # of a group
_WORDS = ("text", "kind", "encoding", "title", "date")


def received_from_record(given: dict[Any, Any]) -> Received:
    """Return what a file gave. Raises Unreadable; fields of later versions may be absent."""
    words = {name: of(given, name, str) for name in _WORDS}
    dropped = of(given, "dropped", list)
    if len(words["text"]) > max_characters() or not all(isinstance(one, str) for one in dropped):
        raise Unreadable("project_damaged", reason="received")
    if words["kind"] not in KINDS:
        raise Unreadable("project_damaged", reason="kind")
    return Received(
        **words,
        dropped=tuple(dropped),
        joined=of(given, "joined", int),
        facts=_facts(given),
        aside=_aside(given, len(words["text"])),
        left_out=pairs(given, "left_out", int),
        replaced=of(given, "replaced", int) if "replaced" in given else 0,
        beside=_beside(given),
    )


def corrections_from_record(record: object) -> Corrections:
    """Return what a reader decided otherwise. Raises Unreadable."""
    given = of(record, "corrections", dict)
    title = None if given.get("title") is None else of(given, "title", str)
    facts = pairs(given, "facts", str)
    if not {name for name, _ in facts} <= set(NAMES):
        raise Unreadable("project_damaged", reason="facts")
    return Corrections(
        title,
        _line(given, "first"),
        _line(given, "last"),
        of(given, "convert", bool),
        spans(given, "taken"),
        facts,
    )


def doubts_from_records(content: dict[Any, Any], ids: set[str]) -> tuple[Doubt, ...]:
    """Return the doubts, none in a file of an earlier version. Raises Unreadable."""
    found = []
    for record in of(content, "doubts", list) if "doubts" in content else ():
        poles = of(record, "poles", list)
        words = {name: of(record, name, str) for name in ("document", "sentence")}
        numbers = {name: of(record, name, int) for name in ("side", "nth")}
        named = len(poles) == 2 and all(isinstance(name, str) for name in poles)
        placed = numbers["side"] in (0, 1) and numbers["nth"] >= 0
        if not (named and placed and words["document"] in ids):
            raise Unreadable("project_damaged", reason="doubts")
        found.append(Doubt(poles=(poles[0], poles[1]), **words, **numbers))
    return tuple(dict.fromkeys(found))


def groups_from_record(content: dict[Any, Any]) -> dict[str, dict[str, Any]]:
    """Return kept groups of texts, as plain values by name, none in a file of an earlier version.

    Raises Unreadable.
    """
    records = of(content, "groups", dict) if "groups" in content else {}
    for name, record in records.items():
        short = 0 < len(name) <= _LONGEST_NAME and name.isprintable()
        if not short or not isinstance(record, dict) or not all(map(_is_plain, record.values())):
            raise Unreadable("project_damaged", reason="groups")
    return records


def _is_plain(value: object) -> bool:
    words = value if isinstance(value, list) else []
    return isinstance(value, str | bool | list) and all(isinstance(one, str) for one in words)


def of(record: object, name: str, kind: type) -> Any:
    """Return a field if it is of this kind. Raises Unreadable."""
    value = record.get(name) if isinstance(record, dict) else None
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise Unreadable("project_damaged", reason=name)
    return value


def pairs(record: dict[Any, Any], name: str, kind: type) -> tuple[tuple[str, Any], ...]:
    """Return (name, value) pairs, none where the field is absent. Raises Unreadable."""
    rows = _rows(record, name, 2)
    if not all(isinstance(key, str) and _is(value, kind) for key, value in rows):
        raise Unreadable("project_damaged", reason=name)
    return tuple((key, value) for key, value in rows)


def spans(record: dict[Any, Any], name: str) -> tuple[Span, ...]:
    """Return spans, none where the field is absent. Raises Unreadable."""
    rows = _rows(record, name, 2)
    if not all(_is(a, int) and _is(b, int) and 0 <= a <= b for a, b in rows):
        raise Unreadable("project_damaged", reason=name)
    return tuple(Span(a, b) for a, b in rows)


def _line(given: dict[Any, Any], name: str) -> int | None:
    if given.get(name) is None:
        return None
    number: int = of(given, name, int)
    if number < 0:
        raise Unreadable("project_damaged", reason=name)
    return number


def _facts(given: dict[Any, Any]) -> Facts:
    stated = given.get("facts", {})
    by = stated.get("by", {}) if isinstance(stated, dict) else None
    if not isinstance(by, dict) or not set(stated) <= {*NAMES, "by"} or not set(by) <= set(NAMES):
        raise Unreadable("project_damaged", reason="facts")
    said = (*(value for name, value in stated.items() if name != "by"), *by.values())
    if not all(isinstance(value, str) for value in said):
        raise Unreadable("project_damaged", reason="facts")
    return from_record(stated)


def _beside(given: dict[Any, Any]) -> tuple[tuple[str, str, str], ...]:
    rows = _rows(given, "beside", 3)
    if not all(isinstance(value, str) for row in rows for value in row):
        raise Unreadable("project_damaged", reason="beside")
    return tuple((name, value, by) for name, value, by in rows)


def _aside(given: dict[Any, Any], length: int) -> tuple[SetAside, ...]:
    rows = _rows(given, "aside", 3)
    for kind, start, end in rows:
        if (
            kind not in PARTS
            or not _is(start, int)
            or not _is(end, int)
            or not 0 <= start <= end <= length
        ):
            raise Unreadable("project_damaged", reason="aside")
    return tuple(SetAside(*row) for row in rows)


def _rows(record: dict[Any, Any], name: str, width: int) -> list[list[Any]]:
    rows = of(record, name, list) if name in record else []
    if not all(isinstance(row, list) and len(row) == width for row in rows):
        raise Unreadable("project_damaged", reason=name)
    return rows


def _is(value: object, kind: type) -> bool:
    return isinstance(value, kind) and not (kind is int and isinstance(value, bool))
