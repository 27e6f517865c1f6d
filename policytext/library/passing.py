"""A store that lasts as long as somebody holds it: in a folder of its own, deleted with it."""

import shutil
import tempfile
import weakref
from pathlib import Path

from policytext.base.unreadable import Unreadable
from policytext.library.connection import Connection
from policytext.library.store import Store

_NAME = "policytext-visit-"


def passing() -> Store:
    """Return a new store that is nobody else's. Raises Unreadable.

    Its folder is deleted once nobody holds the store any more, at the latest when the program ends.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix=_NAME))
    except OSError as reason:
        raise Unreadable("library_closed", folder="", reason=str(reason)) from reason
    store = Store(folder)
    weakref.finalize(store, _delete, store.connection, folder)
    return store


def _delete(connection: Connection, folder: Path) -> None:
    connection.close()
    shutil.rmtree(folder, ignore_errors=True)
