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
    try:
        with closing(sqlite3.connect(folder / PARTS / _LOCK, timeout=0)) as lock:
            lock.isolation_level = None
            lock.execute("BEGIN EXCLUSIVE")
            yield True
    except sqlite3.OperationalError:
        yield False
