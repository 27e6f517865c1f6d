"""A library on disk: texts as received, what the reader says of them, and what else is kept.

SQLite holds the truth; whatever is derived from it lies beside it (`parts`) and can be made anew.
"""

import json
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any

from policytext.library.card import Card
from policytext.library.catalogue import Catalogue, removed
from policytext.library.cataloguing import card_of, catalogued, recognising
from policytext.library.connection import Connection
from policytext.library.failure import Failure
from policytext.library.records import (
    card_of_row,
    card_to_record,
    packed,
    text_of,
    unpacked,
)
from policytext.library.shelving import shelve
from policytext.study.own_texts import Text
from policytext.study.project_fields import corrections_from_record, pairs

# What is kept under a name: "words", "plan", "view", "book.ID", "doubts.ID", "group.NAME"; and of a
# text "there.ID" (whether it is in the library) and "given.ID" (what the reader says of it).
Kept = Mapping[str, Any]
_THERE, GIVEN = "there.", "given."
_AT_HAND = 64  # texts
# Of a text, as what it is now: the revision that this change will make.
_VERSION = "version = (SELECT number + 1 FROM revision)"


class Store:
    """The library in a folder; it is made where there is none. Raises Unreadable."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.connection = Connection(folder)
        self.gone: Callable[[], object] | None = None  # what deletes a store that passes
        self._lock = Lock()
        self._catalogue = Catalogue()
        self._fetched: OrderedDict[tuple[str, int], Text] = OrderedDict()

    @property
    def revision(self) -> int:
        """Return a number that grows with each change, by whomever."""
        return self.connection.revision

    def cards(self) -> tuple[Card, ...]:
        """Return the card of each text that is in the library, in the order they were taken in."""
        now = self._catalogue.brought_up(self.connection)
        with self._lock:
            if now.revision > self._catalogue.revision:
                self._catalogue = now
        return now.cards

    def removed(self) -> tuple[Card, ...]:
        """Return the card of each text that was removed, and can still be put back."""
        return removed(self.connection)

    def text(self, id: str) -> Text | None:
        """Return a text that is in the library, None where there is none."""
        rows = self.connection.rows("SELECT version FROM texts WHERE id = ? AND NOT removed", id)
        if not rows:
            return None
        key = id, int(str(rows[0][0]))
        with self._lock:
            if key in self._fetched:
                self._fetched.move_to_end(key)
                return self._fetched[key]
        text = self._fetch(id)
        with self._lock:
            if text and not self.connection.changing:  # what is not kept yet may be taken back
                self._fetched[key] = text
            while len(self._fetched) > _AT_HAND:
                self._fetched.popitem(last=False)
        return text

    def _fetch(self, id: str) -> Text | None:
        rows = self.connection.rows("SELECT name, received, given FROM texts WHERE id = ?", id)
        if not rows:  # deleted for good meanwhile
            return None
        with self._sound():
            name, received, given = rows[0]
            return text_of(str(name), unpacked(received), json.loads(str(given)))  # type: ignore[arg-type]

    def given(self) -> dict[str, dict[str, Any]]:
        """Return what the reader says of each text in the library, as `apply` takes it, by id."""
        rows = self.connection.rows("SELECT id, given FROM texts WHERE NOT removed")
        return {str(id): json.loads(str(given)) for id, given in rows}

    def entries(self, ids: Sequence[str]) -> list[tuple[str, str, Text]]:
        """Return texts with their ids and fingerprints, each pair as it was at one moment.

        They are read anew, so that what goes through all texts does not keep them in memory. What
        is gone or damaged is left out.
        """
        found = []
        for id in ids:
            rows = self.connection.rows(
                "SELECT name, received, given, card FROM texts WHERE id = ? AND NOT removed", id
            )
            # One that is damaged keeps no other back: who asks for it alone is told.
            with suppress(Failure), self._sound():
                for name, received, given, card in rows:
                    text = text_of(str(name), unpacked(received), json.loads(str(given)))  # type: ignore[arg-type]
                    found.append((id, str(json.loads(str(card))["fingerprint"]), text))
        return found

    def same(self, sha256: str) -> str:
        """Return the id of a text in the library with these words as received, "" without one."""
        rows = self.connection.rows(
            "SELECT id FROM texts WHERE sha256 = ? AND NOT removed ORDER BY number", sha256
        )
        return str(rows[0][0]) if rows else ""

    def put(self, texts: Iterable[Text], keep: Kept | None = None) -> Kept:
        """Take texts in, and `keep` what comes along, in one transaction.

        A text that is there already gets what is now said of it. Returns what was kept before
        under the names that this changes, as `apply` does.
        """
        # A copy has nothing of what was made of a text: of many that would be too much.
        new = [(replace(text), card_of(text), packed(text.received)) for text in texts]
        names = [name for text, *_ in new for name in (f"{_THERE}{text.id}", f"{GIVEN}{text.id}")]
        with self.connection.change() as change:
            before = self.now((*names, *(keep or {})))
            for text, card, content in new:
                shelve(change, text, card, content)
            for name, value in (keep or {}).items():
                self._keep(change, name, value)
        return before

    def apply(self, kept: Kept) -> Kept:
        """Keep values under names, in one transaction; None lets one go.

        Returns what was kept before under the same names: given to `apply`, it takes this back.
        """
        with self.connection.change() as change:
            before = self.now(kept)
            for name, value in kept.items():
                self._keep(change, name, value)
        return before

    def now(self, names: Iterable[str]) -> Kept:
        """Return what is kept under names, None where there is nothing."""
        return {name: self._value(name) for name in names}

    def note(self, name: str, value: Any) -> None:
        """Keep a value under a name without telling anybody: the revision stays."""
        with self.connection.change(quietly=True) as change:
            self._keep(change, name, value)

    def kept(self, beginning: str = "") -> dict[str, Any]:
        """Return what is kept under names that begin so, but for what is said of texts."""
        rows = self.connection.rows("SELECT name, value FROM kept ORDER BY rowid")
        with self._sound():
            return {
                str(name): json.loads(str(value))
                for name, value in rows
                if str(name).startswith(beginning)
            }

    def file_in_families(self, families: Mapping[str, str]) -> None:
        """Say of texts, by id, which text each nearly repeats."""
        with self.connection.change() as change:
            change.executemany(
                f"UPDATE texts SET family = ?, {_VERSION} WHERE id = ?",
                [(family, id) for id, family in families.items()],
            )

    def purge(self, ids: Sequence[str]) -> None:
        """Delete removed texts for good, with what was made and said of them: no byte is left.

        What is derived from them lies beside the library's file, and is not this one's to delete.
        """
        with self.connection.change() as change:
            for id in ids:
                _delete(change, id)
            change.execute("UPDATE revision SET purged = number + 1")
        with self._lock:
            self._fetched.clear()
        self.connection.wipe()

    def close(self) -> None:
        """Close the library's file."""
        self.connection.close()

    def _value(self, name: str) -> Any:
        rows = self.connection.rows
        if name.startswith(_THERE):
            return bool(
                rows("SELECT 1 FROM texts WHERE id = ? AND NOT removed", name.removeprefix(_THERE))
            )
        if name.startswith(GIVEN):
            found = rows("SELECT given FROM texts WHERE id = ?", name.removeprefix(GIVEN))
        else:
            found = rows("SELECT value FROM kept WHERE name = ?", name)
        with self._sound():
            return json.loads(str(found[0][0])) if found else None

    def _keep(self, change: Any, name: str, value: Any) -> None:
        if name.startswith(_THERE):
            change.execute(
                f"UPDATE texts SET removed = ?, {_VERSION} WHERE id = ?",
                (int(not value), name.removeprefix(_THERE)),
            )
        elif name.startswith(GIVEN):
            if value is not None:
                self._correct(change, name.removeprefix(GIVEN), value)
        elif value is None:
            change.execute("DELETE FROM kept WHERE name = ?", (name,))
        else:
            change.execute(
                "INSERT INTO kept VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET"
                " value = excluded.value",
                (name, json.dumps(value)),
            )

    def _correct(self, change: Any, id: str, value: Mapping[str, Any]) -> None:
        written = json.dumps(value)
        given = json.loads(written)  # as it is read back: with lists for tuples
        rows = self.connection.rows(
            "SELECT name, sha256, family, added, card, given FROM texts WHERE id = ?", id
        )
        if not rows:
            return
        name, sha256, family, added, card, before = map(str, rows[0])
        with self._sound():
            said, old = corrections_from_record(given), corrections_from_record(json.loads(before))
            known = card_of_row(id, name, sha256, family, added, card)
            filed = pairs(given, "filed", str)
        if recognising(said) == recognising(old):
            # Only what stands on the card is another: the text need not be cleaned for that.
            new = catalogued(known, said, filed)
        else:
            received = self.connection.rows("SELECT received FROM texts WHERE id = ?", id)[0][0]
            with self._sound():
                text = text_of(name, unpacked(received), given)  # type: ignore[arg-type]
            new = card_of(text)
        change.execute(
            f"UPDATE texts SET given = ?, card = ?, {_VERSION} WHERE id = ?",
            (written, json.dumps(card_to_record(new)), id),
        )

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Take what makes no sense for damaged. Raises Unreadable."""
        try:
            yield
        except (ValueError, TypeError, KeyError, AttributeError, zlib.error) as reason:
            raise Failure("library_unread", "damaged", self.folder) from reason


def _delete(change: Any, id: str) -> None:
    """Delete a text if it was removed, and what was made and doubted of it."""
    if change.execute("DELETE FROM texts WHERE id = ? AND removed", (id,)).rowcount:
        change.execute("DELETE FROM incoming WHERE text = ?", (id,))
        change.execute("DELETE FROM kept WHERE name IN (?, ?)", (f"book.{id}", f"doubts.{id}"))
