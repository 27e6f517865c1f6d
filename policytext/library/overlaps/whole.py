"""All texts of a library looked at one after another, by a process of its own.

It outlives the page and the server that started it, can be stopped, and goes on where it was: what
it finds is kept text by text. One works for a library at a time.
"""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from policytext.base import locks
from policytext.base.running import start_detached
from policytext.library.card import Card
from policytext.library.connection import FILE
from policytext.library.failure import failure
from policytext.library.overlaps.kept import NOBODY, STOPPED, WANTED, Kept, kept, key_of
from policytext.library.overlaps.kinds import Kind
from policytext.library.overlaps.passages import Overlaps
from policytext.library.parts.manifest import Manifest, read
from policytext.library.store import Store

AT_ONCE = 200  # texts: so many are looked at without being asked for
_LOCK = "overlaps.lock"
_PATIENCE = 5  # seconds between two starts by one server
# Measured with 68 texts and with 100 million characters: a text's share, and what the others add.
_SECONDS, _SECONDS_IN_ALL = 0.2, 4.8 / 100_000_000
_started: dict[Path, float] = {}


class Progress(NamedTuple):
    """How it comes on: `done` of `of` texts; whether somebody is at it, who asked for it.

    `seconds` is about what is left.
    """

    done: int
    of: int
    works: bool
    wanted: int
    seconds: float

    @property
    def is_over(self) -> bool:
        """Say whether every text was looked at."""
        return self.done >= self.of

    @property
    def goes_on(self) -> bool:
        """Say whether there is more to see by itself."""
        return not self.is_over and self.wanted == WANTED


def progress(folder: Path, cards: Sequence[Card]) -> Progress:
    """Return how it comes on with a library. Raises Unreadable."""
    manifest = read(folder)
    wanting = _wanting(manifest, cards)
    with _opened(folder, manifest, cards) as found:
        done, wanted = len(found.ids), found.wanted
    characters = sum(card.characters for card in wanting)
    seconds = (len(wanting) - done) * (_SECONDS + _SECONDS_IN_ALL * characters)
    return Progress(done, len(wanting), locks.is_held(folder / _LOCK), wanted, seconds)


def want(folder: Path, cards: Sequence[Card]) -> None:
    """Ask for it, or go on after a stop. Raises Unreadable."""
    _take_note(folder, cards, WANTED)


def stop(folder: Path, cards: Sequence[Card]) -> None:
    """Stop it after the text that it is at: what was found stays. Raises Unreadable."""
    _take_note(folder, cards, STOPPED)


def ensure(folder: Path, cards: Sequence[Card]) -> Progress:
    """Start it where it is wanted and nobody is at it; of few texts it always is. → how it is.

    Raises Unreadable.
    """
    now = progress(folder, cards)
    if now.wanted == NOBODY and not now.is_over and now.of <= AT_ONCE:
        want(folder, cards)
        now = now._replace(wanted=WANTED)
    lately = time.monotonic() - _started.get(folder, float("-inf")) < _PATIENCE
    if now.goes_on and not now.works and not lately:
        _started[folder] = time.monotonic()
        start(folder)
    return now


def every(folder: Path, cards: Sequence[Card], kind: Kind) -> list[Overlaps] | None:
    """Return what was found of all texts, of one kind; None before all were looked at.

    Raises Unreadable.
    """
    manifest = read(folder)
    wanting = _wanting(manifest, cards)
    with _opened(folder, manifest, cards) as found:
        return found.of_kind(kind) if found.ids >= {card.id for card in wanting} else None


def start(folder: Path) -> None:
    """Start a process that looks at what was not looked at yet."""
    start_detached("library", "overlaps", str(folder))


def work(folder: Path) -> None:
    """Look at every text that was not looked at yet, unless somebody else does.

    It ends as soon as it is stopped, or the library is another one. Raises Unreadable.
    """
    with locks.held(folder / _LOCK) as ours:
        if ours and (folder / FILE).exists():
            store = Store(folder)
            try:
                _work(store)
            finally:
                store.close()


def _work(store: Store) -> None:
    from policytext.library.counting.dataframes import PartsGone
    from policytext.library.counting.tables import opened
    from policytext.library.overlaps.finding import Looking

    cards, tables, revision = store.cards(), opened(store.folder), store.revision
    with suppress(PartsGone), _opened(store.folder, tables.manifest, cards) as found:
        done = found.ids
        try:
            looking = Looking(tables, cards)
            for card in _wanting(tables.manifest, cards):
                if card.id in done:
                    continue
                gone = not (store.folder / FILE).exists()
                if gone or found.wanted != WANTED or store.revision != revision:
                    return
                found.put(looking.at(card.id) or Overlaps(card.id, (), 0, 0, 0))
        except PartsGone:
            raise
        except Exception:
            found.want(STOPPED)  # else the next one would break at the same text, again and again
            raise


def _wanting(manifest: Manifest, cards: Sequence[Card]) -> list[Card]:
    """Return the texts that are looked at: those in the parts that have a date."""
    held = manifest.held
    return [card for card in cards if card.date and held.get(card.id) == card.fingerprint]


def _take_note(folder: Path, cards: Sequence[Card], wanted: int) -> None:
    with _opened(folder, read(folder), cards) as found:
        found.want(wanted)


@contextmanager
def _opened(folder: Path, manifest: Manifest, cards: Sequence[Card]) -> Iterator[Kept]:
    try:
        with kept(folder, key_of(manifest, cards)) as found:
            yield found
    except (OSError, sqlite3.Error) as reason:
        raise failure("library_unread", reason, folder) from reason
