"""A store that lasts as long as a visit: in a folder of its own, deleted with it."""

import shutil
import tempfile
from pathlib import Path

from policytext.library.store import Store

_NAME = "policytext-visit-"


def passing() -> Store:
    """Return a new store that is nobody else's. Raises Unreadable."""
    return Store(Path(tempfile.mkdtemp(prefix=_NAME)))


def let_go(store: Store) -> None:
    """Delete a passing store with everything in it."""
    store.close()
    shutil.rmtree(store.folder, ignore_errors=True)
