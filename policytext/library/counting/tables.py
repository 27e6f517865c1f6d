"""The parts of a library as tables: opened for one manifest, read when they are asked for."""

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property, wraps
from hashlib import sha256
from pathlib import Path
from threading import RLock
from typing import Concatenate, ParamSpec, TypeVar

from policytext.base.once import Once
from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.counting.dataframes import PartsGone, on_cluster
from policytext.library.counting.finds import Finds
from policytext.library.counting.room import Room, Share
from policytext.library.counting.terms_held import HeldTerms
from policytext.library.counting.terms_held import room as room_of_terms
from policytext.library.counting.terms_stored import StoredTerms
from policytext.library.counting.texts import Texts
from policytext.library.parts.manifest import Manifest, read
from policytext.tokens.segmentation import Level

# Bytes of terms that are kept at hand, at both levels and of all libraries together.
TERMS_IN_MEMORY = 1_500_000_000
_ROOM = Room()
_TRIES = 5
_ANSWERS = 4  # that are kept at hand
P = ParamSpec("P")
T = TypeVar("T")


class Tables:
    """What the parts of a library say, as one manifest names them; several threads may share it.

    Each of its tables is read once, when it is first asked for.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        self._lock = RLock()
        self._terms: dict[Level, HeldTerms | StoredTerms] = {}
        self._shares: list[Share] = []
        self._answers = Once(_ANSWERS)

    @cached_property
    def key(self) -> str:
        """Return a name for what these tables say: the same as long as no part is another."""
        return key_of(self.manifest)

    def wanted(self, cards: Iterable[Card]) -> dict[str, str]:
        """Return the fingerprints, by id, of those texts that are in the parts as they are now."""
        held = self.manifest.held
        return {c.id: c.fingerprint for c in cards if held.get(c.id) == c.fingerprint}

    @cached_property
    def _read_texts(self) -> Texts:
        return Texts(self.manifest.paths(self.folder, "texts"), self.manifest.held)

    @property
    def texts(self) -> Texts:
        """Return the words of all texts."""
        with self._lock:
            return self._read_texts

    def terms(self, level: Level) -> HeldTerms | StoredTerms:
        """Return the terms of all texts at a level."""
        with self._lock:
            if level not in self._terms:
                self._terms[level] = self._terms_read(level)
            return self._terms[level]

    def _terms_read(self, level: Level) -> HeldTerms | StoredTerms:
        paths = self.manifest.paths(self.folder, "terms")
        share = None if on_cluster() else _ROOM.share(room_of_terms(paths), TERMS_IN_MEMORY)
        if share is None:
            return StoredTerms(paths, level, self.texts.doubled)
        self._shares.append(share)
        return HeldTerms(paths, self.manifest.held, self.texts.numbers, level)

    def once(self, make: Callable[..., T], *given: Hashable) -> T:
        """Return what `make` makes of these tables and what it is given; the last few are kept."""
        return self._answers((make, *given), lambda: make(self, *given))

    @cached_property
    def _read_finds(self) -> Finds:
        return Finds(self.manifest.paths(self.folder, "finds"), self.manifest.held)

    @property
    def finds(self) -> Finds:
        """Return what the rules found in all texts."""
        with self._lock:
            return self._read_finds


def opened(folder: Path) -> Tables:
    """Return the tables of the parts that are in force in a library's folder.

    That is quick: whoever has tables of the same `key` at hand keeps them (`key_now`).
    """
    return Tables(folder, read(folder))


def key_now(folder: Path) -> str:
    """Return the key of the tables that `opened` would return now."""
    return key_of(read(folder))


def key_of(manifest: Manifest) -> str:
    """Return a name for what the parts of a manifest say."""
    seen = repr((sorted(manifest.held.items()), sorted(manifest.files.items())))
    return sha256(seen.encode()).hexdigest()[:16]


def steady(
    count: Callable[Concatenate[Tables, P], T],
) -> Callable[Concatenate[Tables, P], T]:
    """Let a count go on with the parts that are in force, where those it reads were deleted.

    Raises Unreadable when they are deleted again and again.
    """

    @wraps(count)
    def asked(tables: Tables, *given: P.args, **named: P.kwargs) -> T:
        for _ in range(_TRIES):
            try:
                return count(tables, *given, **named)
            except PartsGone:
                tables = opened(tables.folder)
        raise Unreadable("library_changing")

    return asked
