"""Where the seeds of a text stand in the other texts of a library."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from policytext.library.counting.tables import Tables
from policytext.library.overlaps.keeping import batches
from policytext.library.overlaps.seeds import seeds

COMMON = 1_000  # places: a seed that stands at more of them leads nowhere
_MOST = 6_000_000  # hits of one text: beyond, more of its seeds count as common


class Hits(NamedTuple):
    """Equal seeds, each as the number of another text, its letter there, and the letter here.

    `common` says of each letter here whether its seed stands at too many places to be followed.
    """

    texts: np.ndarray  # int32
    theirs: np.ndarray  # int32
    mine: np.ndarray  # int32
    common: np.ndarray  # bool, one a letter


class Index:
    """The seeds of those texts of a library that count, by their numbers among them."""

    def __init__(self, tables: Tables, ids: Sequence[str]) -> None:
        """Open the seeds of texts; those that are missing are made. Raises PartsGone, OSError."""
        numbers = {id: number for number, id in enumerate(ids)}
        held = tables.manifest.held
        met: set[str] = set()
        self._batches: list[_Batch] = []
        for row in batches(tables.folder, tables.manifest):
            found = _Batch(row)
            for place, (id, fingerprint) in enumerate(found.texts):
                if held.get(id) == fingerprint and id in numbers and id not in met:
                    found.numbers[place] = numbers[id]
                    met.add(id)
            self._batches.append(found)

    def hits(self, letters: str, but: int = -1) -> Hits:
        """Return where the seeds of a text stand in all texts but one, which is itself."""
        mine = seeds(letters)
        order = np.argsort(mine, kind="stable")
        looked = [batch.look_up(mine[order]) for batch in self._batches]
        counts = np.zeros(len(mine), np.int64)
        for first, last in looked:
            counts += last - first
        most = _most_common(counts)
        kept = counts <= most
        found = [
            batch.hits(first[kept], last[kept], order[kept])
            for batch, (first, last) in zip(self._batches, looked, strict=True)
        ]
        common = np.zeros(len(letters), bool)
        common[order[~kept]] = True
        texts, theirs, here = (
            np.concatenate([np.zeros(0, np.int32), *(one[column] for one in found)])
            for column in range(3)
        )
        others = texts != but
        return Hits(texts[others], theirs[others], here[others], common)


def _most_common(counts: np.ndarray) -> int:
    """Return how often a seed may stand in the library to be followed."""
    often = np.sort(counts)
    within = int(np.searchsorted(np.cumsum(often), _MOST, "right"))
    return COMMON if within == len(often) else min(COMMON, int(often[within]) - 1)


class _Batch:
    """One row of SCHEMA (batch.py); its numbers are mapped from its file, not read."""

    def __init__(self, row: Any) -> None:
        self.texts = list(zip(row["ids"][0].as_py(), row["fingerprints"][0].as_py(), strict=True))
        self._firsts, self._keys, self._places = (
            row[name][0].values.to_numpy(zero_copy_only=True)
            for name in ("firsts", "keys", "places")
        )
        self.numbers = np.full(len(self.texts), -1, np.int32)

    def look_up(self, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return for each seed, given in order, from where to where its places stand."""
        first = np.searchsorted(self._keys, wanted, "left")
        return first, np.searchsorted(self._keys, wanted, "right")

    def hits(
        self, first: np.ndarray, last: np.ndarray, mine: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the hits of seeds: text, letter there, letter here."""
        sizes = last - first
        ends = np.cumsum(sizes)
        total = int(ends[-1]) if len(ends) else 0
        within = np.arange(total) - np.repeat(ends - sizes, sizes)
        places = self._places[np.repeat(first, sizes) + within]
        which = np.searchsorted(self._firsts, places, "right") - 1
        texts = self.numbers[which]
        counts = texts >= 0
        theirs = (places - self._firsts[which]).astype(np.int32)
        return texts[counts], theirs[counts], np.repeat(mine, sizes).astype(np.int32)[counts]
