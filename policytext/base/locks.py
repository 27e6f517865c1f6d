"""A lock that the system lets go when the program that has it ends, however that ends."""

import os
from pathlib import Path

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
