"""The straight lines that are drawn on a page."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_OBJECTS = 20_000  # on a page: a drawing with more is no table
_SEGMENTS = 20_000
_THIN = 2.0  # points: a filled box no wider is a line
_SHORT = 3.0

_Matrix = tuple[float, float, float, float, float, float]
_UNMOVED: _Matrix = (1, 0, 0, 1, 0, 0)


class Rule(NamedTuple):
    """A straight line across or down a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_across(self) -> bool:
        """Say whether it runs from left to right."""
        return self.right - self.left > self.bottom - self.top


def rules(page: pdfium.PdfPage) -> list[Rule]:
    """Return the straight lines of a page, in the places of the file."""
    count = raw.FPDFPage_CountObjects(page)
    objects = [raw.FPDFPage_GetObject(page, n) for n in range(min(count, _OBJECTS))]
    found: list[Rule] = []
    for rule in _of(objects, _UNMOVED, 0):
        found.append(rule)
        if len(found) >= _SEGMENTS:
            break
    return found


def _of(objects: list, moved: _Matrix, depth: int) -> Iterator[Rule]:  # type: ignore[type-arg]
    for thing in objects:
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield from _of_path(thing, _times(_matrix(thing), moved))
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < 4:
            count = min(raw.FPDFFormObj_CountObjects(thing), _OBJECTS)
            parts = [raw.FPDFFormObj_GetObject(thing, n) for n in range(count)]
            yield from _of(parts, _times(_matrix(thing), moved), depth + 1)


def _of_path(path, moved: _Matrix) -> Iterator[Rule]:  # type: ignore[no-untyped-def]
    """Yield the lines of a path: the sides of a box that is drawn, a thin box that is filled."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value and not stroke.value:
        return  # only clips
    count = raw.FPDFPath_CountSegments(path)
    if not 0 < count <= _SEGMENTS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    around: list[tuple[float, float]] = []
    for n in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, n)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        place = _placed(x.value, y.value, moved)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if not stroke.value:
                yield from _thin(around)
            start, around = place, [place]
        else:
            around.append(place)
            if stroke.value and kind == raw.FPDF_SEGMENT_LINETO:
                yield from _straight(last, place)
            if stroke.value and raw.FPDFPathSegment_GetClose(segment):
                yield from _straight(place, start)
        last = place
    if not stroke.value:
        yield from _thin(around)


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    width, height = abs(one[0] - other[0]), abs(one[1] - other[1])
    if min(width, height) < 1 and max(width, height) >= _SHORT:
        yield _between(one, other)


def _thin(around: list[tuple[float, float]]) -> Iterator[Rule]:
    if len(around) < 4:
        return
    xs, ys = [x for x, _ in around], [y for _, y in around]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if min(width, height) <= _THIN and max(width, height) >= _SHORT:
        middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        if width > height:
            yield _between((min(xs), middle[1]), (max(xs), middle[1]))
        else:
            yield _between((middle[0], min(ys)), (middle[0], max(ys)))


def _between(one: tuple[float, float], other: tuple[float, float]) -> Rule:
    return Rule(
        min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
    )


def _matrix(thing) -> _Matrix:  # type: ignore[no-untyped-def]
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, matrix):
        return _UNMOVED
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        *(a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )


def _placed(x: float, y: float, moved: _Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = moved
    return a * x + c * y + e, b * x + d * y + f
