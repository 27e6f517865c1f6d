"""The terms of all texts at one level in memory, as columns of numbers."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from policytext.library.counting.dataframes import daft, reading
from policytext.library.counting.places import Place, Places
from policytext.library.counting.term_frequencies import Frequencies, frequencies_of
from policytext.library.counting.texts import Wanted
from policytext.tokens.folding import folded
from policytext.tokens.segmentation import Level

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq

_COLUMNS = ("id", "fingerprint", "level", "term", "kind", "frequency", "places")
_NAMED = _COLUMNS[:5]
_ROW, _PLACE = 24, 4  # bytes: of five numbers, and of one for each place


class HeldTerms:
    """A row for each term of each text that is held: the numbers of text, term and kind.

    `starts` are the places of all rows, one row's after the other's.
    """

    def __init__(
        self, paths: Sequence[Path], held: Wanted, numbers: Mapping[str, int], level: Level
    ) -> None:
        import numpy as np

        self._numbers = numbers
        self._terms: dict[str, int] = {}
        self._kinds: dict[str, int] = {}
        blocks = [_no_rows(), *_blocks(paths, held, level, (numbers, self._terms, self._kinds))]
        self._rows = {
            name: np.concatenate([getattr(block, name) for block in blocks])
            for name in ("text", "term", "kind", "frequency")
        }
        self._starts = np.concatenate([block.starts for block in blocks])
        self._first = np.zeros(len(self._rows["term"]) + 1, np.int64)
        np.cumsum(self._rows["frequency"], out=self._first[1:])

    def sums(self, wanted: Wanted, kinds: Collection[str]) -> dict[str, tuple[int, int]]:
        """Return each term's frequency in the texts that are wanted, and how many have it."""
        import pyarrow as pa

        col = daft().col
        frame = self._frame
        if len(wanted) < len(self._numbers):
            chosen = pa.array([self._numbers[id] for id in wanted], pa.int32())
            frame = frame.join(daft().from_arrow(pa.table({"text": chosen})), "text", how="semi")
        counting = [number for kind, number in self._kinds.items() if kind in kinds]
        if len(counting) < len(self._kinds):
            frame = frame.where(col("kind").is_in(counting))
        if len(counting) > 1:  # “七一” and 七一 are one term of two kinds: a text has it once
            frame = frame.groupby("text", "term").agg(col("frequency").sum())
        found = frame.groupby("term").agg(
            col("frequency").sum().alias("frequency"), col("text").count().alias("texts")
        )
        table = found.to_arrow()
        terms = self._vocabulary
        rows = zip(*(table[n].to_pylist() for n in ("term", "frequency", "texts")), strict=True)
        return {terms[term]: (frequency, texts) for term, frequency, texts in rows}

    def counts(
        self, wanted: Wanted, folds: Collection[str], kinds: Collection[str] = ()
    ) -> dict[str, int]:
        """Return how often terms stand in each text that has any of them, by their folded forms.

        `kinds` are those that count, () for all.
        """
        import numpy as np

        rows = self._rows_of(folds, kinds)
        sums = np.bincount(
            self._rows["text"][rows], self._rows["frequency"][rows], len(self._numbers)
        )
        return {id: n for id in wanted if (n := int(sums[self._numbers[id]]))}

    def places(self, wanted: Wanted, folds: Collection[str], kinds: Collection[str] = ()) -> Places:
        """Return where terms stand in each text that has any of them."""
        found: dict[str, dict[str, list[Place]]] = {}
        terms, ids = self._vocabulary, list(self._numbers)
        for row in self._rows_of(folds, kinds):
            id, plain = ids[self._rows["text"][row]], folded(terms[self._rows["term"][row]])
            if id in wanted:
                starts = self._starts[self._first[row] : self._first[row + 1]].tolist()
                at = found.setdefault(id, {}).setdefault(plain, [])
                at += [(start, start + len(plain)) for start in starts]
        return found

    def by_text(
        self, wanted: Wanted, folds: Sequence[str], kinds: Collection[str]
    ) -> "Frequencies":
        """Return how often terms, by their folded forms, stand in each text that has them."""
        import numpy as np

        places = np.full(max(len(self._terms), 1), -1, np.int32)
        for place, plain in enumerate(folds):
            places[self._folded.get(plain, [])] = place
        texts = np.full(max(len(self._numbers), 1), -1, np.int32)
        texts[[self._numbers[id] for id in wanted]] = np.arange(len(wanted))
        counting = np.array([kind in kinds for kind in self._kinds] or [False])
        place, text = places[self._rows["term"]], texts[self._rows["text"]]
        keep = (place >= 0) & (text >= 0) & counting[self._rows["kind"]]
        return frequencies_of(place[keep], text[keep], self._rows["frequency"][keep], len(wanted))

    def _rows_of(self, folds: Collection[str], kinds: Collection[str]) -> "np.ndarray":
        import numpy as np

        numbers = [number for plain in folds for number in self._folded.get(plain, ())]
        if not numbers:
            return np.empty(0, np.int64)
        term = self._rows["term"]
        chosen = term == numbers[0]
        for number in numbers[1:]:
            chosen |= term == number
        if kinds:
            counting = np.array([kind in kinds for kind in self._kinds])
            chosen &= counting[self._rows["kind"]]
        return np.flatnonzero(chosen)

    @cached_property
    def _vocabulary(self) -> list[str]:
        return list(self._terms)

    @cached_property
    def _folded(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for term, number in self._terms.items():
            found.setdefault(folded(term), []).append(number)
        return found

    @cached_property
    def _frame(self) -> Any:
        import pyarrow as pa

        table = pa.table(self._rows)
        step = 1_000_000  # rows: each of them is counted on its own, as many at once as can be
        parts = [table.slice(at, step) for at in range(0, max(table.num_rows, 1), step)]
        return daft().from_arrow(parts)


class _Block(NamedTuple):
    """The rows of one file at one level."""

    text: "np.ndarray"
    term: "np.ndarray"
    kind: "np.ndarray"
    frequency: "np.ndarray"
    starts: "np.ndarray"


def _blocks(
    paths: Sequence[Path],
    held: Wanted,
    level: Level,
    numbers: tuple[Mapping[str, int], dict[str, int], dict[str, int]],
) -> "Iterator[_Block]":
    """Yield the rows of a level, file by file: those of a text that is held, once each."""
    import numpy as np
    import pyarrow.parquet as pq

    texts, terms, kinds = numbers
    seen: set[tuple[str, str]] = set()
    for path in paths:
        with reading(), pq.ParquetFile(path, read_dictionary=list(_NAMED)) as file:
            groups = [n for n in range(file.num_row_groups) if _may_hold(file, n, level)]
            table = file.read_row_groups(groups, columns=list(_COLUMNS))
        table = table.unify_dictionaries()
        id, fingerprint, levels, term, kind = (_coded(table[name]) for name in _NAMED)
        keep = np.array([one == level for one in levels.words], bool)[levels.codes]
        keep &= _of_texts_held(id, fingerprint, held, seen)
        frequency = table["frequency"].to_numpy()
        starts = [chunk.flatten().to_numpy() for chunk in table["places"].chunks]
        starts.append(np.empty(0, np.int32))
        yield _Block(
            np.array([texts.get(word, -1) for word in id.words], np.int32)[id.codes[keep]],
            _numbered(term.words, terms)[term.codes[keep]],
            _numbered(kind.words, kinds)[kind.codes[keep]],
            frequency[keep],
            np.concatenate(starts)[np.repeat(keep, frequency)],
        )


def _may_hold(file: "pq.ParquetFile", group: int, level: Level) -> bool:
    """Say whether a row group may have rows of a level: each level has row groups of its own."""
    known = file.metadata.row_group(group).column(_COLUMNS.index("level")).statistics
    return known is None or not known.has_min_max or known.min <= level <= known.max


def _of_texts_held(
    id: "_Coded", fingerprint: "_Coded", held: Wanted, seen: set[tuple[str, str]]
) -> "np.ndarray":
    """Say of each row whether its text is held and was not seen in a file before."""
    import numpy as np

    # A text's rows stand together: each run of them is looked at once.
    edges = np.flatnonzero(np.diff(id.codes) | np.diff(fingerprint.codes)) + 1
    starts = np.concatenate([np.zeros(min(len(id.codes), 1), np.int64), edges])
    pairs = [(id.words[id.codes[at]], fingerprint.words[fingerprint.codes[at]]) for at in starts]
    right = [held.get(pair[0]) == pair[1] and pair not in seen for pair in pairs]
    seen.update(pairs)
    return np.repeat(np.array(right, bool), np.diff([*starts, len(id.codes)]))


class _Coded(NamedTuple):
    """A column of words: its different ones, and the number of each row's."""

    words: list[str]
    codes: "np.ndarray"


def _coded(column: "pa.ChunkedArray") -> _Coded:
    import numpy as np

    words = column.chunks[0].dictionary.to_pylist() if column.num_chunks else []
    codes = [chunk.indices.to_numpy() for chunk in column.chunks]
    return _Coded(words, np.concatenate([np.empty(0, np.int32), *codes]))


def _numbered(words: Sequence[str], known: dict[str, int]) -> "np.ndarray":
    import numpy as np

    return np.array([known.setdefault(word, len(known)) for word in words], np.int32)


def _no_rows() -> _Block:
    import numpy as np

    return _Block(*(np.empty(0, np.int32) for _ in _Block._fields))


def room(paths: Sequence[Path]) -> int:
    """Return how many bytes the terms of one level in files take in memory, about."""
    import pyarrow.parquet as pq

    rows = places = 0
    for path in paths:
        with reading():
            known = pq.read_metadata(path)
        rows += known.num_rows
        for group in range(known.num_row_groups):
            columns = (known.row_group(group).column(n) for n in range(known.num_columns))
            places += sum(c.num_values for c in columns if c.path_in_schema.startswith("places"))
    return (rows * _ROW + places * _PLACE) // 2
