"""A text in pieces: what its form decides, single characters, and runs of hanzi still to be cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from policytext.tokens.forms import forms
from policytext.tokens.tokens import Kind
from policytext.tokens.word_list import WordList, stretches

if TYPE_CHECKING:
    import numpy as np

_HANZI = (0x4E00, 0x9FD5)  # what the dictionary knows


class Held(NamedTuple):
    """`text[start:end]` is one token whatever stands around it; `kind` is what its form says."""

    start: int
    end: int
    kind: Kind | None = None


@dataclass(frozen=True, eq=False)
class Pieces:
    """A text's pieces: each begins at `starts`, and is a run of hanzi or else one token.

    `codes` are the text's characters, `hanzi` says which of them stand in runs, `held` are those
    tokens that are not just one character, `edges` where the reader's own words part the text.
    """

    text: str
    codes: "np.ndarray"
    hanzi: "np.ndarray"
    starts: "np.ndarray"
    runs: "np.ndarray"
    held: tuple[Held, ...]
    edges: tuple[int, ...]

    @cached_property
    def ends(self) -> "np.ndarray":
        """Return where each piece ends."""
        import numpy as np

        return np.append(self.starts[1:], len(self.codes))


def pieces(text: str, words: WordList) -> Pieces:
    """Part a text into pieces, under a reader's own words."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    parted = [*stretches(text, words)]
    held = tuple(_held(text, parted))
    within, first = spread(held, len(codes))
    hanzi = (codes >= _HANZI[0]) & (codes <= _HANZI[1]) & ~within
    begins = ~within | first
    begins[1:] &= ~(hanzi[1:] & hanzi[:-1])
    edges = tuple(start for (start, _), _ in parted)
    begins[list(edges)] = True
    starts = np.flatnonzero(begins)
    return Pieces(text, codes, hanzi, starts, hanzi[starts], held, edges)


def spread(stretches: Sequence[tuple], size: int) -> "tuple[np.ndarray, np.ndarray]":  # type: ignore[type-arg]
    """Say of each character whether it stands in one of the stretches, and whether it is its first.

    A stretch begins with its start and end; they stand apart.
    """
    import numpy as np

    within, first = np.zeros(size + 1, np.int8), np.zeros(size, bool)
    if stretches:
        starts, ends = zip(*(one[:2] for one in stretches), strict=True)
        within[list(starts)] += 1
        within[list(ends)] -= 1
        first[list(starts)] = True
    return np.cumsum(within[:-1], dtype=np.int8).astype(bool), first


def _held(text: str, parted: list) -> Iterator[Held]:  # type: ignore[type-arg]
    for (first, last), whole in parted:
        if whole:
            yield Held(first, last)
            continue
        for start, end, kind in forms(text[first:last]):
            yield Held(first + start, first + end, kind)
