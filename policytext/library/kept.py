"""What is kept under a name in a library's file, and how it becomes another.

Names are "words", "plan", "view", "book.ID", "doubts.ID", "group.NAME"; and of a text "there.ID"
(whether it is in the library) and "given.ID" (what the reader says of it).
"""

import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from policytext.library.cataloguing import card_of, catalogued, recognising
from policytext.library.connection import Connection
from policytext.library.failure import sound
from policytext.library.records import card_of_row, card_to_record, text_of, unpacked
from policytext.study.project_fields import corrections_from_record, pairs

Kept = Mapping[str, Any]
THERE, GIVEN = "there.", "given."
# Of a text, as what it is now: the revision that this change will make.
VERSION = "version = (SELECT number + 1 FROM revision)"


def value_of(connection: Connection, name: str) -> Any:
    """Return what is kept under a name, None where there is nothing. Raises Unreadable."""
    rows = connection.rows
    if name.startswith(THERE):
        id = name.removeprefix(THERE)
        return bool(rows("SELECT 1 FROM texts WHERE id = ? AND NOT removed", id))
    if name.startswith(GIVEN):
        found = rows("SELECT given FROM texts WHERE id = ?", name.removeprefix(GIVEN))
    else:
        found = rows("SELECT value FROM kept WHERE name = ?", name)
    with sound(connection.folder):
        return json.loads(str(found[0][0])) if found else None


def keep_value(change: sqlite3.Connection, name: str, value: Any, folder: Path) -> None:
    """Keep a value under a name as part of a change; None lets it go.

    `folder` is that of the library. Raises Unreadable.
    """
    if name.startswith(THERE):
        change.execute(
            f"UPDATE texts SET removed = ?, {VERSION} WHERE id = ?",
            (int(not value), name.removeprefix(THERE)),
        )
    elif name.startswith(GIVEN):
        if value is not None:
            _correct(change, name.removeprefix(GIVEN), value, folder)
    elif value is None:
        change.execute("DELETE FROM kept WHERE name = ?", (name,))
    else:
        change.execute(
            "INSERT INTO kept VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET"
            " value = excluded.value",
            (name, json.dumps(value)),
        )


def _correct(change: sqlite3.Connection, id: str, value: Mapping[str, Any], folder: Path) -> None:
    written = json.dumps(value)
    given = json.loads(written)  # as it is read back: with lists for tuples
    row = change.execute(
        "SELECT name, sha256, family, added, card, given FROM texts WHERE id = ?", (id,)
    ).fetchone()
    if not row:
        return
    name, *on_card, before = row
    with sound(folder):
        said, old = corrections_from_record(given), corrections_from_record(json.loads(before))
        known = card_of_row(id, name, *on_card)
        filed = pairs(given, "filed", str)
    if recognising(said) == recognising(old):
        # Only what stands on the card is another: the text need not be cleaned for that.
        new = catalogued(known, said, filed)
    else:
        found = change.execute("SELECT received FROM texts WHERE id = ?", (id,)).fetchone()
        with sound(folder):
            text = text_of(name, unpacked(found[0]), given)
        new = card_of(text)
    change.execute(
        f"UPDATE texts SET given = ?, card = ?, {VERSION} WHERE id = ?",
        (written, json.dumps(card_to_record(new)), id),
    )
