"""Stretches of a text that another one has, too: verbatim or reworded."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from policytext.library.overlaps.aligning import Step, stretches
from policytext.library.overlaps.runs import Runs

FEWEST = 12  # equal letters
ALIKE = 0.6  # of the letters of both


class Alignment(NamedTuple):
    """Steps from equal letters to equal letters: a stretch here, and what it stands for there.

    `mine` and `theirs` are the letters here and there, from and to before; `matched` says how many
    are equal.
    """

    steps: tuple[Step, ...]
    mine: tuple[int, int]
    theirs: tuple[int, int]
    matched: int

    @property
    def similarity(self) -> float:
        """Return the share of the letters of both that are equal: 1 where none is another."""
        (first, last), (other, end) = self.mine, self.theirs
        return 2 * self.matched / (last - first + end - other)

    @property
    def counts(self) -> bool:
        """Say whether it is long and alike enough to be looked at."""
        return self.matched >= FEWEST and self.similarity >= ALIKE

    def within(self, first: int, last: int) -> "Alignment | None":
        """Return what of it stands at the letters from `first` to before `last` here."""
        kept = []
        for step in self.steps:
            start, end = max(step.mine[0], first), min(step.mine[1], last)
            if not step.equal:
                if first <= step.mine[0] and step.mine[1] <= last:
                    kept.append(step)
            elif start < end:
                shift = step.theirs[0] - step.mine[0]
                kept.append(Step(True, (start, end), (start + shift, end + shift)))
        while kept and not kept[0].equal:
            kept.pop(0)
        while kept and not kept[-1].equal:
            kept.pop()
        return aligned(kept) if kept else None


def aligned(steps: Sequence[Step]) -> Alignment:
    """Return steps, the first and the last of which are equal letters, as an alignment."""
    return Alignment(
        tuple(steps),
        (steps[0].mine[0], steps[-1].mine[1]),
        (steps[0].theirs[0], steps[-1].theirs[1]),
        sum(step.mine[1] - step.mine[0] for step in steps if step.equal),
    )


class Candidate(NamedTuple):
    """A stretch of a text that the text of a number has, too."""

    text: int
    found: Alignment


def candidates(
    letters: str, text: int, others: str, found: Runs, chained: Iterable[np.ndarray]
) -> Iterator[Candidate]:
    """Yield the stretches of a text that chains of another one, of this number, lead to.

    `letters` are the text's, `others` those of the other one. A stretch that lies wholly within a
    better one is left out.
    """
    each = []
    for chain in chained:
        columns = (found.mine[chain], found.theirs[chain], found.sizes[chain])
        line = list(zip(*(column.tolist() for column in columns), strict=True))
        each += [aligned(steps) for steps in stretches(letters, others, line)]
    for one in _best([alignment for alignment in each if alignment.counts]):
        yield Candidate(text, one)


def _best(each: list[Alignment]) -> Iterator[Alignment]:
    taken: list[tuple[int, int]] = []
    for one in sorted(each, key=lambda one: (-one.matched, one.mine)):
        if not any(first <= one.mine[0] and one.mine[1] <= last for first, last in taken):
            taken.append(one.mine)
            yield one
