"""The fills and outlines of a deck, as its XML names them, and rectangles painted with them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pptx.oxml.ns import qn

from policytext.charts.slides.page import Box
from policytext.drawn.marks import End, Lines, Mark, Rectangle

POINT = 1 / 72  # inches
EMU = 914_400  # of an inch
# Drawn and not drawn, in widths of the line.
_DASHES = {
    "dash": (4.0, 3.0),
    "sysDash": (3.0, 1.0),
    "sysDot": (1.0, 1.0),
    "dot": (1.0, 3.0),
    "dashDot": (6.0, 3.0),
    "lgDash": (8.0, 3.0),
}
_APART, _FINE, _DOT = 0.09, 0.012, 0.022  # inches: between a pattern's lines, their width, a dot's


class Fill(NamedTuple):
    """A colour ("" for none), how much of the ground it hides, and a pattern on `behind`."""

    shade: str = ""
    strength: float = 1.0
    pattern: str = ""
    behind: str = ""


class Outline(NamedTuple):
    """A line's colour ("" for none), its width in inches, and its dashes."""

    shade: str = ""
    thick: float = 0.0
    dashes: tuple[float, ...] = ()


def fill(properties: Any) -> Fill | None:
    """Return what shape, cell or background properties say of the fill; None if they say nothing.

    Colours are those that are written out: our decks have no others.
    """
    if properties is None:
        return None
    if properties.find(qn("a:noFill")) is not None:
        return Fill()
    if (solid := properties.find(qn("a:solidFill"))) is not None:
        return Fill(*colour(solid))
    if (pattern := properties.find(qn("a:pattFill"))) is not None:
        shade, strength = colour(pattern.find(qn("a:fgClr")))
        behind, _ = colour(pattern.find(qn("a:bgClr")))
        return Fill(shade, strength, pattern.get("prst"), behind)
    return None


def outline(properties: Any) -> Outline | None:
    """Return what properties say of the line around a shape, or of a line; None for nothing."""
    line = None if properties is None else properties.find(qn("a:ln"))
    painted = fill(line)
    if line is None or painted is None:
        return None
    if not painted.shade:
        return Outline()
    thick = int(line.get("w", 9525)) / EMU
    preset = line.find(qn("a:prstDash"))
    dashes = _DASHES.get(preset.get("val"), ()) if preset is not None else ()
    return Outline(painted.shade, thick, tuple(value * thick for value in dashes))


def colour(element: Any) -> tuple[str, float]:
    """Return colour and opacity of what holds a colour; "" for one that is not written out."""
    value = None if element is None else element.find(qn("a:srgbClr"))
    if value is None:
        return "", 1.0
    alpha = value.find(qn("a:alpha"))
    strength = 1.0 if alpha is None else int(alpha.get("val")) / 100_000
    return f"#{value.get('val').lower()}", strength


def painted(box: Box, fill: Fill, line: Outline | None = None, radius: float = 0) -> Iterator[Mark]:
    """Return the marks of a rectangle: a pattern's lines lie on it."""
    line = line or Outline()
    ground = fill.behind if fill.pattern else fill.shade
    if ground or line.shade:
        yield Rectangle(*box, ground, line.shade, line.thick, radius, line.dashes, fill.strength)
    if fill.pattern:
        yield from _pattern(box, fill)


def _pattern(box: Box, fill: Fill) -> Iterator[Lines]:
    """Return lines or dots at even distances, the same wherever the rectangle stands."""
    name = fill.pattern
    if "Diag" in name or "Cross" in name or "Diam" in name:
        up = "Dn" not in name
        yield Lines(tuple(_diagonals(box, up=up)), fill.shade, 2.5 * _FINE)
    elif "Grid" in name:
        yield Lines(tuple((*_upright(box), *_level(box))), fill.shade, _FINE)
    elif "Horz" in name or "Vert" in name:
        ends = _level(box) if "Horz" in name else _upright(box)
        yield Lines(tuple(ends), fill.shade, 2 * _FINE)
    else:
        yield Lines(tuple(_dots(box)), fill.shade, _DOT)


def _steps(start: float, length: float) -> list[float]:
    first = int(start / _APART) + 1
    return [step * _APART for step in range(first, int((start + length) / _APART) + 1)]


def _upright(box: Box) -> Iterator[End]:
    return ((x, box.top, x, box.top + box.height) for x in _steps(box.left, box.width))


def _level(box: Box) -> Iterator[End]:
    return ((box.left, y, box.left + box.width, y) for y in _steps(box.top, box.height))


def _dots(box: Box) -> Iterator[End]:
    for row, y in enumerate(_steps(box.top, box.height)):
        for x in _steps(box.left, box.width):
            shifted = x + _APART / 2 * (row % 2)
            if shifted + _DOT < box.left + box.width:
                yield shifted, y, shifted + _DOT, y


def _diagonals(box: Box, *, up: bool) -> Iterator[End]:
    """Return lines at 45°, cut where they leave the box."""
    left, top, width, height = box
    right, bottom = left + width, top + height
    start = left + top if up else left - bottom
    for at in _steps(start, width + height):  # x + y, or x − y, of one line
        x, to_x = (
            (max(left, at - bottom), min(right, at - top))
            if up
            else (
                max(left, at + top),
                min(right, at + bottom),
            )
        )
        yield (x, at - x, to_x, at - to_x) if up else (x, x - at, to_x, to_x - at)
