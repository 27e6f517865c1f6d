"""A chain of equal runs → the stretch of both texts that repeat each other best, letter by letter.

The runs are kept as they are; what lies between two of them, and before and behind all, is aligned
by Levenshtein's distance. Of the whole the stretches with the best score are taken: as many equal
letters as possible, as few others (after Karlin and Altschul).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

_BEYOND = 40  # letters that are looked at before and behind a chain, again and again
_ENOUGH = 0.75  # of them have to be taken for more to be looked at
_DROP = 12  # what a score may fall within one stretch
_LONG = 4  # letters left out or put in: those beyond count a quarter


class Step(NamedTuple):
    """`mine` letters here stand for `theirs` there: equal, or not."""

    equal: bool
    mine: tuple[int, int]
    theirs: tuple[int, int]

    @property
    def score(self) -> float:
        """Return what the step adds to a score."""
        mine, theirs = self.mine[1] - self.mine[0], self.theirs[1] - self.theirs[0]
        if self.equal:
            return mine
        changed, more = min(mine, theirs), abs(mine - theirs)
        return -changed - min(more, _LONG) - max(more - _LONG, 0) / 4


Run = tuple[int, int, int]  # the first letter here, the first there, how many


def stretches(mine: str, theirs: str, chain: Sequence[Run]) -> list[list[Step]]:
    """Return the stretches that a chain of runs leads to, each from equal letters to equal ones."""
    line = _best_line(chain)
    steps: list[Step] = [*_before(mine, theirs, line[0])]
    at, there = line[0][:2]
    for first, other, size in line:
        steps += _aligned(mine, theirs, (at, first), (there, other))
        steps.append(Step(True, (first, first + size), (other, other + size)))
        at, there = first + size, other + size
    steps += _behind(mine, theirs, at, there)
    return [*_best(_joined(steps))]


def _best_line(chain: Sequence[Run]) -> list[Run]:
    """Return those runs of a chain, in order in both texts, that have the most letters together.

    A run that begins within the one before it, here or there, loses what both have.
    """
    best: list[tuple[float, int]] = []
    for number, (first, other, size) in enumerate(chain):
        score, before = float(size), -1
        for earlier in range(max(number - 32, 0), number):
            its_first, its_other, its_size = chain[earlier]
            lost = max(its_first + its_size - first, its_other + its_size - other, 0)
            shift = abs((first - its_first) - (other - its_other))
            if lost < size and its_first < first and its_other < other:
                joined = best[earlier][0] + size - lost - 0.5 * shift - 0.01 * (first - its_first)
                if joined > score:
                    score, before = joined, earlier
        best.append((score, before))
    number = max(range(len(chain)), key=lambda number: best[number][0])
    line: list[Run] = []
    while number >= 0:
        line.append(chain[number])
        number = best[number][1]
    return [*_apart(reversed(line))]


def _apart(line: "Iterator[Run] | reversed[Run]") -> Iterator[Run]:
    at = there = 0
    for first, other, size in line:
        lost = max(at - first, there - other, 0)
        if lost < size:
            yield first + lost, other + lost, size - lost
            at, there = first + size, other + size


def _aligned(
    mine: str, theirs: str, here: tuple[int, int], there: tuple[int, int]
) -> Iterator[Step]:
    """Yield the steps from one stretch to the other, as a whole."""
    one, other = mine[slice(*here)], theirs[slice(*there)]
    for found in Levenshtein.opcodes(one, other):
        yield Step(
            found.tag == "equal",
            (here[0] + found.src_start, here[0] + found.src_end),
            (there[0] + found.dest_start, there[0] + found.dest_end),
        )


def _behind(mine: str, theirs: str, at: int, there: int) -> Iterator[Step]:
    """Yield steps behind a chain for as long as they go on well."""
    while at < len(mine) and there < len(theirs):
        room = min(_BEYOND, len(mine) - at, len(theirs) - there)
        steps = _well(_aligned(mine, theirs, (at, at + room), (there, there + room)))
        yield from steps
        if not steps or steps[-1].mine[1] - at < _ENOUGH * room:
            return
        at, there = steps[-1].mine[1], steps[-1].theirs[1]


def _before(mine: str, theirs: str, run: Run) -> Iterator[Step]:
    """Yield steps before a chain for as long as they go on well, in order."""
    steps = _behind(mine[: run[0]][::-1], theirs[: run[1]][::-1], 0, 0)
    for equal, (first, last), (their_first, their_last) in reversed([*steps]):
        yield Step(
            equal,
            (run[0] - last, run[0] - first),
            (run[1] - their_last, run[1] - their_first),
        )


def _well(steps: Iterator[Step]) -> list[Step]:
    """Return the first steps, as many as have the best score together."""
    every = [*steps]
    score = best = 0.0
    kept = 0
    for number, step in enumerate(every, 1):
        score += step.score
        if step.equal and score > best:
            best, kept = score, number
        if score < best - _DROP:
            break
    return every[:kept]


def _joined(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield steps, equal ones that follow each other as one."""
    held: Step | None = None
    for step in steps:
        if held and held.equal and step.equal:
            held = Step(True, (held.mine[0], step.mine[1]), (held.theirs[0], step.theirs[1]))
            continue
        if held:
            yield held
        held = step
    if held:
        yield held


def _best(steps: Iterator[Step]) -> Iterator[list[Step]]:
    """Yield the stretches of steps with the best scores: none falls by _DROP within itself."""
    stretch: list[Step] = []
    score = best = 0.0
    kept = 0
    for step in steps:
        if not stretch and not step.equal:
            continue
        stretch.append(step)
        score += step.score
        if step.equal and score > best:
            best, kept = score, len(stretch)
        if score <= 0 or score < best - _DROP:
            if kept:
                yield stretch[:kept]
            stretch, score, best, kept = [], 0.0, 0.0, 0
    if kept:
        yield stretch[:kept]
