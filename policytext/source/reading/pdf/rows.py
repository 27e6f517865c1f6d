"""Pieces → the rows of a page, and what is usual in a whole document."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from policytext.source.reading.pdf.pieces import Piece


class Row(NamedTuple):
    """Pieces that stand on one base, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Return what the row says."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def base(self) -> float:
        """Return where the row stands."""
        return max(piece.base for piece in self.pieces)

    @property
    def size(self) -> float:
        """Return the size of its type."""
        return max(piece.size for piece in self.pieces)

    @property
    def is_table(self) -> bool:
        """Say whether it is a ruled table."""
        return any(piece.rows for piece in self.pieces)


class Page(NamedTuple):
    """A page as rows from the top to the foot, and where short lines are ruled across it."""

    width: float
    height: float
    rows: tuple[Row, ...]
    separators: tuple[float, ...] = ()


def rows(pieces: Iterable[Piece]) -> tuple[Row, ...]:
    """Return the pieces of a page as rows."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda x: (x.base, x.left)):
        if (
            found
            and not piece.rows
            and not found[-1][0].rows
            and piece.base - found[-1][0].base < 0.35 * min(piece.size, found[-1][0].size)
        ):
            found[-1].append(piece)
        else:
            found.append([piece])
    return tuple(Row(tuple(sorted(row, key=lambda x: x.left))) for row in found)


def usual_size(pages: Sequence[Page]) -> float:
    """Return the size that most letters have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            sizes[round(row.size * 2) / 2] += sum(len(piece.text) for piece in row.pieces)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def usual_leading(pages: Sequence[Page]) -> float:
    """Return how far the rows of the text stand from one another, most often."""
    gaps: Counter[float] = Counter()
    for page in pages:
        for one, other in pairwise(page.rows):
            gaps[round(other.base - one.base)] += 1
    return float(gaps.most_common(1)[0][0]) if gaps else 20.0
