"""Why a library cannot be opened, read or kept: what SQLite and the system say, in one sentence."""

import errno
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policytext.base.labels import label
from policytext.base.unreadable import Unreadable
from policytext.library.places import own as own_library

_ROOM = 1_000_000  # bytes: with less, whatever could not be written is for want of room
_BY_CODE = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_CANTOPEN: "forbidden",
    sqlite3.SQLITE_PERM: "forbidden",
    sqlite3.SQLITE_IOERR: "device",
}
_BY_NUMBER = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EEXIST: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EIO: "device",
}


class Failure(Unreadable):
    """What failed (`library_closed`, `library_unread`, `library_unkept`), and its cause.

    `cause` is a label library_because_… : full, busy, read_only, damaged, forbidden, no_folder,
    device, other.
    """

    def __init__(self, what: str, cause: str, folder: Path) -> None:
        self.cause, self.folder = cause, folder
        super().__init__(what, **self._told("en"))

    def said(self, language: str) -> str:
        """Return the reason in one sentence."""
        return label(f"unreadable_{self.reason}", language, **self._told(language))

    def _told(self, language: str) -> dict[str, str]:
        # Where a server keeps other libraries than its user's own is not for readers to know.
        own = self.folder == own_library()
        place = label("library_in_folder", language, folder=str(self.folder)) if own else ""
        return {"place": place, "reason": label(f"library_because_{self.cause}", language)}


def failure(what: str, reason: Exception, folder: Path) -> Failure:
    """Return what failed in a folder, with its cause as SQLite or the system tells it."""
    return Failure(what, cause_of(reason, folder), folder)


@contextmanager
def sound(folder: Path) -> Iterator[None]:
    """Take what makes no sense in a library's row for damaged. Raises Failure."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, zlib.error) as reason:
        raise Failure("library_unread", "damaged", folder) from reason


def cause_of(reason: Exception, folder: Path) -> str:
    """Return the cause of a failure in a folder, "other" where it is none of the known ones."""
    if isinstance(reason, sqlite3.Error):
        # A longer code says more than is needed: its last eight bits are the kind.
        cause = _BY_CODE.get(getattr(reason, "sqlite_errorcode", 0) & 0xFF, "other")
        if cause in ("forbidden", "device") and _no_room(folder):
            return "full"
        return "no_folder" if cause == "forbidden" and not folder.is_dir() else cause
    if isinstance(reason, OSError):
        return _BY_NUMBER.get(reason.errno or 0, "other")
    return "damaged"  # what a row holds makes no sense


def _no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _ROOM
    except OSError:
        return False
