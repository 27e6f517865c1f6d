"""One builder at a time: whoever holds the lock may change the parts of a library."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from policytext.library.parts.manifest import PARTS

_LOCK = "building.lock"


@contextmanager
def alone(folder: Path) -> Iterator[bool]:
    """Say whether nobody else builds the parts of a library, and keep others off meanwhile.

    The lock is SQLite's own on an empty file, the same on the three systems: it is gone with the
    process that holds it, however that ends. Raises OSError.
    """
    (folder / PARTS).mkdir(mode=0o700, parents=True, exist_ok=True)
    with closing(_opened(folder / PARTS / _LOCK)) as lock:
        yield _locked(lock)


def _opened(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path, timeout=0, isolation_level=None)
    except sqlite3.Error as reason:
        raise OSError(str(reason)) from reason


def _locked(lock: sqlite3.Connection) -> bool:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as reason:
        if reason.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return False
        raise OSError(str(reason)) from reason
    return True
