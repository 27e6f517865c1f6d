"""What was found while families were: signatures, and which texts were compared.

It lies in a file of its own beside the library, and can be deleted at any time.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from policytext.library.alike import REPEATS
from policytext.library.signatures import method

FILE = "families.sqlite"
_WAIT = 30  # seconds for another process
_TABLES = """
    CREATE TABLE made (method TEXT NOT NULL) STRICT;
    CREATE TABLE signed (fingerprint TEXT PRIMARY KEY, signature BLOB NOT NULL) STRICT;
    CREATE TABLE compared (
        one TEXT NOT NULL, other TEXT NOT NULL, same INTEGER NOT NULL, PRIMARY KEY (one, other)
    ) STRICT;
"""


@contextmanager
def opened(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open what is kept; it begins anew where another method made it, or it is damaged.

    Raises OSError, sqlite3.Error.
    """
    path = folder / FILE
    if not _is_current(path):
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path, timeout=_WAIT)) as connection:
            connection.executescript(_TABLES)
            connection.execute("INSERT INTO made VALUES (?)", (_method(),))
            connection.commit()
    with closing(sqlite3.connect(path, timeout=_WAIT)) as connection:
        yield connection


def _is_current(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(path, timeout=_WAIT)) as connection:
            whole = connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            return whole and connection.execute("SELECT method FROM made").fetchall() == [
                (_method(),)
            ]
    except sqlite3.DatabaseError:
        return False


def _method() -> str:
    return f"{method()}.{REPEATS}"
