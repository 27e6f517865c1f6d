"""A text and its card put into a library's file, as part of a change."""

import json
import sqlite3
from datetime import UTC, datetime

from policytext.library.card import Card
from policytext.library.records import card_to_record, given_to_record
from policytext.study.own_texts import Text


def shelve(change: sqlite3.Connection, text: Text, card: Card, content: bytes) -> None:
    """Take a text in; one that is there already gets what is now said of it.

    `content` is what its file gave, as `records.packed` writes it.
    """
    change.execute(
        "INSERT INTO texts (id, name, received, given, card, sha256, added, version)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT number + 1 FROM revision))"
        " ON CONFLICT (id) DO UPDATE SET given = excluded.given, card = excluded.card,"
        " removed = 0, version = excluded.version",
        (
            text.id,
            text.name,
            content,
            json.dumps(given_to_record(text)),
            json.dumps(card_to_record(card)),
            card.sha256,
            now(),
        ),
    )


def now() -> str:
    """Return the time, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
