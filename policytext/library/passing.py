"""Stores that last as long as somebody holds them: in folders of their own, deleted with them.

All those of one program lie in one folder, whose lock the program has as long as it runs. What a
program left behind that was killed nobody has locked: the next one deletes it.
"""

import atexit
import os
import shutil
import stat
import tempfile
import weakref
from functools import cache
from itertools import count
from pathlib import Path

from policytext.base.locks import locked
from policytext.library.connection import Connection
from policytext.library.failure import failure
from policytext.library.store import Store

_NAME = "policytext-visits-"
_LOCK = ".lock"
_numbers = count()


def passing() -> Store:
    """Return a new store that is nobody else's. Raises Unreadable.

    Its folder is deleted once nobody holds the store any more, or it is `let_go`; at the latest
    when the program ends.
    """
    try:
        folder = _room() / str(next(_numbers))
    except OSError as reason:
        raise failure("library_closed", reason, Path(tempfile.gettempdir())) from reason
    store = Store(folder)
    store.gone = weakref.finalize(store, _delete, store.connection, os.getpid())
    return store


def let_go(store: Store) -> None:
    """Delete a passing store with everything in it, whoever holds it."""
    if store.gone:
        store.gone()


def _delete(connection: Connection, program: int) -> None:
    if os.getpid() == program:  # a fork has a copy of the store, and not the folder
        connection.close()
        shutil.rmtree(connection.folder, ignore_errors=True)


@cache
def _room() -> Path:
    """Return this program's folder, made and locked now. Raises OSError."""
    clear_up()
    while True:
        room = Path(tempfile.mkdtemp(prefix=_NAME))
        lock = locked(room.with_suffix(_LOCK))
        if lock is None:  # before these lines met, another program took it for left behind
            continue
        if room.is_dir():
            atexit.register(_leave, room, lock)
            return room
        _leave(room, lock)


def _leave(room: Path, lock: int) -> None:
    """Delete a folder of passing stores; its lock goes last."""
    shutil.rmtree(room, ignore_errors=True)
    os.close(lock)
    room.with_suffix(_LOCK).unlink(missing_ok=True)


def clear_up() -> None:
    """Delete what programs that were killed have left behind."""
    for found in Path(tempfile.gettempdir()).glob(f"{_NAME}*"):
        room = found.with_suffix("")
        if _ours(found) and (lock := locked(room.with_suffix(_LOCK))) is not None:
            _leave(room, lock)


def _ours(path: Path) -> bool:
    """Say whether a folder or a lock, and not a link to one, belongs to this user."""
    try:
        found = path.lstat()
    except OSError:
        return False
    return not stat.S_ISLNK(found.st_mode) and found.st_uid == getattr(os, "getuid", lambda: 0)()
