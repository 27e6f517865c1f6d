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
    ) STRICT;
    CREATE INDEX texts_by_sha256 ON texts (sha256);
    CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE incoming (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, content BLOB,
        path TEXT NOT NULL DEFAULT '', place INTEGER NOT NULL DEFAULT -1,
        inside INTEGER NOT NULL DEFAULT 0, given TEXT NOT NULL DEFAULT '{}',
        state TEXT NOT NULL DEFAULT 'waiting', reason TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT '', added TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incoming_by_state ON incoming (state);
    CREATE INDEX incoming_by_inside ON incoming (inside, state);
    CREATE INDEX incoming_by_text ON incoming (text);
    CREATE TABLE working (stopped INTEGER NOT NULL) STRICT;
    INSERT INTO working VALUES (0);
    CREATE TABLE revision (number INTEGER NOT NULL) STRICT;
    INSERT INTO revision VALUES (0);
    """,
)
VERSION = len(_STEPS)


def bring_up(connection: sqlite3.Connection) -> None:
    """Lead a library's file to the newest version. Raises Unreadable for one of a later program."""
    if _version(connection) == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")  # one server at a time, and only one of them has to
    try:
        version = _version(connection)
        if version > VERSION:
            raise Unreadable("library_newer", version=version, known=VERSION)
        for step in _STEPS[version:]:
            for statement in filter(str.strip, step.split(";")):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
