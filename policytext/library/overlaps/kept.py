"""What was found of all texts of a library, kept in a file of its own beside it.

It can be deleted at any time. What it holds are places, no words. Whatever a result depends on is
in the key of a library's state: of another state nothing counts, and it is let go.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path

from policytext.base.sources import rests_on
from policytext.library.card import Card
from policytext.library.overlaps.kinds import KINDS, Kind
from policytext.library.overlaps.passages import Equal, Overlaps, Passage, Place
from policytext.library.parts.manifest import Manifest

FILE = "overlaps.sqlite"
_WAIT = 30  # seconds for another process
_TABLES = """
    CREATE TABLE state (key TEXT NOT NULL, wanted INTEGER NOT NULL) STRICT;
    CREATE TABLE looked_at (
        id TEXT PRIMARY KEY, characters INTEGER NOT NULL, earlier INTEGER NOT NULL,
        undated INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE found (
        id TEXT NOT NULL, kind TEXT NOT NULL, passages TEXT NOT NULL, PRIMARY KEY (id, kind)
    ) STRICT;
"""
NOBODY, WANTED, STOPPED = 0, 1, 2  # asked for it; somebody did; and stopped it


class Kept:
    """What is kept for one state of a library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @property
    def wanted(self) -> int:
        """Say who asked for it: NOBODY, WANTED or STOPPED."""
        return int(self._connection.execute("SELECT wanted FROM state").fetchone()[0])

    def want(self, wanted: int) -> None:
        """Take note that it is wanted, or not any more."""
        with self._connection:
            self._connection.execute("UPDATE state SET wanted = ?", (wanted,))

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of the texts that were looked at."""
        return frozenset(id for (id,) in self._connection.execute("SELECT id FROM looked_at"))

    def put(self, found: Overlaps) -> None:
        """Keep what was found of one text, all of it or nothing."""
        rows = [
            (found.id, kind, _written([one for one in found.passages if one.kind == kind]))
            for kind in KINDS
        ]
        numbers = (found.id, found.characters, found.earlier, found.undated)
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", rows)
            self._connection.execute(
                "INSERT OR REPLACE INTO looked_at VALUES (?, ?, ?, ?)", numbers
            )

    def of_kind(self, kind: Kind) -> list[Overlaps]:
        """Return what was found of all texts, with the passages of one kind only."""
        rows = self._connection.execute(
            "SELECT id, passages, earlier, undated, characters"
            " FROM looked_at JOIN found USING (id) WHERE kind = ? ORDER BY id",
            (kind,),
        )
        return [Overlaps(id, _read(kind, passages), *rest) for id, passages, *rest in rows]


@contextmanager
def kept(folder: Path, key: str) -> Iterator[Kept]:
    """Open what is kept for a state of a library; where that is another one it begins anew.

    Raises OSError, sqlite3.Error.
    """
    path = folder / FILE
    known = _key(path)
    if known != key:
        if known is None:
            path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path, timeout=_WAIT)) as connection:
            for name in ("state", "looked_at", "found"):
                connection.execute(f"DROP TABLE IF EXISTS {name}")
            connection.executescript(_TABLES)
            connection.execute("INSERT INTO state VALUES (?, ?)", (key, NOBODY))
            connection.commit()
    with closing(sqlite3.connect(path, timeout=_WAIT)) as connection:
        yield Kept(connection)


def key_of(manifest: Manifest, cards: Sequence[Card]) -> str:
    """Return a name for all that overlaps depend on: the texts, their dates, bodies, families."""
    held = manifest.held
    texts = [
        (card.id, card.fingerprint, card.date, card.value("issuer"), card.family)
        for card in cards
        if held.get(card.id) == card.fingerprint
    ]
    return sha256(repr((_method(), texts)).encode()).hexdigest()[:16]


def _key(path: Path) -> str | None:
    """Return the key of what is kept in a file, None where nothing can be read."""
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(path, timeout=_WAIT)) as connection:
            return str(connection.execute("SELECT key FROM state").fetchone()[0])
    except (sqlite3.DatabaseError, TypeError):
        return None


@cache
def _method() -> str:
    made_by = rests_on("policytext.library.overlaps.finding")
    return sha256(b"\0".join(made_by.values())).hexdigest()[:8]


def _written(passages: Sequence[Passage]) -> str:
    rows = []
    for one in passages:
        span = (one.start, one.end, one.matched, one.similarity)
        use = (one.bodies, one.texts, one.characters)
        rows.append((*span, *use, one.source, one.also, one.equal))
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _read(kind: Kind, written: str) -> tuple[Passage, ...]:
    found = []
    for row in json.loads(written):
        start, end, matched, similarity, bodies, texts, characters, source, also, equal = row
        found.append(
            Passage(
                kind,
                start,
                end,
                Place(*source),
                tuple(Place(*one) for one in also),
                matched,
                similarity,
                bodies,
                texts,
                characters,
                tuple(Equal(*one) for one in equal),
            )
        )
    return tuple(found)
