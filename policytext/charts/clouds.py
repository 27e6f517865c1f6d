"""Frequencies → the places of words in a cloud, by the wordcloud library's map of free places."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from policytext.base.fitting import breadth
from policytext.base.fonts import font_for, opened

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

LIMIT = 60
_LARGEST = (46, 42, 38, 34, 30, 26, 23, 20, 18, 16, 14, 12, 11)  # in turn
_WORTH = 10  # units of size that the others may lose for one more word
_SMALLEST = 11
_MARGIN = 2  # between words
_FULLEST = 0.8  # of a canvas: words that would cover more never all find a place


@dataclass(frozen=True)
class CloudWord:
    """A word in a cloud: left edge, baseline, font size and width, in canvas units."""

    term: str
    frequency: int
    x: int
    y: int
    size: int
    width: int


@dataclass(frozen=True)
class CloudLayout:
    """A laid-out cloud; `left_out` names the words that did not fit, or that no font can draw."""

    width: int
    height: int
    words: tuple[CloudWord, ...]
    left_out: tuple[str, ...]


def most_frequent(frequencies: dict[str, int], limit: int = LIMIT) -> list[tuple[str, int]]:
    """Return the words a cloud shows, most frequent first, equal ones by code point."""
    return sorted(frequencies.items(), key=lambda row: (-row[1], row[0]))[:limit]


def layout(
    frequencies: dict[str, int],
    *,
    width: int = 372,
    height: int = 252,
    seed: int = 7,
    limit: int = LIMIT,
) -> CloudLayout:
    """Place the `limit` most frequent words; the same frequencies give the same layout.

    Words of one frequency have one size. The sizes are the largest at which all find a place, or
    all but a word or two for which the others would become small; a word that cannot fit is left
    out, and the others stay.
    """
    wanted = most_frequent(frequencies, limit)
    fitting = [row for row in wanted if _fits(row[0], width, height)]
    tried: list[tuple[float, list[CloudWord]]] = [(0, [])]
    for largest in _LARGEST if fitting else ():
        sizes = _sizes((number for _, number in fitting), largest)
        if largest > _SMALLEST and _area(fitting, sizes, width) > _FULLEST * width * height:
            continue
        words = _placed(fitting, sizes, width, height, seed)
        tried.append((len(words) + largest / _WORTH if words else 0, words))
        if len(words) == len(fitting):
            break
    _, best = max(tried, key=lambda one: one[0])
    placed = {word.term for word in best}
    left_out = tuple(term for term, _ in wanted if term not in placed)
    return CloudLayout(width, height, tuple(best), left_out)


def _fits(term: str, width: int, height: int) -> bool:
    """Say whether a word can be drawn at all, and fits an empty canvas at the smallest size."""
    path = font_for(term)
    if path is None:
        return False
    left, top, right, bottom = opened(path, _SMALLEST).getbbox(term)
    return right - left + _MARGIN < width and bottom - top + _MARGIN < height


def _sizes(frequencies: Iterable[int], largest: int) -> dict[int, int]:
    """Return the size of each frequency: half of the way from the next higher one in proportion."""
    sizes: dict[int, int] = {}
    size, last = largest, 0
    for number in sorted(set(frequencies), reverse=True):
        size = round((number / (last or number) + 1) / 2 * size)
        sizes[number] = max(size, _SMALLEST)
        last = number
    return sizes


def _area(wanted: Sequence[tuple[str, int]], sizes: Mapping[int, int], width: int) -> float:
    """Return how many units the words that a row can hold would cover: a hanzi is a square."""
    boxes = [(breadth(term) * sizes[n] + _MARGIN, sizes[n] + _MARGIN) for term, n in wanted]
    return sum(across * down for across, down in boxes if across < width)


def _placed(
    wanted: Sequence[tuple[str, int]],
    sizes: Mapping[int, int],
    width: int,
    height: int,
    seed: int,
) -> list[CloudWord]:
    # Imported here: it takes half a second, and the article's own clouds are laid out beforehand.
    import numpy
    from PIL import Image, ImageDraw
    from wordcloud.wordcloud import IntegralOccupancyMap

    free = IntegralOccupancyMap(height, width, None)
    canvas = Image.new("L", (width, height))
    drawing = ImageDraw.Draw(canvas)
    chance = Random(seed)
    words = []
    for term, frequency in wanted:
        path = font_for(term)
        assert path
        font = opened(path, sizes[frequency])
        _, _, right, bottom = drawing.textbbox((0, 0), term, font=font, anchor="lt")
        box = (int(bottom) + _MARGIN, int(right) + _MARGIN)
        # Once in very many times the library's draw finds no place where there is one.
        place = free.sample_position(*box, chance) or free.sample_position(*box, chance)
        if place is None:
            continue
        row, column = (int(edge) + _MARGIN // 2 for edge in place)
        drawing.text((column, row), term, fill="white", font=font, anchor="lt")
        free.update(numpy.asarray(canvas), row, column)
        words.append(_word(term, frequency, column, row, sizes[frequency], font))
    return words


def _word(
    term: str, frequency: int, column: int, row: int, size: int, font: "FreeTypeFont"
) -> CloudWord:
    """Return a word by its baseline, from where the top left corner of its ink stands."""
    left, top, _, _ = font.getbbox(term, anchor="ls")
    place = (round(column - left), round(row - top))
    return CloudWord(term, frequency, *place, size, round(font.getlength(term)))


def as_record(cloud: CloudLayout) -> dict[str, Any]:
    """Return plain values, for JSON and the browser."""
    return asdict(cloud)


def from_record(record: dict[str, Any]) -> CloudLayout:
    """Return the layout that `as_record` wrote down."""
    words = tuple(CloudWord(**word) for word in record["words"])
    return CloudLayout(record["width"], record["height"], words, tuple(record["left_out"]))
