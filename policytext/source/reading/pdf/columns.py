"""Rows → lines in the order of reading: columns by the white gap that runs down a page."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from policytext.source.reading.pdf.pieces import Piece
from policytext.source.reading.pdf.rows import Page, Row, rows

_ROWS = 5  # with text on both sides of a gap that parts columns
_GAP = 0.6  # ems that part columns, where most lines have a gap at one place
_FILLED = 0.55  # of its column, a line of running text


class Line(NamedTuple):
    """A line of one column: its pieces, and the page and area (one stretch of a column)."""

    pieces: tuple[Piece, ...]
    page: int
    area: int
    column: int

    @property
    def text(self) -> str:
        """Return what the line says, its pieces parted by blanks."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Return where it begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Return where it ends."""
        return max(piece.right for piece in self.pieces)

    @property
    def base(self) -> float:
        """Return where it stands."""
        return self.pieces[0].base

    @property
    def size(self) -> float:
        """Return the size of most of its type."""
        return max(self.pieces, key=lambda piece: len(piece.text)).size

    @property
    def table(self) -> tuple[str, ...]:
        """Return the rows, where it stands for a ruled table."""
        return self.pieces[0].rows


def lines(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of all pages in the order of reading."""
    found: list[Line] = []
    area = 0
    for number, page in enumerate(pages):
        whole = _parted([piece for row in page.rows for piece in row.pieces])
        for column, stretch in _stretches(whole, 0):
            area += 1
            found += [Line(row.pieces, number, area, column) for row in rows(stretch)]
    return found


def _parted(pieces: list[Piece]) -> list[Piece]:
    """Part pieces at a narrow gap, where most lines of a page have one at the same place."""
    places = Counter(
        round(gap[1])
        for piece in pieces
        for gap in piece.gaps
        if gap[1] - gap[0] > _GAP * piece.size
    )
    starts = Counter(round(piece.left) for piece in pieces)
    for place, _ in places.most_common(3):
        near = sum(places[x] + starts[x] for x in range(place - 1, place + 2))
        across = sum(p.left < place - 1 and p.right > place + 1 and not p.rows for p in pieces)
        if near >= 2 * _ROWS and near >= 0.6 * across:
            pieces = [part for piece in pieces for part in _cut(piece, place)]
    return pieces


def _cut(piece: Piece, place: float) -> list[Piece]:
    """Part a piece at its gap that ends at `place`."""
    for start, end in piece.gaps:
        if abs(end - place) <= 1.5:
            at = bisect_left(piece.starts, end - 0.1)
            one = piece._replace(text=piece.text[:at].rstrip(), right=start, gaps=())
            other = piece._replace(
                text=piece.text[at:].lstrip(), left=end, starts=piece.starts[at:], gaps=()
            )
            gaps = [gap for gap in piece.gaps if gap[0] > end]
            return [one, other._replace(gaps=tuple(gaps))]
    return [piece]


def _stretches(pieces: list[Piece], depth: int) -> list[tuple[int, list[Piece]]]:
    """Part pieces into stretches to be read one after another, each with its column (0: all)."""
    gap = _gap(pieces) if depth < 3 else None
    if gap is None:
        return [(0, pieces)] if pieces else []
    start, end = gap
    every = rows(pieces)
    alone = _alone(every)
    if alone:
        rest = [piece for row in every if row not in alone for piece in row.pieces]
        head = [piece for row in alone for piece in row.pieces if row is every[0]]
        foot = [piece for row in alone for piece in row.pieces if row is not every[0]]
        around = [[(0, head)] if head else [], _stretches(rest, depth), [(0, foot)] if foot else []]
        return [stretch for part in around for stretch in part]
    found: list[tuple[int, list[Piece]]] = []
    band: list[Piece] = []
    for row in every:
        crossing = any(p.left < start - 1 and p.right > end + 1 for p in row.pieces)
        if crossing:
            found += _sides(band, end, depth)
            band = []
            if found and found[-1][0] == 0:
                found[-1][1].extend(row.pieces)
            else:
                found.append((0, list(row.pieces)))
        else:
            band += row.pieces
    return found + _sides(band, end, depth)


def _alone(every: Sequence[Row]) -> list[Row]:
    """Return the first and the last row where they stand apart from what is between them."""
    found = []
    for row, beside in ((every[0], every[1]), (every[-1], every[-2])):
        if len(row.pieces) == 1 and abs(row.base - beside.base) > 2.4 * beside.size:
            found.append(row)
    return found


def _sides(band: list[Piece], end: float, depth: int) -> list[tuple[int, list[Piece]]]:
    left = [piece for piece in band if piece.right <= end + 1 and piece.left < end - 1]
    right = [piece for piece in band if piece not in left]
    found = []
    for side, number in ((left, 1), (right, 2)):
        for column, stretch in _stretches(side, depth + 1):
            found.append((10 * number + column, stretch))
    return found


def _gap(pieces: list[Piece]) -> tuple[float, float] | None:
    """Return the white gap between two columns of running text, None where there is none."""
    text = [piece for piece in pieces if not piece.rows]
    if len(text) < 2 * _ROWS:
        return None
    em = sorted(piece.size for piece in text)[len(text) // 2]
    left, right = min(p.left for p in text), max(p.right for p in text)
    best: tuple[int, float, float] | None = None
    starts = Counter(round(p.left) for p in text)
    for place in sorted(starts):
        if sum(starts[x] for x in range(place - 3, place + 4)) < _ROWS:
            continue
        if not left + 0.2 * (right - left) < place < right - 0.2 * (right - left):
            continue
        found = _at(text, place, em)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best[1:] if best else None


def _at(text: list[Piece], place: float, em: float) -> tuple[int, float, float] | None:
    """Try a gap that ends at `place`: how many lines stand beside it, where it begins and ends."""
    right = [p for p in text if p.left >= place - 0.6]
    before = [p for p in text if p.right < place - 0.6 * em]
    across = len(text) - len(right) - len(before)
    if across > 0.4 * len(text):
        return None
    high = max(min(p.base for p in right), min((p.base for p in before), default=0)) - em
    low = min(max(p.base for p in right), max((p.base for p in before), default=0)) + em
    beside = [p for p in right if high < p.base < low], [p for p in before if high < p.base < low]
    counts = [len(rows(side)) for side in beside]
    if min(counts) < _ROWS:
        return None
    if not all(_is_running_text(side) for side in beside):
        return None
    start = max(p.right for p in before)
    return min(counts), start, place


def _is_running_text(side: list[Piece]) -> bool:
    """Say whether pieces fill their column as running text does; cells of a table do not."""
    start, end = min(p.left for p in side), max(p.right for p in side)
    em = sorted(p.size for p in side)[len(side) // 2]
    if end - start < 8 * em:
        return False
    filled = [r for r in rows(side) if _width(r) > _FILLED * (end - start)]
    return len(filled) >= 0.5 * len(rows(side))


def _width(row: Row) -> float:
    return sum(piece.right - piece.left for piece in row.pieces)
