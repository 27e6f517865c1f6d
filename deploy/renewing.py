"""Notices that the certificate was renewed."""

import time
from collections.abc import Iterable
from pathlib import Path

_LOOK = 10  # seconds between two looks
_State = tuple[tuple[int, int, int], ...]


class Renewing:
    """Some files, and whether they have changed."""

    def __init__(self, files: Iterable[Path]) -> None:
        self._files = tuple(files)
        self._used = self._seen = self._state()
        self._looked = time.monotonic()

    def renewed(self) -> bool:
        """Say, once, that the files are others, and that all of them stay as they are."""
        if time.monotonic() - self._looked < _LOOK:
            return False
        self._looked = time.monotonic()
        before, self._seen = self._seen, self._state()
        if self._seen in (None, self._used) or self._seen != before:
            return False
        self._used = self._seen
        return True

    def _state(self) -> _State | None:
        """Return what tells the files from others, None while one is missing."""
        try:
            found = [file.stat() for file in self._files]
        except OSError:
            return None
        return tuple((one.st_ino, one.st_size, one.st_mtime_ns) for one in found)
