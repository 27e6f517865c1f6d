"""The words of the texts in the parts: in memory as long as they fit, else in their files."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate, compress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policytext.library.counting.dataframes import as_read, daft, on_cluster, reading
from policytext.library.counting.room import Room
from policytext.tokens.segmentation import Level

if TYPE_CHECKING:
    import pyarrow as pa

IN_MEMORY = 1_500_000_000  # bytes of texts that are kept at hand, of all libraries together
_ROOM = Room()
_COLUMNS = ("id", "fingerprint", "text", "tokens_words", "tokens_phrases")
Wanted = Mapping[str, str]  # the texts that count: id → fingerprint


class Texts:
    """The texts of one manifest; rows of texts that changed meanwhile are not among them."""

    def __init__(self, paths: Sequence[Path], held: Wanted) -> None:
        self._paths = paths
        self._share = None if on_cluster() else _ROOM.share(_bytes(paths), IN_MEMORY)
        self.in_memory = self._share is not None
        columns = _COLUMNS if self.in_memory else [name for name in _COLUMNS if name != "text"]
        # `doubled`: some texts, whose words went and came back, stand in two files.
        self._blocks, self.doubled = _read(paths, held, columns)
        self._ends = list(accumulate(block.num_rows for block in self._blocks))
        self.ids: list[str] = [id for block in self._blocks for id in block["id"].to_pylist()]
        self.numbers = {id: number for number, id in enumerate(self.ids)}

    def sizes(self, wanted: Wanted, level: Level) -> dict[str, int]:
        """Return how many tokens each text has at a level, punctuation left out."""
        every = [n for block in self._blocks for n in block[f"tokens_{level}"].to_pylist()]
        return {id: every[self.numbers[id]] for id in wanted if id in self.numbers}

    def counts(self, patterns: Sequence[str], wanted: Wanted) -> list[dict[str, int]]:
        """Return how often each pattern of ours matches in each text, where it does at all."""
        questions = [partial(_counted, pattern=pattern) for pattern in patterns]
        found = self._asked(wanted, questions)
        return [{id: n for id, n in answers if n} for answers in found]

    def holding(self, pattern: str, wanted: Wanted) -> set[str]:
        """Return those texts in which a pattern of ours matches."""
        [found] = self._asked(wanted, [lambda text: text.regexp(pattern)])
        return {id for id, holds in found if holds}

    def words(self, wanted: Wanted) -> Iterator[tuple[str, str]]:
        """Yield each text with its id, in the order of `wanted` where they are at hand."""
        if not self.in_memory:
            yield from self._from_files(wanted)
            return
        for id in wanted:
            if (number := self.numbers.get(id)) is not None:
                yield id, self._text(number)

    def _text(self, number: int) -> str:
        block = bisect_right(self._ends, number)
        first = self._ends[block - 1] if block else 0
        return str(self._blocks[block]["text"][number - first].as_py())

    def _asked(
        self, wanted: Wanted, questions: Sequence[Callable[[Any], Any]]
    ) -> list[list[tuple[str, Any]]]:
        """Return what is asked of each text that is wanted, question by question."""
        col = daft().col
        frame = self._frame(wanted)
        if frame is None:
            return [[] for _ in questions]
        asked = [ask(col("text")).alias(str(n)) for n, ask in enumerate(questions)]
        with reading():
            table = frame.select("id", "fingerprint", *asked).to_arrow()
        ids = table["id"].to_pylist()
        pairs = zip(ids, table["fingerprint"].to_pylist(), strict=True)
        right = [wanted.get(id) == fingerprint for id, fingerprint in pairs]
        return [
            list(compress(zip(ids, table[str(n)].to_pylist(), strict=True), right))
            for n in range(len(asked))
        ]

    def _frame(self, wanted: Wanted) -> Any:
        if not self.in_memory:
            return stored(self._paths)
        blocks = self._chosen(wanted)
        return daft().from_arrow(blocks) if blocks else None

    def _chosen(self, wanted: Wanted) -> "list[pa.Table]":
        """Return the blocks, cut down to what is wanted where that is the smaller part."""
        if 2 * len(wanted) > len(self.ids):
            return self._blocks
        rows = sorted(self.numbers[id] for id in wanted if id in self.numbers)
        chosen, at, first = [], 0, 0
        for block, end in zip(self._blocks, self._ends, strict=True):
            mine = []
            while at < len(rows) and rows[at] < end:
                mine.append(rows[at] - first)
                at += 1
            if mine:
                chosen.append(block.take(mine))
            first = end
        return chosen

    def _from_files(self, wanted: Wanted) -> Iterator[tuple[str, str]]:
        col = daft().col
        frame = stored(self._paths)
        if frame is None or not wanted:
            return
        seen: set[str] = set()
        with reading():
            chosen = frame.where(col("id").is_in(list(wanted))).select("id", "fingerprint", "text")
            for batch in chosen.to_arrow_iter():
                columns = (batch[name].to_pylist() for name in ("id", "fingerprint", "text"))
                for id, fingerprint, text in zip(*columns, strict=True):
                    if wanted.get(id) == fingerprint and id not in seen:
                        seen.add(id)
                        yield id, text


def _counted(text: Any, pattern: str) -> Any:
    return text.regexp_count(pattern)


def stored(paths: Sequence[Path]) -> Any:
    """Return a frame over the files of one kind, None where there are none."""
    with reading():
        return daft().read_parquet([as_read(path) for path in paths]) if paths else None


def _read(
    paths: Sequence[Path], held: Wanted, columns: Collection[str]
) -> "tuple[list[pa.Table], bool]":
    """Return what files hold of the texts that are held, each once; and whether some stood twice.

    What a text says of itself is the same wherever it stands again.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    seen: set[str] = set()
    doubled = False
    blocks: list[pa.Table] = []
    for path in paths:
        with reading():
            table = pq.read_table(path, columns=list(columns))
        keep = []
        for id, fingerprint in zip(*(table[n].to_pylist() for n in _COLUMNS[:2]), strict=True):
            right = held.get(id) == fingerprint
            doubled |= right and id in seen
            keep.append(right and id not in seen)
            seen |= {id} if right else set()
        blocks.append(table if all(keep) else table.filter(pa.array(keep, pa.bool_())))
    return [block.combine_chunks() for block in blocks if block.num_rows], doubled


def _bytes(paths: Sequence[Path]) -> int:
    """Return how large the texts in files are, unpacked."""
    import pyarrow.parquet as pq

    whole = 0
    for path in paths:
        with reading():
            known = pq.read_metadata(path)
        for group in range(known.num_row_groups):
            columns = (known.row_group(group).column(n) for n in range(known.num_columns))
            whole += sum(c.total_uncompressed_size for c in columns if c.path_in_schema == "text")
    return whole
