"""One thing of the queue after the other: read, and kept with what became of it in one change."""

import json
import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.coming_in.adding import why
from policytext.library.coming_in.readers import Place, Reader
from policytext.library.records import packed
from policytext.library.shelving import shelve
from policytext.library.store import Store
from policytext.study.own_texts import Text


class Waiting(NamedTuple):
    """One row of the queue that waits."""

    number: int
    name: str
    kind: str
    path: str
    place: int
    inside: int
    given: dict[str, object]


def waiting(store: Store, most: int) -> list[Waiting]:
    """Return the first that wait. Raises Unreadable."""
    rows = store.connection.rows(
        "SELECT number, name, kind, path, place, inside, given FROM incoming"
        " WHERE state = 'waiting' ORDER BY number LIMIT ?",
        most,
    )
    return [Waiting(*row[:6], json.loads(str(row[6]))) for row in rows]  # type: ignore


class Outcome(NamedTuple):
    """What reading gave: a text with its card, without one if it is there already, or why none."""

    text: Text | None = None
    card: Card | None = None
    refused: Unreadable | None = None
    sha256: str = ""


def read_one(store: Store, reader: Reader, one: Waiting) -> Outcome:
    """Read one that waits. Raises Unreadable where the library itself cannot be read."""
    content = _content(store, one)
    path = str(store.folder / Path(one.path)) if one.path else ""
    try:
        text = reader.text(Place(one.name, one.kind, path, one.place), content)
        seen = sha256(text.received.text.encode("utf-8", "surrogatepass")).hexdigest()
        card = None if store.same(seen) else reader.card(text, seen)
    except Unreadable as reason:
        if reason.reason.startswith("library_"):
            raise
        return Outcome(refused=reason)
    return Outcome(text, card, None, seen)


def settle(store: Store, one: Waiting, outcome: Outcome) -> None:
    """Keep what reading gave, and say what became of the one that waited, in one change.

    Raises Unreadable where the library cannot keep it: it then waits as before.
    """
    text, card, refused, seen = outcome
    if refused:
        refuse(store, one, refused)
        return
    content = packed(text.received) if text and card else b""
    with store.connection.change(quietly=not card) as change:
        # Another may have brought the same words since they were looked for.
        if twin := store.same(seen):
            _say_twin(store, change, one, twin)
        elif text and card and _say(change, one, "taken", "", text.id):
            shelve(change, text, card, content)


def refuse(store: Store, one: Waiting, reason: Unreadable) -> None:
    """Say why something is not taken in; what arrived of its inside is let go."""
    with store.connection.change(quietly=True) as change:
        change.execute("DELETE FROM incoming WHERE inside = ?", (one.number,))
        _say(change, one, "refused", why(reason))


def still_waits(change: sqlite3.Connection, one: Waiting) -> bool:
    """Say whether something was not let go meanwhile."""
    found = change.execute(
        "SELECT 1 FROM incoming WHERE number = ? AND state = 'waiting'", (one.number,)
    )
    return found.fetchone() is not None


def _say_twin(store: Store, change: sqlite3.Connection, one: Waiting, id: str) -> None:
    named = store.connection.rows("SELECT name FROM texts WHERE id = ?", id)
    name = str(named[0][0]) if named else ""
    _say(change, one, "twin", why(Unreadable("twin", name=name)), id)


def _say(change: sqlite3.Connection, one: Waiting, state: str, reason: str, text: str = "") -> bool:
    """Say what became of one that waits; False where it was let go meanwhile."""
    done = change.execute(
        "UPDATE incoming SET state = ?, reason = ?, text = ?, content = NULL"
        " WHERE number = ? AND state = 'waiting'",
        (state, reason, text, one.number),
    )
    return done.rowcount == 1


def _content(store: Store, one: Waiting) -> bytes:
    rows = store.connection.rows("SELECT content FROM incoming WHERE number = ?", one.number)
    found = rows[0][0] if rows else None
    return found if isinstance(found, bytes) else b""
