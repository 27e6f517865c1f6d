"""A project file as it is written now: lines of JSON, packed; a text is one line.

The first line says what the file is; then come the texts, what else is kept, and a hash of all
that. However large a library is, one text at a time is in memory.
"""

import gzip
import json
import re
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from hashlib import sha256
from io import BytesIO
from typing import Any

from policytext import __version__
from policytext.base.unreadable import Unreadable
from policytext.source.corrections import Corrections
from policytext.source.reading.limits import too_large
from policytext.study.own_texts import Text
from policytext.study.project_fields import (
    corrections_from_record,
    of,
    pairs,
    received_from_record,
)

_CORRECTED = fields(Corrections)
FORMAT, VERSION = "policytext-project", 2
MOST_TEXTS = 100_000
MOST_BYTES = 1024**3  # of a file
_MOST_UNPACKED, _LONGEST_LINE = 8 * 1024**3, 256 * 1024**2
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")  # as JSON escapes a surrogate, of a pair or alone
_LEVEL = 4  # of packing: with more, a file takes much longer and is hardly smaller


def written(texts: Iterable[Text], kept: Callable[[Collection[str]], Mapping[str, Any]]) -> bytes:
    """Write a project; the same always gives the same bytes.

    `kept` gets the ids of the texts that were written, and returns what else is kept.
    """
    packed, seen = BytesIO(), sha256()
    head = {"format": FORMAT, "version": VERSION, "made_with": __version__}
    ids: list[str] = []
    with gzip.GzipFile("", "wb", _LEVEL, packed, mtime=0) as file:

        def write(record: Mapping[str, Any]) -> None:
            line = _line(record)
            seen.update(line)
            file.write(line)

        write(head)
        for text in texts:
            ids.append(text.id)
            write(_record(text))
        write(kept(ids))
        file.write(_line({"sha256": seen.hexdigest()}))
    return packed.getvalue()


def read(file: bytes) -> tuple[Iterable[Text], tuple[str, ...], dict[str, Any]]:
    """Return the texts, to be read anew each time, their ids, and what else is kept.

    All is looked through once. Raises Unreadable.
    """
    if len(file) > MOST_BYTES:
        raise too_large(MOST_BYTES)
    seen = sha256()
    with _opened(file) as lines:

        def record() -> Any:
            seen.update(line := next(lines, b""))
            return parsed(line)

        _check(record)
        ids: list[str] = []
        while _is_text(kept := record()):
            ids.append(text_of(kept).id)
            if len(ids) > MOST_TEXTS:
                raise Unreadable("project_damaged", reason="texts")
        hashed = seen.hexdigest()
        whole = record() == {"sha256": hashed} and next(lines, None) is None
        if not isinstance(kept, dict) or not whole:
            raise Unreadable("project_damaged", reason="sha256")
    return _Texts(file), tuple(ids), kept


def text_of(record: object) -> Text:
    """Return a text from its record. Raises Unreadable."""
    return Text(
        of(record, "name", str),
        received_from_record(of(record, "received", dict)),
        corrections_from_record(record),
        pairs(record, "filed", str) if isinstance(record, dict) else (),
    )


class _Texts:
    """The texts of a file that was looked through."""

    def __init__(self, file: bytes) -> None:
        self._file = file

    def __iter__(self) -> Iterator[Text]:
        with _opened(self._file) as lines:
            next(lines)
            while _is_text(record := parsed(next(lines))):
                yield text_of(record)


@contextmanager
def _opened(file: bytes) -> Iterator[Iterator[bytes]]:
    """Open a file for its lines; what is wrong with how it is packed is Unreadable."""
    try:
        with gzip.GzipFile(fileobj=BytesIO(file)) as unpacked:
            yield _lines(unpacked)
    except (OSError, EOFError, zlib.error) as reason:
        raise Unreadable("project_damaged", reason="gzip") from reason


def _lines(unpacked: gzip.GzipFile) -> Iterator[bytes]:
    total = 0
    while line := unpacked.readline(_LONGEST_LINE):
        total += len(line)
        if not line.endswith(b"\n") or total > _MOST_UNPACKED:
            raise Unreadable("project_damaged", reason="gzip")
        yield line


def _is_text(record: object) -> bool:
    return isinstance(record, dict) and "received" in record


def _check(first: Callable[[], Any]) -> None:
    """Look whether the first record is that of a project of this version. Raises Unreadable."""
    try:
        record = first()
    except Unreadable as reason:
        raise Unreadable("not_project") from reason
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise Unreadable("not_project")
    version = of(record, "version", int)
    if version > VERSION:
        raise Unreadable("project_newer", version=version, known=VERSION)
    if version < VERSION:
        raise Unreadable("project_damaged", reason="version")


def _record(text: Text) -> dict[str, Any]:
    return {
        "name": text.name,
        "received": text.received.record(),
        # Not deep: of many texts that would take half of the time.
        "corrections": {one.name: getattr(text.corrections, one.name) for one in _CORRECTED},
        "filed": [list(pair) for pair in text.filed],
    }


def _line(record: object) -> bytes:
    written = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return written.encode() + b"\n"


def parsed(written: bytes) -> Any:
    """Return what a line, or a file, of JSON holds. Raises Unreadable.

    Half a character (a lone surrogate) is damage: nothing could show it or write it again.
    """
    try:
        record = json.loads(written.decode())
        if _HALF.search(written):
            json.dumps(record, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as reason:
        raise Unreadable("project_damaged", reason="JSON") from reason
    return record
