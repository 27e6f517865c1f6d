"""The tables of a library's file, version by version."""

import sqlite3

from policytext.base.unreadable import Unreadable

# Each leads from one version to the next; what stands here is never changed, only added to.
_STEPS = (
    """
    CREATE TABLE texts (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        received BLOB NOT NULL, given TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0, card TEXT NOT NULL, sha256 TEXT NOT NULL,
        family TEXT NOT NULL DEFAULT '', added TEXT NOT NULL
    );
    CREATE INDEX texts_by_sha256 ON texts (sha256);
    CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE incoming (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, content BLOB,
        path TEXT NOT NULL DEFAULT '', place INTEGER NOT NULL DEFAULT -1,
        inside INTEGER NOT NULL DEFAULT 0, given TEXT NOT NULL DEFAULT '{}',
        state TEXT NOT NULL DEFAULT 'waiting', reason TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT '', added TEXT NOT NULL
    );
    CREATE INDEX incoming_by_state ON incoming (state);
    CREATE INDEX incoming_by_inside ON incoming (inside, state);
    CREATE INDEX incoming_by_text ON incoming (text);
    CREATE TABLE working (stopped INTEGER NOT NULL);
    INSERT INTO working VALUES (0);
    CREATE TABLE revision (number INTEGER NOT NULL);
    INSERT INTO revision VALUES (0);
    """,
    # A text's version is the revision that it was last changed in: what is newer than a revision is
    # then found at once. `purged` is the revision in which texts were last deleted for good.
    """
    UPDATE revision SET number = number + 1;
    UPDATE texts SET version = (SELECT number FROM revision);
    CREATE INDEX texts_by_version ON texts (version);
    ALTER TABLE revision ADD COLUMN purged INTEGER NOT NULL DEFAULT 0;
    """,
    # No number of the queue is given twice: who is still at work on something that was let go must
    # not take what was added since for it.
    """
    ALTER TABLE incoming RENAME TO numbered_anew;
    CREATE TABLE incoming (
        number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, kind TEXT NOT NULL,
        content BLOB, path TEXT NOT NULL DEFAULT '', place INTEGER NOT NULL DEFAULT -1,
        inside INTEGER NOT NULL DEFAULT 0, given TEXT NOT NULL DEFAULT '{}',
        state TEXT NOT NULL DEFAULT 'waiting', reason TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT '', added TEXT NOT NULL
    );
    INSERT INTO incoming SELECT * FROM numbered_anew;
    DROP TABLE numbered_anew;
    CREATE INDEX incoming_by_state ON incoming (state);
    CREATE INDEX incoming_by_inside ON incoming (inside, state);
    CREATE INDEX incoming_by_text ON incoming (text);
    """,
    # All that the cards are made of: what files gave, which lies before it in each row, and is by
    # far the largest part of a library, need not be gone through for them.
    """
    CREATE INDEX cards_by_version ON texts
        (version, number, removed, id, name, sha256, family, added, card);
    DROP INDEX texts_by_version;
    """,
)
VERSION = len(_STEPS)


def bring_up(connection: sqlite3.Connection) -> None:
    """Lead a library's file to the newest version. Raises Unreadable for one of a later program."""
    if _version(connection) == len(_STEPS):
        return
    connection.execute("BEGIN IMMEDIATE")  # one server at a time, and only one of them has to
    try:
        for step in _STEPS[_version(connection) :]:
            for statement in filter(str.strip, step.split(";")):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(_STEPS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def refuse_later(connection: sqlite3.Connection) -> None:
    """Leave a file alone that a later program wrote. Raises Unreadable."""
    version = _version(connection)
    if version > len(_STEPS):
        raise Unreadable("library_newer", version=version, known=len(_STEPS))


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
