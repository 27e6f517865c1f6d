"""One connection to a library's file: read at any time, written in whole transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from policytext.base.unreadable import Unreadable
from policytext.library import schema

FILE = "library.sqlite"
_WAIT = 30  # seconds for another server's transaction


class Connection:
    """A library's file, opened; several threads may share it.

    Whatever cannot be read or written is Unreadable, with one sentence: nothing of a change that
    failed is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RLock()
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                folder / FILE, timeout=_WAIT, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("PRAGMA secure_delete = ON")
            schema.bring_up(self._connection)
        except (OSError, sqlite3.Error) as reason:
            raise Unreadable("library_closed", folder=str(folder), reason=str(reason)) from reason

    def rows(self, question: str, *values: object) -> list[tuple[object, ...]]:
        """Return the rows that a question finds. Raises Unreadable."""
        try:
            with self._lock:
                return self._connection.execute(question, values).fetchall()
        except sqlite3.Error as reason:
            raise Unreadable("library_unread", reason=str(reason)) from reason

    @contextmanager
    def change(self, *, quietly: bool = False) -> Iterator[sqlite3.Connection]:
        """Change the library in one transaction: all of it is kept, or nothing. Raises Unreadable.

        Every change makes the library's revision greater, but for one that is made `quietly`.
        """
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                    if not quietly:
                        self._connection.execute("UPDATE revision SET number = number + 1")
                    self._connection.execute("COMMIT")
                except BaseException:
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
            except sqlite3.Error as reason:
                raise Unreadable("library_unkept", reason=str(reason)) from reason

    @property
    def revision(self) -> int:
        """Return a number that grows with each change, by whomever."""
        return int(str(self.rows("SELECT number FROM revision")[0][0]))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()
