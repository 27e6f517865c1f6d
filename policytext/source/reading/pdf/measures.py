"""Where the lines of a column begin and end, how far they stand apart: measured, not assumed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from policytext.source.reading.pdf.columns import Line
from policytext.source.reading.pdf.joining import first_unit
from policytext.source.reading.pdf.rows import Page

_MEASURE = 8  # ems: no column of running text is narrower
_SIDES = 6  # pages: with so many, left and right ones may have margins of their own
_Kind = tuple[int, int, int]  # of lines with the same edges: width of page, column, side
_MARKS = frozenset("，。、；：？！,.;:")


class Measure(NamedTuple):
    """The edges of a column and the usual distance between its lines (0: not known)."""

    left: float
    right: float
    leading: float


def measures(lines: Sequence[Line], pages: Sequence[Page]) -> dict[int, Measure]:
    """Return for each area (`Line.area`) the measure that holds there."""
    alike: dict[_Kind, list[Line]] = defaultdict(list)
    for line in lines:
        if not line.table:
            alike[_kind(line, pages)].append(line)
    shared = {kind: _edges(group, pages) for kind, group in alike.items()}
    areas: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        areas[line.area].append(line)
    return {area: _of_area(group, pages, shared) for area, group in areas.items()}


def body_size(lines: Iterable[Line]) -> float:
    """Return the size that most letters of a text have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        for piece in line.pieces:
            sizes[round(piece.size * 2) / 2] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _kind(line: Line, pages: Sequence[Page]) -> _Kind:
    side = line.page % 2 if len(pages) >= _SIDES else 0
    return round(pages[line.page].width / 10), line.column, side


def _of_area(
    lines: list[Line],
    pages: Sequence[Page],
    shared: dict[_Kind, tuple[float, float]],
) -> Measure:
    text = [line for line in lines if not line.table]
    kind = _kind(lines[0], pages)
    left, right = shared.get(kind, (0.0, pages[lines[0].page].width))
    if text:
        em = _em(text)
        own_right = _cluster([x.right for x in text], em, max(4, len(text) // 4), at_end=True)
        own_left = _cluster([x.left for x in text], em, max(2, len(text) // 8), at_end=False)
        if own_right is not None and own_right - min(x.left for x in text) > _MEASURE * em:
            near = right - own_right < 0.12 * (right - left)
            if near or _looks_wrapped(text):  # another margin, not the ends of a list
                right = own_right
        if own_left is not None and abs(own_left - left) > 0.5 * em:
            left = own_left if own_left < left or kind[1] else left
    return Measure(left, right, _leading(text))


def _edges(lines: list[Line], pages: Sequence[Page]) -> tuple[float, float]:
    """Return the left and the right edge that the lines of all columns of a kind keep."""
    em = _em(lines)
    left = _cluster([x.left for x in lines], em, max(2, len(lines) // 12), at_end=False)
    if left is None:
        left = min(x.left for x in lines)
    plain = [x.right for x in lines if x.text[-1:] not in _MARKS]
    right = _cluster(plain, em, max(3, len(plain) // 12), at_end=True)
    if right is None:
        right = _twice([x for x in lines if len(x.pieces) == 1])
    width = pages[lines[0].page].width
    mirrored = width - left if lines[0].column == 0 else max(x.right for x in lines)
    if right is None and _looks_wrapped(lines):
        right = max(x.right for x in lines)
    if right is None or right - left < _MEASURE * em:
        return left, max(mirrored, right or 0)
    if right < mirrored - 0.25 * width and not _looks_wrapped(lines):
        return left, mirrored
    return left, right


def _twice(lines: list[Line]) -> float | None:
    """Return where the longest line ends, if another one with marks inside ends there too."""
    edge = max((x.right for x in lines), default=0.0)
    same = [
        x
        for x in lines
        if edge - x.right < 0.05 * x.size
        and x.right - x.left > 15 * x.size
        and _MARKS.intersection(x.text[:-1])
    ]
    return edge if len(same) > 1 else None


def _looks_wrapped(lines: list[Line]) -> bool:
    """Say whether lines end where the next word had no room: text in a column of its own width."""
    edge = max(line.right for line in lines)
    pairs = [(a, b) for a, b in pairwise(lines) if a.area == b.area]
    if len(pairs) < 3 or not any(_MARKS.intersection(line.text[:-1]) for line in lines):
        return False
    full = [edge - a.right < unit_width(b) + 0.3 * b.size for a, b in pairs]
    return sum(full) >= 0.6 * len(full)


def unit_width(line: Line) -> float:
    """Return how wide the first word of a line is, or its first hanzi, with the marks at it."""
    piece = line.pieces[0]
    count = len(first_unit(piece.text))
    if count < len(piece.starts):
        return max(piece.starts[count] - piece.left, 0.0)
    return piece.right - piece.left


def is_centred(line: Line, measure: Measure) -> bool:
    """Say whether a line stands in the middle of its column, away from both edges."""
    before, after = line.left - measure.left, measure.right - line.right
    if line.right - line.left > 0.85 * (measure.right - measure.left):
        return False
    indent = 1.7 * line.size < before < 2.3 * line.size  # of a paragraph's first line
    return min(before, after) > 1.2 * line.size and abs(before - after) < line.size and not indent


def _cluster(values: list[float], em: float, least: int, *, at_end: bool) -> float | None:
    """Return the outermost place at which `least` values stand together."""
    places = sorted(values, reverse=at_end)
    for number, place in enumerate(places):
        near = [v for v in places[number : number + 400] if abs(v - place) <= 0.5 * em]
        if len(near) >= least:
            return place
    return None


def _leading(lines: list[Line]) -> float:
    """Return the distance between lines of one paragraph in an area: most distances, the less."""
    gaps = sorted(
        b.base - a.base
        for a, b in pairwise(lines)
        if abs(a.size - b.size) < 0.1 * a.size and 0 < b.base - a.base < 4 * a.size
    )
    return gaps[len(gaps) // 4] if len(gaps) >= 3 else 0.0


def _em(lines: list[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2]
