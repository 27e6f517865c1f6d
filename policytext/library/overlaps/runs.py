"""Hits that follow one another in both texts, as runs of equal letters; and runs that are near."""

from typing import NamedTuple

import numpy as np

from policytext.library.overlaps.hits import Hits
from policytext.library.overlaps.seeds import LENGTH

GAP = 32  # letters between two runs of one passage, in either text
_SHIFT = 12  # letters that one of the texts has more of there
_AHEAD = 8  # runs after each in which its neighbours are looked for
_STRETCH, _SOME = 32, 10  # letters of a stretch, and chains that begin in it
_BITS = 64  # of a number
_ROUNDS = 64  # in which chains grow together: each halves what is left of the longest way
_ENOUGH = 7  # letters of the runs of a chain together


class Runs(NamedTuple):
    """Runs of equal letters, ordered by text, then by `mine`, then by `theirs`; all int32.

    Each begins at the letter `mine` here, at `theirs` in the other text, and is `sizes` long. Those
    of one chain (a number) may belong to one passage.
    """

    texts: np.ndarray
    mine: np.ndarray
    theirs: np.ndarray
    sizes: np.ndarray
    chains: np.ndarray

    def some(self, chosen: np.ndarray) -> "Runs":
        """Return those of the runs that are chosen by numbers or by a mask."""
        return Runs(*(column[chosen] for column in self))


def runs(hits: Hits) -> Runs:
    """Return hits as runs of equal letters, those that stand alone and are short left out."""
    texts, diagonal, mine = _sorted(hits)
    new = np.ones(len(texts), bool)
    new[1:] = (
        (texts[1:] != texts[:-1]) | (diagonal[1:] != diagonal[:-1]) | (mine[1:] != mine[:-1] + 1)
    )
    first = np.flatnonzero(new)
    sizes = np.diff(np.append(first, len(texts))).astype(np.int32) + LENGTH - 1
    found = Runs(texts[first], mine[first], mine[first] + diagonal[first], sizes, first)
    return _chained(found.some(np.lexsort((found.theirs, found.mine, found.texts))))


def _sorted(hits: Hits) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return text, shift and letter of hits, sorted by these."""
    most = int(hits.mine.max(initial=0))
    columns = (hits.texts, hits.theirs - hits.mine + most, hits.mine)
    sizes = [int(column.max(initial=0)).bit_length() for column in columns]
    if sum(sizes) > _BITS:
        order = np.lexsort(columns[::-1])
        texts, shifted, mine = (column[order] for column in columns)
    else:  # as one number each, which is much faster
        packed = np.zeros(len(hits.mine), np.uint64)
        for column, size in zip(columns, sizes, strict=True):
            packed = (packed << np.uint64(size)) | column.astype(np.uint64)
        packed.sort()
        unpacked = []
        for size in reversed(sizes):
            unpacked.append((packed & np.uint64((1 << size) - 1)).astype(np.int32))
            packed = packed >> np.uint64(size)
        mine, shifted, texts = unpacked
    return texts, shifted - most, mine


def chains(found: Runs, ranks: np.ndarray) -> list[np.ndarray]:
    """Return the runs of each chain that is worth a closer look, as numbers.

    Of the chains around one stretch these are the _SOME with the most letters, of equal ones those
    in the earliest texts: `ranks` orders the texts, by their numbers.
    """
    order = np.argsort(found.chains, kind="stable")
    first = np.flatnonzero(np.diff(found.chains[order], prepend=-1))
    if not len(first):
        return []
    covered = np.add.reduceat(found.sizes[order], first)
    where = found.mine[order[first]] // _STRETCH
    best = np.lexsort((ranks[found.texts[order[first]]], -covered, where))
    begins = np.flatnonzero(np.diff(where[best], prepend=-1))
    within = np.arange(len(best)) - np.repeat(begins, np.diff(np.append(begins, len(best))))
    last = np.append(first[1:], len(order))
    return [order[first[one] : last[one]] for one in np.sort(best[within < _SOME]).tolist()]


def _chained(found: Runs) -> Runs:
    """Return runs with the chains that they belong to.

    Two runs are neighbours when neither text has more than GAP letters between them, and both
    about as many; what has fewer than _ENOUGH letters in all is left out.
    """
    size = len(found.texts)
    group = np.arange(size)
    links = [_neighbours(found, ahead) for ahead in range(1, min(_AHEAD, size - 1) + 1)]
    for _ in range(_ROUNDS):
        before = group.copy()
        for ahead, here in enumerate(links, 1):
            least = np.minimum(group[here], group[here + ahead])
            np.minimum.at(group, here, least)
            np.minimum.at(group, here + ahead, least)
        group = group[group]
        if np.array_equal(group, before):
            break
    covered = np.bincount(group, found.sizes, size)
    return found._replace(chains=group).some(covered[group] >= _ENOUGH)


def _neighbours(found: Runs, ahead: int) -> np.ndarray:
    """Return the runs to whose chain the one so many after it belongs."""
    texts, mine, theirs, sizes, _ = found
    here, there = slice(None, -ahead), slice(ahead, None)
    between = mine[there] - mine[here] - sizes[here]
    beyond = theirs[there] - theirs[here] - sizes[here]
    linked = (
        (texts[here] == texts[there])
        & (between <= GAP)
        & (beyond <= GAP)
        & (theirs[there] > theirs[here])
        & (np.abs(between - beyond) <= _SHIFT)
    )
    return np.flatnonzero(linked)
