"""A text cut once: into what its form decides, and runs of hanzi; from it follows every level."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from policytext.tokens.dictionary import dictionary
from policytext.tokens.lexicon import read_lexicon
from policytext.tokens.phrase_places import Place, phrase_places
from policytext.tokens.pieces import Pieces, pieces, spread
from policytext.tokens.row import Row
from policytext.tokens.tokens import Token
from policytext.tokens.vocabulary import EDGE, EDGE_NUMBER, GAP, GAP_NUMBER, Vocabulary
from policytext.tokens.weighing import weighed
from policytext.tokens.word_list import NO_WORDS, WordList

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False)
class CutText:
    """A text with its pieces, and `row`, its tokens at the level of words."""

    pieces: Pieces
    row: Row
    # The places of phrases that were kept whole last, by run, and the row that was made of them.
    _last: list[tuple[dict[Place, list[Place]], Row]] = field(default_factory=list, repr=False)

    @property
    def text(self) -> str:
        """Return the text."""
        return self.pieces.text

    @property
    def words(self) -> WordList:
        """Return the reader's own words that it was cut under."""
        return self.row.vocabulary.words

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens at the level of words."""
        return self.row.tokens()

    def with_phrases(self, phrases: Iterable[str]) -> tuple[Token, ...]:
        """Return the tokens that keep `phrases` and those of the lexicon whole."""
        return self.around(phrases).tokens()

    def around(self, phrases: Iterable[str]) -> Row:
        """Return the row that keeps `phrases` and those of the lexicon whole."""
        own = phrase_places(tuple(phrases))
        places = sorted({*self._listed, *own.places(self.text, self.pieces.codes)})
        in_runs, across = self._by_run(places) if places else ({}, [])
        before, row = self._last[0] if self._last else ({}, self.row)
        changed = {
            run: in_runs.get(run, [])
            for run in sorted({*before, *in_runs})
            if before.get(run) != in_runs.get(run)
        }
        row = self._cut_around(row, changed) if changed else row
        self._last[:] = [(in_runs, row)]
        return self._joined(row, across) if across else row

    @cached_property
    def _listed(self) -> tuple[Place, ...]:
        """Return where phrases of the lexicon stand."""
        known = phrase_places(read_lexicon().phrases)
        return tuple(known.places(self.text, self.pieces.codes))

    def _by_run(self, places: Sequence[Place]) -> tuple[dict[Place, list[Place]], list[Place]]:
        """Sort places: those in runs, by the run's place, and others."""
        import numpy as np

        in_runs: dict[Place, list[Place]] = {}
        others = []
        starts, ends, runs = self.pieces.starts, self.pieces.ends, self.pieces.runs
        numbers = np.searchsorted(starts, [start for start, _ in places], "right") - 1
        around = zip(starts[numbers].tolist(), ends[numbers].tolist(), strict=True)
        for place, run, is_run in zip(places, around, runs[numbers].tolist(), strict=True):
            if is_run and place[1] <= run[1]:
                in_runs.setdefault(run, []).append(place)
            else:
                others.append(place)
        return in_runs, others

    def _cut_around(self, row: Row, in_runs: Mapping[Place, Sequence[Place]]) -> Row:
        """Cut runs of a row anew, around the phrases that stand in them."""
        import numpy as np

        words, text, size = row.vocabulary, self.text, len(self.text)
        known = [one for run, places in in_runs.items() for one in weighed(text, run, places)]
        again, begins = spread([*in_runs], size)
        within, gaps = spread(known, size)
        numbers = words.numbers([text[start:end] for start, end in known])
        cut = _cut(self.pieces.codes, again & ~within, gaps, begins, numbers, words)
        kept = ~again[row.starts]
        starts = np.concatenate((row.starts[kept], np.flatnonzero(again)[cut.starts]))
        order = np.argsort(starts, kind="stable")
        return Row(
            starts[order].astype(np.int32),
            np.concatenate((row.numbers[kept], cut.numbers))[order],
            words,
        )

    def _joined(self, row: Row, places: Sequence[Place]) -> Row:
        """Join tokens at places that begin and end with one of them; the longest first."""
        import numpy as np

        kept = np.ones(len(row.starts), bool)
        numbers = row.numbers.copy()
        edges = self.pieces.edges
        ordered = sorted(places, key=lambda place: (place[0], -place[1]))
        firsts = np.searchsorted(row.starts, [start for start, _ in ordered]).tolist()
        lasts = np.searchsorted(row.ends, [end for _, end in ordered]).tolist()
        at = 0
        for (start, end), first, last in zip(ordered, firsts, lasts, strict=True):
            # What the reader's own words cut stays apart.
            whole = at <= first < last and bisect_right(edges, start) == bisect_left(edges, end)
            if whole and row.starts[first] == start and row.ends[last] == end:
                numbers[first] = row.vocabulary.number(self.text[start:end], "term")
                kept[first + 1 : last + 1] = False
                at = last + 1
        return Row(row.starts[kept], numbers[kept], row.vocabulary)


def cut_text(
    text: str, words: WordList = NO_WORDS, vocabulary: Vocabulary | None = None
) -> CutText:
    """Cut a text once, under a reader's own words.

    Many texts may share one `vocabulary`, of the same words.
    """
    import numpy as np

    found = vocabulary or Vocabulary(words)
    parted = pieces(text, found.words)
    runs, starts = parted.runs, parted.starts
    numbers = found.numbers([text[at] for at in starts[~runs].tolist()])
    if parted.held:
        at = np.searchsorted(starts[~runs], [start for start, *_ in parted.held])
        numbers[at] = [found.number(text[a:b], kind) for a, b, kind in parted.held]
    gaps, begins = np.zeros((2, len(text)), bool)
    gaps[starts[~runs]] = True
    # A run right behind another one, where the reader's own words cut.
    begins[starts[1:][runs[1:] & runs[:-1]]] = True
    return CutText(parted, _cut(parted.codes, parted.hanzi, gaps, begins, numbers, found))


def _cut(
    codes: "np.ndarray",
    hanzi: "np.ndarray",
    gaps: "np.ndarray",
    begins: "np.ndarray",
    known: "np.ndarray",
    words: Vocabulary,
) -> Row:
    """Cut `hanzi` by the dictionary, between tokens that are `known` and begin at `gaps`.

    All but `known` say something of each character; at `begins` a run is parted from what stands
    before. The row begins at 0 and has no holes.
    """
    import numpy as np

    shown = np.where(gaps, np.uint32(ord(GAP)), codes)
    kept = hanzi | gaps
    if begins.any():
        at = (np.cumsum(kept) - 1)[begins]
        given = np.insert(shown[kept], at, ord(EDGE))
    else:
        given = shown[kept]
    numbers = words.numbers(dictionary().cut(given.tobytes().decode("utf-32-le")))
    numbers = numbers[numbers != EDGE_NUMBER]
    numbers[numbers == GAP_NUMBER] = known
    lengths = words.lengths[numbers]
    return Row(np.cumsum(lengths, dtype=np.int32) - lengths, numbers, words)
