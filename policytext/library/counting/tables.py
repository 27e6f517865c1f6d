"""The parts of a library as tables: opened for one manifest, read when they are asked for."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from threading import RLock
from typing import Any

from policytext.library.card import Card
from policytext.library.parts.manifest import Manifest, read
from policytext.tokens.segmentation import Level


class Tables:
    """What the parts of a library say, as one manifest names them; several threads may share it."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        self._lock = RLock()

    @cached_property
    def key(self) -> str:
        """Return a name for what these tables say: the same as long as no part is another."""
        return key_of(self.manifest)

    def wanted(self, cards: Iterable[Card]) -> dict[str, str]:
        """Return the fingerprints, by id, of those texts that are in the parts as they are now."""
        held = self.manifest.held
        return {c.id: c.fingerprint for c in cards if held.get(c.id) == c.fingerprint}

    def texts(self, wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yield id and words of each text that is wanted, in the order of `wanted`."""
        rows = self._texts
        return ((id, rows[id]["text"]) for id in wanted if id in rows)

    def sizes(self, wanted: Mapping[str, str], level: Level) -> dict[str, int]:
        """Return how many tokens each text has at a level, punctuation left out."""
        rows = self._texts
        return {id: rows[id][f"tokens_{level}"] for id in wanted if id in rows}

    def terms(self, wanted: Mapping[str, str], level: Level) -> list[dict[str, Any]]:
        """Return a row for each term of each text."""
        return [
            row
            for row in self._rows("terms")
            if row["level"] == level and wanted.get(row["id"]) == row["fingerprint"]
        ]

    def finds(self, wanted: Mapping[str, str]) -> list[dict[str, Any]]:
        """Return a row for each member of each find of each text."""
        return [r for r in self._rows("finds") if wanted.get(r["id"]) == r["fingerprint"]]

    def of_terms(
        self, wanted: Mapping[str, str], level: Level, folds: Collection[str]
    ) -> dict[str, dict[str, list[tuple[int, int]]]]:
        """Return where terms stand in each text, by their folded form."""
        from policytext.tokens.folding import folded

        found: dict[str, dict[str, list[tuple[int, int]]]] = {}
        for row in self.terms(wanted, level):
            if (plain := folded(row["term"])) in folds:
                at = found.setdefault(row["id"], {}).setdefault(plain, [])
                at += [(start, start + len(plain)) for start in row["places"]]
        return found

    @cached_property
    def _texts(self) -> dict[str, dict[str, Any]]:
        held = self.manifest.held
        return {r["id"]: r for r in self._rows("texts") if held.get(r["id"]) == r["fingerprint"]}

    def _rows(self, kind: str) -> list[dict[str, Any]]:
        import pyarrow.parquet as pq

        paths = self.manifest.paths(self.folder, kind)
        return [row for path in paths for row in pq.read_table(path).to_pylist()]


def opened(folder: Path) -> Tables:
    """Return the tables of the parts that are in force in a library's folder."""
    return Tables(folder, read(folder))


def key_of(manifest: Manifest) -> str:
    """Return a name for what the parts of a manifest say."""
    seen = repr((sorted(manifest.held.items()), sorted(manifest.files.items())))
    return sha256(seen.encode()).hexdigest()[:16]
