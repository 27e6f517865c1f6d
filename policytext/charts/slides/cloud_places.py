"""Where the words of a cloud stand in a box: as laid out, or in lines where the box is low."""

from collections.abc import Sequence
from typing import NamedTuple

from policytext.base.fonts import FONT, font_for, opened
from policytext.charts.clouds import CloudLayout, CloudWord
from policytext.charts.slides.page import Box

SMALLEST = 11  # points
_LINES_SMALLEST, _LINES_LARGEST = 12, 40  # points
_HIGH, _APART = 1.35, 0.7  # of a line, between words, in sizes of type
_LOST = 0.3  # of the words: where more would be too small, they stand in lines


class Placed(NamedTuple):
    """A word, the box that it is centred in, in inches, and its size in points."""

    term: str
    box: Box
    size: float


def placed_words(layout: CloudLayout, box: Box) -> list[Placed]:
    """Return the words that can be read in a box.

    The cloud is stretched to the box, its words are not.
    """
    across, down = box.width / layout.width, box.height / layout.height
    scale = min(across, down) * 72  # points to a unit of the layout
    large = [word for word in layout.words if word.size * scale >= SMALLEST]
    if len(large) < (1 - _LOST) * len(layout.words):
        return _in_lines(layout.words, box)
    return [_stretched(word, box, across, down, scale) for word in large]


def _stretched(word: CloudWord, box: Box, across: float, down: float, scale: float) -> Placed:
    font = opened(font_for(word.term) or FONT, word.size)
    ink = font.getbbox(word.term, anchor="ls")
    x, y = word.x + (ink[0] + ink[2]) / 2, word.y + (ink[1] + ink[3]) / 2
    size = word.size * scale
    width, height = word.width * scale / 72 + 0.1, size / 72 * 1.4
    left, top = box.left + x * across - width / 2, box.top + y * down - height / 2
    return Placed(word.term, Box(left, top, width, height), size)


def _in_lines(words: Sequence[CloudWord], box: Box) -> list[Placed]:
    """Return the words one after the other, the largest first, as large as all fit."""
    most = max(word.size for word in words)
    tried: list[Placed] = []
    for largest in range(_LINES_LARGEST, _LINES_SMALLEST - 1, -2):
        scale = largest / most
        sizes = [max(word.size * scale, _LINES_SMALLEST) for word in words]
        tried = _lines(words, sizes, box)
        if len(tried) == len(words):
            break
    return tried


def _lines(words: Sequence[CloudWord], sizes: Sequence[float], box: Box) -> list[Placed]:
    """Return the words that find a place in lines, each line spread over the width."""
    found: list[Placed] = []
    line: list[tuple[str, float, float]] = []
    top = box.top
    ordered = sorted(zip(words, sizes, strict=True), key=lambda one: -one[0].size)
    for word, size in ordered:
        width = word.width / word.size * size / 72 + 0.1
        used = sum(one[1] + one[2] * _APART / 72 for one in line)
        if line and used + width > box.width:
            found += _spread(line, top, box)
            top += line[0][2] * _HIGH / 72
            line = []
        if top + (line[0][2] if line else size) * _HIGH / 72 > box.top + box.height:
            return found
        line.append((word.term, width, size))
    return found + _spread(line, top, box, last=True)


def _spread(
    line: Sequence[tuple[str, float, float]], top: float, box: Box, *, last: bool = False
) -> list[Placed]:
    height = line[0][2] * _HIGH / 72  # the largest comes first
    gap = line[0][2] * _APART / 72
    if not last and len(line) > 1:
        gap = (box.width - sum(width for _, width, _ in line)) / (len(line) - 1)
    found, left = [], box.left
    for term, width, size in line:
        found.append(Placed(term, Box(left, top, width, height), size))
        left += width + gap
    return found
