"""One connection to a library's file: read at any time, written in whole transactions."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from policytext.library import schema
from policytext.library.failure import failure
from policytext.library.places import private

FILE = "library.sqlite"
_WAIT = 10  # seconds for another program's transaction
_BETWEEN = 0.05  # seconds between two tries to open


class Connection:
    """A library's file, opened; several threads may share it.

    Whatever cannot be read or written is Unreadable, with one sentence: nothing of a change that
    failed is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = RLock()
        self._path = folder / FILE
        try:
            private(folder)
            self._connection = self._opened()
            self._file = _identity(self._path)
        except (OSError, sqlite3.Error) as reason:
            raise failure("library_closed", reason, folder) from reason

    def _opened(self) -> sqlite3.Connection:
        """Open the file. A file that is new is made ready by one program; others wait for that."""
        until = time.monotonic() + _WAIT
        while True:
            connection = sqlite3.connect(
                self._path, timeout=_WAIT, isolation_level=None, check_same_thread=False
            )
            try:
                self._make_ready(connection)
                return connection
            except BaseException as reason:
                connection.close()
                # For this pragma SQLite itself does not wait.
                if not _is_busy(reason) or time.monotonic() > until:
                    raise
            time.sleep(_BETWEEN)

    def _make_ready(self, connection: sqlite3.Connection) -> None:
        schema.refuse_later(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA fullfsync = ON")  # what "written" takes on macOS
        connection.execute("PRAGMA secure_delete = ON")
        schema.bring_up(connection)
        _ask_to_write(connection)

    def rows(self, question: str, *values: object) -> list[tuple[object, ...]]:
        """Return the rows that a question finds. Raises Unreadable."""
        try:
            with self._lock:
                return self._connection.execute(question, values).fetchall()
        except sqlite3.Error as reason:
            raise failure("library_unread", reason, self.folder) from reason

    @contextmanager
    def change(self, *, quietly: bool = False) -> Iterator[sqlite3.Connection]:
        """Change the library in one transaction: all of it is kept, or nothing. Raises Unreadable.

        Every change makes the library's revision greater, but for one that is made `quietly`.
        """
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield self._connection
                if not quietly:
                    self._connection.execute("UPDATE revision SET number = number + 1")
                self._connection.execute("COMMIT")
            except BaseException as reason:
                if self._connection.in_transaction:
                    with suppress(sqlite3.Error):
                        self._connection.execute("ROLLBACK")
                if isinstance(reason, sqlite3.Error):
                    raise failure("library_unkept", reason, self.folder) from reason
                raise

    def wipe(self) -> bool:
        """Leave nothing of what was deleted in the log beside the file; say whether that was done.

        It is not while another program reads; then whoever closes the file last does it. Raises
        Unreadable.
        """
        return not self.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]

    @property
    def revision(self) -> int:
        """Return a number that grows with each change, by whomever."""
        return int(str(self.rows("SELECT number FROM revision")[0][0]))

    @property
    def changing(self) -> bool:
        """Say whether a change is under way."""
        return self._connection.in_transaction

    @property
    def in_place(self) -> bool:
        """Say whether the file that was opened is still the one that lies in the folder."""
        return _identity(self._path) == self._file

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()


def _ask_to_write(connection: sqlite3.Connection) -> None:
    """Try whether anything can be kept: SQLite opens what it may only read, too.

    That somebody else is just writing is no reason against it, nor is a full disk. Raises
    sqlite3.Error.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE revision SET number = number")
    except sqlite3.Error as reason:
        if not _is_busy(reason):
            raise
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute(f"PRAGMA busy_timeout = {int(_WAIT * 1000)}")


def _is_busy(reason: BaseException) -> bool:
    return getattr(reason, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
