"""What the rules found in all texts, one kind of it, as columns of numbers."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from policytext.library.counting.dataframes import daft, reading
from policytext.library.counting.places import Place
from policytext.library.counting.texts import Wanted, stored
from policytext.source.script import simplified
from policytext.tokens.folding import folded

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

Key = tuple[str, ...]  # what was found: its kind, and its name or its poles, folded and in order
_COLUMNS = ("id", "fingerprint", "pattern", "start", "end", "poles")
PAIRS = "relationship"  # goes by the words of its poles, and not by its pattern
ROW = 16  # bytes of four numbers, for each find


class Sums(NamedTuple):
    """How often each of several things was found in each text that has it: three columns.

    `names` are numbers of keys, `texts` numbers of texts.
    """

    names: "np.ndarray"
    texts: "np.ndarray"
    frequencies: "np.ndarray"


class Found:
    """A row for each find: numbers of its key and text, start and end; in this order, and apart.

    Of one key, finds of a text that overlap are one: the first, the longest of those that begin
    together. Only what bears a `name` is read where one is given.
    """

    def __init__(self, paths: Sequence[Path], held: Wanted, kind: str, name: str = "") -> None:
        self._held = held
        self._ids = list(held)
        self._numbers = {id: number for number, id in enumerate(held)}
        self._keys: dict[Key, int] = {}
        self._written: dict[Key, Counter[Key]] = {}
        key, self._text, self._start, self._end = self._read(paths, kind, name)
        self._firsts = _firsts(key, len(self._keys))

    def counts(self, wanted: Wanted, key: Key) -> dict[str, int]:
        """Return how often something was found in each text that has it."""
        import numpy as np

        found = np.bincount(self._text[self._rows(key)], minlength=len(self._ids))
        return {id: n for id in wanted if (n := int(found[self._numbers[id]]))}

    def places(self, wanted: Wanted, key: Key) -> dict[str, list[Place]]:
        """Return where something was found, in each text that has it."""
        import numpy as np

        rows = self._rows(key)
        text = self._text[rows]
        edges = np.flatnonzero(np.diff(text, prepend=-1, append=-1)).tolist()
        found = {}
        for number, first, end in zip(text[edges[:-1]].tolist(), edges, edges[1:], strict=False):
            if (id := self._ids[number]) in wanted:
                at = slice(rows.start + first, rows.start + end)
                starts, ends = self._start[at].tolist(), self._end[at].tolist()
                found[id] = list(zip(starts, ends, strict=True))
        return found

    def sums(self, wanted: Wanted) -> Sums:
        """Return how often everything was found in each text that is wanted."""
        import numpy as np

        chosen = np.zeros(len(self._ids), bool)
        chosen[[self._numbers[id] for id in wanted]] = True
        keep = chosen[self._text]
        pairs = np.stack((self._names[keep], self._text[keep])).astype(np.int64)
        joined = pairs[0] * max(len(self._ids), 1) + pairs[1]  # they stand in order
        first = np.flatnonzero(np.diff(joined, prepend=-1))
        lengths = np.diff(np.append(first, len(joined)))
        return Sums(pairs[0][first], pairs[1][first], lengths)

    @property
    def ids(self) -> list[str]:
        """Return the ids of all texts, by their numbers."""
        return self._ids

    @cached_property
    def keys(self) -> list[Key]:
        """Return what was found, by its number."""
        return list(self._keys)

    def written(self, key: Key) -> Key:
        """Return the name of something, or its poles, as they are written most often."""
        counts = self._written[key]
        return min(counts, key=lambda names: (-counts[names], names))

    @cached_property
    def _names(self) -> "np.ndarray":
        import numpy as np

        return np.repeat(np.arange(len(self._keys), dtype=np.int32), np.diff(self._firsts))

    def _rows(self, key: Key) -> slice:
        number = self._keys.get(key)
        if number is None:
            return slice(0, 0)
        return slice(int(self._firsts[number]), int(self._firsts[number + 1]))

    def _read(self, paths: Sequence[Path], kind: str, name: str) -> "np.ndarray":
        import numpy as np

        blocks = [np.empty((4, 0), np.int32)]
        frame = stored(paths)
        if frame is not None and self._held:
            col = daft().col
            frame = frame.where(col("kind") == kind)
            if name:
                frame = frame.where(col("pattern") == name)
            with reading():
                for batch in frame.select(*_COLUMNS).to_arrow_iter():
                    blocks.append(self._numbered(batch, kind))
        rows = np.concatenate(blocks, axis=1)
        rows = rows[:, np.lexsort((-rows[3], rows[2], rows[1], rows[0]))]
        return rows[:, _apart(rows)]

    def _numbered(self, batch: "pa.RecordBatch", kind: str) -> "np.ndarray":
        """Return the rows of a batch whose texts are held, as numbers."""
        import numpy as np

        (ids, id), (versions, version) = (_coded(batch[name]) for name in _COLUMNS[:2])
        known = {words: number for number, words in enumerate(versions)}
        right = np.array([known.get(self._held.get(words, ""), -1) for words in ids], np.int64)
        kept = np.flatnonzero(right[id] == version)
        numbers = np.array([self._numbers.get(words, -1) for words in ids], np.int32)
        if kind == PAIRS:
            every = batch["poles"].take(kept).to_pylist()
            keys = np.array([self._key(kind, tuple(poles)) for poles in every], np.int32)
        else:
            names, name = _coded(batch["pattern"])
            keys = np.array([self._key(kind, (one,)) for one in names], np.int32)[name[kept]]
        starts, ends = (_whole(batch[name])[kept] for name in ("start", "end"))
        return np.stack((keys, numbers[id[kept]], starts, ends)).astype(np.int32)

    def _key(self, kind: str, names: Key) -> int:
        key = key_of(kind, names)
        self._written.setdefault(key, Counter())[names] += 1
        return self._keys.setdefault(key, len(self._keys))


def key_of(kind: str, names: Sequence[str]) -> Key:
    """Return what a find is known by; order, script, width and case of poles tell none apart."""
    return (kind, *sorted({_plain(name) for name in names})) if kind == PAIRS else (kind, *names)


@lru_cache(maxsize=200_000)
def _plain(pole: str) -> str:
    return folded(simplified(pole))


def _coded(column: Any) -> "tuple[list[str], np.ndarray]":
    encoded = column.dictionary_encode()
    return encoded.dictionary.to_pylist(), _whole(encoded.indices)


def _whole(column: Any) -> "np.ndarray":
    found: np.ndarray = column.to_numpy(zero_copy_only=False)
    return found


def _firsts(key: "np.ndarray", number: int) -> "np.ndarray":
    """Return where the rows of each key begin, and where the last ones end."""
    import numpy as np

    firsts = np.zeros(number + 1, np.int64)
    np.cumsum(np.bincount(key, minlength=number), out=firsts[1:])
    return firsts


def _apart(rows: "np.ndarray") -> "np.ndarray":
    """Say which rows stand apart from those before them that count, of the same key and text."""
    import numpy as np

    key, text, start, end = rows
    kept = np.ones(len(key), bool)
    same = (key[1:] == key[:-1]) & (text[1:] == text[:-1])
    if not (same & (start[1:] < end[:-1])).any():
        return kept
    before: tuple[int, int] = (-1, -1)
    reached = 0
    for at, (one, of, begin, stop) in enumerate(rows.T.tolist()):
        if (one, of) != before:
            before, reached = (one, of), 0
        kept[at] = begin >= reached
        reached = stop if kept[at] else reached
    return kept
