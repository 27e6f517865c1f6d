"""How rows of words share a box: how many fit, how high they are, in which size they are set."""

import re
from collections.abc import Iterable, Sequence

from policytext.base.fitting import breadth, shortened
from policytext.charts.slides.page import Box
from policytext.charts.slides.style import TEXT
from policytext.charts.trimmed import MOST_ROWS

LARGEST = 18  # points
_LEAST, _MOST, _MOST_OF_FEW = 0.35, 0.95, 1.3  # inches of a row
_FEW = 3  # rows
_EXACT = 0.01  # hanzi: what fits exactly is not shortened
_BOLD = 1.05  # how much wider bold type is
_LINE = 1.35  # height of a line of Chinese, in sizes of its type
_WORDS = re.compile(r"[\x21-\u2fff]+\s*|[\s\S]")  # what is never broken
MARGIN = 0.06  # inches, of a label on each side


def fitting(height: float) -> int:
    """Return how many rows fit a height in inches."""
    return max(1, min(MOST_ROWS, int(height / _LEAST)))


def rows_box(box: Box, rows: int) -> Box:
    """Return the part of a box that so many rows take: few do not become clumsy."""
    most = _MOST_OF_FEW if rows <= _FEW else _MOST
    return box._replace(height=min(box.height, rows * most))


def size_in(step: float, names: Iterable[str], most: float) -> float:
    """Return the size of type in rows of this height in inches, in points.

    It is the smallest where one of the names would not fit `most` inches in a larger one.
    """
    size = min(LARGEST, max(TEXT, int(step * 72 * 0.5)))
    fit = all(across(name, size) + 2 * MARGIN <= most for name in names)
    return size if fit else TEXT


def rows_and_names(box: Box, names: Sequence[str], most: float) -> tuple[Box, float, float]:
    """Return the box of rows under these names, the size of type in points, and the names' width.

    The names take at most `most` inches.
    """
    box = rows_box(box, len(names))
    size = size_in(box.height / len(names), names, most)
    return box, size, names_width(names, size, most)


def across(words: str, size: float) -> float:
    """Return how wide words are in inches, in bold type."""
    return breadth(words) * size * _BOLD / 72


def names_width(names: Iterable[str], size: float, most: float) -> float:
    """Return the width of a column for names with their margins, at most `most` inches."""
    return min(most, max((across(name, size) for name in names), default=0) + 2 * MARGIN)


def cut(words: str, size: float, width: float) -> str:
    """Return words that fit a width in inches, margins included, shortened if need be."""
    return shortened(words, (width - 2 * MARGIN) * 72 / size / _BOLD + _EXACT)


def high(lines: int, size: float = TEXT) -> float:
    """Return how high a cell of so many lines is, in inches."""
    return lines * size * _LINE / 72 + MARGIN


def in_lines(words: str, size: float, width: float, most: int) -> list[str]:
    """Return words in lines that fit a width in inches, margins included, at most `most`.

    A word that is longer than a line and what is left after the last one are shortened.
    """
    longest = (width - 2 * MARGIN) * 72 / size / _BOLD + _EXACT
    lines = [""]
    for word in _WORDS.findall(words):
        if lines[-1] and breadth((lines[-1] + word).rstrip()) > longest:
            lines.append("")
        lines[-1] += word
    if len(lines) > most:
        lines[most - 1 :] = ["".join(lines[most - 1 :])]
    elif len(lines) > 1 and " " not in words:
        each = -(-len(words) // len(lines))  # lines of about one length
        lines = [words[start : start + each] for start in range(0, len(words), each)]
    return [shortened(line.rstrip(), longest) for line in lines]
