"""A lock that the system lets go when the program that has it ends, however that ends."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_BETWEEN = 0.02  # seconds between two tries

if os.name == "nt":
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def locked(path: Path) -> int | None:
    """Take the lock that a file stands for, making the file; None where somebody has it.

    Returns the open file: closing it lets go. A file that was put in its place meanwhile, or is no
    plain file, counts as somebody else's.
    """
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError:
        return None
    try:
        _take(file)
        if os.path.samestat(os.fstat(file), os.stat(path, follow_symlinks=False)):
            return file
    except OSError:
        pass
    os.close(file)
    return None


@contextmanager
def held(path: Path, wait: float = 0) -> Iterator[bool]:
    """Hold the lock that a file stands for, after `wait` seconds at most; else it is False."""
    until = time.monotonic() + wait
    while (lock := locked(path)) is None and time.monotonic() < until:
        time.sleep(_BETWEEN)
    try:
        yield lock is not None
    finally:
        if lock is not None:
            os.close(lock)


def is_held(path: Path) -> bool:
    """Say whether somebody has the lock that a file stands for."""
    if not path.exists():
        return False
    with held(path) as free:
        return not free
