"""Who works for a library: a lock that is gone with the process that holds it, however it ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_FILE = "worker.lock"
_WAIT = 2  # seconds, for somebody who only looks


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold a library's lock; it is False where another process does."""
    with closing(_opened(folder, _WAIT)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
            return
        yield True


def is_held(folder: Path) -> bool:
    """Say whether a process works for a library."""
    if not (folder / _FILE).exists():
        return False
    try:
        with closing(_opened(folder, 0)) as lock:
            lock.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        return True
    return False


def _opened(folder: Path, wait: float) -> sqlite3.Connection:
    return sqlite3.connect(folder / _FILE, timeout=wait, isolation_level=None)
