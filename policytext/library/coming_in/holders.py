"""An archive or a table of the queue, opened: what it holds waits from then on by itself."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from policytext.base.unreadable import Unreadable, from_record
from policytext.library.coming_in.adding import SPOOL, insert
from policytext.library.coming_in.asking import asked
from policytext.library.coming_in.incoming import Incoming
from policytext.library.coming_in.taking import Waiting, refuse, still_waits
from policytext.library.failure import failure
from policytext.library.store import Store

_CHUNK = 500
_DAY = 24 * 60 * 60  # seconds


def open_holder(store: Store, one: Waiting, stop: Callable[[], bool]) -> None:
    """Put what something holds into the queue, all of it or nothing.

    Nothing more is put there once it was let go. Raises Unreadable where the library cannot keep
    it: then, and when it is stopped, the next who comes begins with it anew.
    """
    with store.connection.change(quietly=True) as change:
        change.execute("DELETE FROM incoming WHERE inside = ?", (one.number,))
    answers = asked(_request(store, one))
    try:
        for chunk in _chunks(answers):
            with store.connection.change(quietly=True) as change:
                waits = still_waits(change, one)
                if waits:
                    insert(change, map(_coming, chunk), inside=one.number)
            if stop() or not waits:
                return
    except OSError as reason:
        raise failure("library_unkept", reason, store.folder) from reason
    except Unreadable as reason:
        if reason.reason.startswith("library_"):
            raise
        refuse(store, one, reason)
        return
    finally:
        answers.close()
    with store.connection.change(quietly=True) as change:
        change.execute(
            "UPDATE incoming SET state = 'waiting' WHERE inside = ? AND state = 'arriving'",
            (one.number,),
        )
        change.execute("UPDATE incoming SET state = 'opened' WHERE number = ?", (one.number,))


def sweep(store: Store, now: float) -> None:
    """Delete the files of what was opened and is done with; `now` is the time in seconds.

    A file that nothing in the queue names may be one that is just being added: it goes after a day.
    """
    rows = store.connection.rows(
        "SELECT DISTINCT path, state IN ('waiting', 'arriving') FROM incoming WHERE path != ''"
    )
    wanted = {Path(str(path)).name for path, waits in rows if waits}
    known = {Path(str(path)).name for path, _ in rows}
    with store.connection.change(quietly=True) as change:
        change.execute("DELETE FROM incoming WHERE state = 'opened'")
    for path in (store.folder / SPOOL).glob("*"):
        if path.name not in wanted and (path.name in known or path.stat().st_mtime < now - _DAY):
            path.unlink(missing_ok=True)


def _request(store: Store, one: Waiting) -> dict[str, Any]:
    spool = store.folder / SPOOL
    spool.mkdir(mode=0o700, exist_ok=True)
    return {
        "ask": one.kind,
        "name": one.name,
        "path": str(store.folder / Path(one.path)),
        "spool": str(spool),
        "given": {**one.given, "nested": bool(one.inside)},
    }


def _chunks(answers: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    chunk: list[dict[str, Any]] = []
    for answer in answers:
        chunk.append(answer)
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _coming(answer: dict[str, Any]) -> Incoming:
    refused, noted = (answer.pop(name) for name in ("refused", "noted"))
    return Incoming(
        **answer,
        refused=from_record(refused) if refused else None,
        noted=from_record(noted) if noted else None,
    )
