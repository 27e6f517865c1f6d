"""What the rules found in all texts: set phrases, relationships, steps of policy language."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, NamedTuple

from policytext.library.counting.dataframes import daft, reading
from policytext.library.counting.found import PAIRS, ROW, Found, Key
from policytext.library.counting.places import Place
from policytext.library.counting.room import Room, Share
from policytext.library.counting.texts import Wanted, stored

if TYPE_CHECKING:
    import pyarrow as pa

FINDS_IN_MEMORY = 500_000_000  # bytes of finds that are kept at hand, of all libraries together
_ROOM = Room()


class Phrase(NamedTuple):
    """A set phrase of a text: how often it occurs there, and how many texts have it."""

    words: str
    frequency: int
    texts: int


class Finds:
    """What the rules found in the texts that are held, asked of the files when first needed."""

    def __init__(self, paths: Sequence[Path], held: Wanted) -> None:
        self._paths = paths
        self._held = held
        self._lock = RLock()
        self._found: dict[str, Found] = {}
        self._share: Share | None = None

    @property
    def texts(self) -> int:
        """Return how many texts there are, with finds or without."""
        return len(self._held)

    def counts(self, wanted: Wanted, key: Key) -> dict[str, int]:
        """Return how often something was found in each text that has it (`found.py`)."""
        return self.found(*key[:2]).counts(wanted, key)

    def places(self, wanted: Wanted, key: Key) -> dict[str, list[Place]]:
        """Return where something was found, in each text that has it."""
        return self.found(*key[:2]).places(wanted, key)

    def found(self, kind: str, name: str = "") -> Found:
        """Return all finds of a kind; where memory is short, those that bear a `name` alone."""
        with self._lock:
            if self._share is None and not self._found:
                self._share = _ROOM.share(self._rows() * ROW, FINDS_IN_MEMORY)
            if self._share is None:
                return Found(self._paths, self._held, kind, "" if kind == PAIRS else name)
            if kind not in self._found:
                self._found[kind] = Found(self._paths, self._held, kind)
            return self._found[kind]

    def _rows(self) -> int:
        frame = stored(self._paths)
        with reading():
            return 0 if frame is None else int(frame.count_rows())

    def phrases(self, id: str) -> list[Phrase]:
        """Return the set phrases of a text, in no order."""
        with self._lock:
            table, rows = self._by_text
        if id not in rows:
            return []
        first, end = rows[id]
        columns = table.slice(first, end - first).to_pydict()
        return [Phrase(*row) for row in zip(*(columns[n] for n in Phrase._fields), strict=True)]

    @property
    def table(self) -> "pa.Table":
        """Return the set phrases of all texts: words, frequency and texts as in Phrase; id."""
        with self._lock:
            return self._by_text[0]

    def texts_with_phrases(self, wanted: Wanted) -> dict[str, int]:
        """Return in how many of some texts each set phrase was found, where it was in any."""
        import pyarrow as pa
        import pyarrow.compute as pc

        with self._lock:
            table, _ = self._by_text
        if not table.num_rows:
            return {}
        chosen = table.filter(pc.is_in(table["id"], pa.array(list(wanted), table["id"].type)))
        counts = chosen.group_by("words").aggregate([("id", "count")]).to_pydict()
        return dict(zip(counts["words"], counts["id_count"], strict=True))

    @cached_property
    def _by_text(self) -> "tuple[pa.Table, dict[str, tuple[int, int]]]":
        """Return the phrases of all texts, text by text, and the rows of each text."""
        import pyarrow as pa

        col = daft().col
        frame = stored(self._paths)
        if frame is None or not self._held:
            return pa.table({name: [] for name in ("id", *Phrase._fields)}), {}
        columns = {"id": list(self._held), "fingerprint": list(self._held.values())}
        held = frame.join(daft().from_arrow(pa.table(columns)), ["id", "fingerprint"], how="semi")
        # A text whose words went and came back stands in two files: a place counts once.
        places = held.where(col("kind") == "phrase").select("id", "words", "start").distinct()
        by_text = places.groupby("id", "words").agg(col("start").count().alias("frequency"))
        texts = by_text.groupby("words").agg(col("id").count().alias("texts"))
        with reading():
            table = by_text.join(texts, "words").to_arrow().sort_by("id").combine_chunks()
        ids = table["id"].to_pylist()
        firsts = [n for n, id in enumerate(ids) if not n or id != ids[n - 1]]
        ends = [*firsts[1:], len(ids)]
        return table, {ids[first]: (first, end) for first, end in zip(firsts, ends, strict=False)}
