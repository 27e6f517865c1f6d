"""What waits to be taken in, what was, and what was not and why; it can be stopped and go on.

What stands in the queue is "waiting", or "arriving" out of an archive that is being opened, and
then "taken", a "twin" of a text that is there, or "refused"; what held others itself is "opened".
"""

import json
from typing import NamedTuple

from policytext.base.unreadable import Unreadable, from_record
from policytext.library.coming_in import status
from policytext.library.store import Store


class NotTaken(NamedTuple):
    """What was not taken in, or not in full, and why.

    It was refused, or is a twin of a text that is there, or was taken in without its date.
    """

    name: str
    reason: Unreadable


def any_waits(store: Store) -> bool:
    """Say whether anything waits to be taken in."""
    return bool(
        store.connection.rows(
            "SELECT 1 FROM incoming WHERE state IN ('waiting', 'arriving') LIMIT 1"
        )
    )


def is_stopped(store: Store) -> bool:
    """Say whether taking in was stopped by the reader."""
    return bool(store.connection.rows("SELECT stopped FROM working")[0][0])


def stop(store: Store) -> None:
    """Stop taking in, and indexing: a worker ends after the text that it is at."""
    _set_stopped(store, True)


def go_on(store: Store) -> None:
    """Go on after a stop, or after a trouble."""
    said = status.read(store.folder)
    if said.trouble:
        status.write(store.folder, said.untroubled())
    if is_stopped(store):
        _set_stopped(store, False)


def clear(store: Store) -> None:
    """Forget what is done: taken, refused or a twin, and what is noted; what waits stays."""
    with store.connection.change(quietly=True) as change:
        change.execute("DELETE FROM incoming WHERE state IN ('taken', 'twin', 'refused', 'noted')")


def let_go(store: Store) -> None:
    """Let everything go that waits; what was taken in stays."""
    with store.connection.change(quietly=True) as change:
        change.execute("DELETE FROM incoming WHERE state IN ('waiting', 'arriving', 'opened')")


def not_taken(store: Store) -> tuple[NotTaken, ...]:
    """Return what was refused, is a twin or is noted, in the order it was added."""
    rows = store.connection.rows(
        "SELECT name, reason FROM incoming WHERE state IN ('refused', 'twin', 'noted')"
        " ORDER BY number"
    )
    return tuple(NotTaken(str(name), from_record(json.loads(str(why)))) for name, why in rows)


def _set_stopped(store: Store, stopped: bool) -> None:
    with store.connection.change(quietly=True) as change:
        change.execute("UPDATE working SET stopped = ?", (int(stopped),))
