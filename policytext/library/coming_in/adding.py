"""Things that come in, written to a library's queue: at once, and safe from then on."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from uuid import uuid4

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.file_names import as_text
from policytext.library.coming_in.folders import of_path, within
from policytext.library.coming_in.incoming import HOLDERS, Incoming
from policytext.library.coming_in.kinds import kind_of, refusal
from policytext.library.coming_in.limits import max_archive_bytes
from policytext.library.coming_in.queue import any_waits, clear, go_on
from policytext.library.coming_in.tables.columns import Columns
from policytext.library.failure import failure
from policytext.library.shelving import now
from policytext.library.store import Store
from policytext.source.reading.limits import max_bytes, too_large

SPOOL = "coming_in"  # the folder of archives and tables that wait, in the library's
_CHUNK_BYTES, _CHUNK = 16 * 1024 * 1024, 200


def add(
    store: Store,
    items: Iterable[tuple[str, bytes | Path]],
    columns: Mapping[str, Columns] | None = None,
) -> int:
    """Add files by their names, and return how many; a folder's files are added one by one.

    What is added has been kept when this returns; a worker takes it in (`worker.ensure`). `columns`
    are the chosen ones of tables, by name. Where nothing waits any more, what was done before is
    forgotten: a new count begins. Raises Unreadable.
    """
    if not any_waits(store):
        clear(store)
    go_on(store)
    number = 0
    for chunk in _chunks(_coming(store.folder, items, columns or {})):
        with store.connection.change(quietly=True) as change:
            insert(change, chunk)
        number += len(chunk)
    return number


def insert(change: sqlite3.Connection, coming: Iterable[Incoming], *, inside: int = 0) -> None:
    """Write things to the queue; those `inside` another one arrive until that is at its end."""
    change.executemany(
        "INSERT INTO incoming (name, kind, content, path, place, inside, given, state, reason,"
        " added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                one.name,
                one.kind,
                one.content,
                one.path,
                one.place,
                inside,
                json.dumps(dict(one.given)),
                _state(one, inside),
                why(said) if (said := one.refused or one.noted) else "",
                now(),
            )
            for one in coming
        ],
    )


def _state(one: Incoming, inside: int) -> str:
    if one.refused or one.noted:
        return "refused" if one.refused else "noted"
    return "arriving" if inside else "waiting"


def why(reason: Unreadable) -> str:
    """Return a reason as the queue keeps it."""
    return json.dumps(reason.record(), default=str)


def _coming(
    folder: Path, items: Iterable[tuple[str, bytes | Path]], columns: Mapping[str, Columns]
) -> Iterator[Incoming]:
    for name, content in items:
        if isinstance(content, bytes):
            yield _at_hand(folder, as_text(name), content, columns.get(name))
        elif content.is_dir():
            yield from within(content)
        else:
            yield of_path(content.absolute(), name)


def _at_hand(folder: Path, name: str, content: bytes, columns: Columns | None) -> Incoming:
    kind = kind_of(name)
    most = max_archive_bytes() if kind in HOLDERS else max_bytes()
    if reason := refusal(name):
        return Incoming(name, refused=Unreadable(reason))
    if len(content) > most:
        return Incoming(name, refused=too_large(most))
    if kind not in HOLDERS:
        return Incoming(name, kind, content)
    given = (("columns", asdict(columns)),) if columns else ()
    return Incoming(name, kind, path=str(_spooled(folder, content)), given=given)


def _spooled(folder: Path, content: bytes) -> Path:
    """Write an archive or a table beside the library; return its path from there."""
    path = Path(SPOOL, uuid4().hex)
    try:
        (folder / SPOOL).mkdir(mode=0o700, exist_ok=True)
        (folder / path).write_bytes(content)
    except OSError as reason:
        raise failure("library_unkept", reason, folder) from reason
    return path


def _chunks(coming: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    chunk: list[Incoming] = []
    length = 0
    for one in coming:
        chunk.append(one)
        length += len(one.content or b"")
        if len(chunk) >= _CHUNK or length >= _CHUNK_BYTES:
            yield chunk
            chunk, length = [], 0
    if chunk:
        yield chunk
