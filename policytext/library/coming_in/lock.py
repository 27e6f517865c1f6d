"""Who works for a library: a lock that is gone with the process that holds it, however it ends."""

from contextlib import AbstractContextManager
from pathlib import Path

from policytext.base import locks

_FILE = "worker.lock"
_WAIT = 2  # seconds, for somebody who only looks


def held(folder: Path) -> AbstractContextManager[bool]:
    """Hold a library's lock; it is False where another process does."""
    return locks.held(folder / _FILE, _WAIT)


def is_held(folder: Path) -> bool:
    """Say whether a process works for a library."""
    return locks.is_held(folder / _FILE)
