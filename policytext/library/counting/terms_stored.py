"""The terms of all texts at one level, asked of the files: for a cluster, or where memory is short.

Answers as `terms_held.py` does, with the same names.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from policytext.library.counting.dataframes import daft, reading
from policytext.library.counting.places import Places
from policytext.library.counting.term_frequencies import Frequencies, frequencies_of
from policytext.library.counting.texts import Wanted, stored
from policytext.tokens.folding import folded
from policytext.tokens.segmentation import Level


class StoredTerms:
    """A row for each term of each text, in files that rows of texts long gone may lie in, too.

    `doubled` says that some texts, whose words went and came back, stand in two files.
    """

    def __init__(self, paths: Sequence[Path], level: Level, doubled: bool) -> None:
        self._paths = paths
        self._level = level
        self._doubled = doubled

    def sums(self, wanted: Wanted, kinds: Collection[str]) -> dict[str, tuple[int, int]]:
        """Return each term's frequency in the texts that are wanted, and how many have it."""
        col = daft().col
        frame = self._frame(wanted)
        if frame is None:
            return {}
        frame = frame.where(col("kind").is_in(sorted(kinds)))
        if self._doubled:
            frame = frame.groupby("id", "term", "kind").agg(col("frequency").max())
        if len(kinds) > 1:  # “七一” and 七一 are one term of two kinds: a text has it once
            frame = frame.groupby("id", "term").agg(col("frequency").sum())
        found = frame.groupby("term").agg(
            col("frequency").sum().alias("frequency"), col("id").count().alias("texts")
        )
        with reading():
            table = found.to_pydict()
        rows = zip(table["term"], table["frequency"], table["texts"], strict=True)
        return {term: (int(frequency), int(texts)) for term, frequency, texts in rows}

    def counts(
        self, wanted: Wanted, folds: Collection[str], kinds: Collection[str] = ()
    ) -> dict[str, int]:
        """Return how often terms stand in each text that has any of them, by their folded forms.

        `kinds` are those that count, () for all.
        """
        found = self.places(wanted, folds, kinds)
        return {id: sum(map(len, found[id].values())) for id in wanted if id in found}

    def places(self, wanted: Wanted, folds: Collection[str], kinds: Collection[str] = ()) -> Places:
        """Return where terms stand in each text that has any of them."""
        col = daft().col
        frame = self._frame(wanted)
        found: dict[str, dict[str, set[tuple[int, int]]]] = {}
        terms = [term for plain in folds for term in self._written.get(plain, ())]
        if frame is None or not terms:
            return {}
        chosen = frame.where(col("term").is_in(terms))
        if kinds:
            chosen = chosen.where(col("kind").is_in(sorted(kinds)))
        with reading():
            table = chosen.select("id", "term", "places").to_pydict()
        for id, term, starts in zip(table["id"], table["term"], table["places"], strict=True):
            plain = folded(term)
            at = found.setdefault(id, {}).setdefault(plain, set())
            at |= {(start, start + len(plain)) for start in starts}
        return {id: {w: sorted(at) for w, at in words.items()} for id, words in found.items()}

    def by_text(self, wanted: Wanted, folds: Sequence[str], kinds: Collection[str]) -> Frequencies:
        """Return how often terms, by their folded forms, stand in each text that has them."""
        import numpy as np

        col = daft().col
        frame = self._frame(wanted)
        places = {
            term: place for place, one in enumerate(folds) for term in self._written.get(one, ())
        }
        if frame is None or not places:
            none = np.zeros(0, np.int64)
            return frequencies_of(none, none, none, len(wanted))
        chosen = frame.where(col("term").is_in(list(places)) & col("kind").is_in(sorted(kinds)))
        once = chosen.groupby("id", "term", "kind").agg(col("frequency").max())
        with reading():
            table = once.to_pydict()
        numbers = {id: number for number, id in enumerate(wanted)}
        return frequencies_of(
            np.array([places[term] for term in table["term"]], np.int64),
            np.array([numbers[id] for id in table["id"]], np.int64),
            np.array(table["frequency"], np.int64),
            len(wanted),
        )

    def _frame(self, wanted: Wanted) -> Any:
        import pyarrow as pa

        frame = stored(self._paths)
        if frame is None or not wanted:
            return None
        columns = {"id": list(wanted), "fingerprint": list(wanted.values())}
        chosen = daft().from_arrow(pa.table(columns))
        of_level = frame.where(daft().col("level") == self._level)
        return of_level.join(chosen, ["id", "fingerprint"], how="semi")

    @cached_property
    def _written(self) -> Mapping[str, Sequence[str]]:
        """Return the forms in which terms are written, by their folded one."""
        frame = stored(self._paths)
        found: dict[str, list[str]] = {}
        if frame is not None:
            with reading():
                terms = frame.select("term").distinct().to_pydict()["term"]
            for term in sorted(terms):
                found.setdefault(folded(term), []).append(term)
        return found
