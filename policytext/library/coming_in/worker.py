"""A process of its own that takes in what waits in a library's queue, then indexes it.

One works for a library at a time. It outlives the page and the server that started it and ends when
nothing waits; what it has not done when it is killed, the next one does (`ensure`).
"""

import time
from dataclasses import replace
from pathlib import Path

from policytext.base.running import start_detached
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in import lock, status
from policytext.library.coming_in.afterwards import to_clean, to_index
from policytext.library.coming_in.queue import any_waits, is_stopped
from policytext.library.coming_in.working import Work
from policytext.library.connection import FILE
from policytext.library.store import Store

_PATIENCE = 5  # seconds between two starts by one server
# And where the last one left the index as it was: a text that cannot be indexed waits for ever.
_LONG_PATIENCE = 600
_started: dict[Path, float] = {}
_found: dict[Path, tuple[int, int]] = {}  # revision and texts to index at the last start


def ensure(store: Store) -> None:
    """Start a worker where something waits, for the index or to be taken in, and none works.

    After a stop just what was deleted for good is work. Whoever opens a page calls it, and whoever
    adds, goes on or changes words. Raises Unreadable.
    """
    if status.read(store.folder).trouble:
        return
    stopped = is_stopped(store)
    waits = not stopped and any_waits(store)
    left = to_clean if stopped else to_index
    found = store.revision, 0 if waits else left(store)
    patience = _LONG_PATIENCE if not waits and _found.get(store.folder) == found else _PATIENCE
    lately = time.monotonic() - _started.get(store.folder, float("-inf")) < patience
    if (waits or found[1]) and not lately and not lock.is_held(store.folder):
        _found[store.folder] = found
        start(store.folder)


def start(folder: Path) -> None:
    """Start a worker for the library in a folder; it outlives the process that starts it."""
    _started[folder] = time.monotonic()
    start_detached("library", "work", str(folder))


def work(folder: Path) -> None:
    """Take in what waits and index it, unless somebody else does. Raises Unreadable."""
    again = True
    while again and (folder / FILE).exists():
        with lock.held(folder) as ours:
            if not ours:
                return
            store = Store(folder)
            try:
                Work(store).all()
            except Exception as reason:
                failed = Unreadable("coming_in_failed", reason=str(reason) or repr(reason))
                trouble = reason if isinstance(reason, Unreadable) else failed
                status.write(folder, replace(status.read(folder), trouble=trouble))
                raise trouble from reason
            finally:
                store.close()
        # What was added after the last look and before the lock was free found nobody.
        again = _waits_still(folder)


def _waits_still(folder: Path) -> bool:
    if not (folder / FILE).exists():
        return False
    store = Store(folder)
    try:
        return not is_stopped(store) and any_waits(store)
    finally:
        store.close()
