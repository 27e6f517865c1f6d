"""Frequencies → the places of words in a cloud, laid out by the wordcloud library."""

from dataclasses import asdict, dataclass
from typing import Any

from policytext.places import DATA

LIMIT = 60
_LARGEST = (46, 36, 28, 22, 17)  # tried in turn until every word has found a place
FONT = DATA / "fonts" / "NotoSansSC-subset.otf"


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
    """A laid-out cloud; `left_out` names the words that did not fit."""

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
    """Place the `limit` most frequent words; the same frequencies give the same layout."""
    wanted = most_frequent(frequencies, limit)
    if not wanted:
        return CloudLayout(width, height, (), ())
    for largest in _LARGEST:
        words = _placed(dict(wanted), width, height, seed, largest)
        if len(words) == len(wanted):
            break
    placed = {word.term for word in words}
    left_out = tuple(term for term, _ in wanted if term not in placed)
    return CloudLayout(width, height, tuple(words), left_out)


def _placed(
    frequencies: dict[str, int], width: int, height: int, seed: int, largest: int
) -> list[CloudWord]:
    # Imported here: it takes half a second, and the article's own clouds are laid out beforehand.
    from PIL import ImageFont
    from wordcloud import WordCloud

    cloud = WordCloud(
        font_path=str(FONT),
        width=width,
        height=height,
        prefer_horizontal=1,
        relative_scaling=0.5,
        min_font_size=11,
        max_font_size=largest,
        max_words=len(frequencies),
        random_state=seed,
        color_func=lambda *_, **__: "#000000",
    ).generate_from_frequencies(frequencies)
    words = []
    for (term, _), size, (row, column), _, _ in cloud.layout_:
        font = ImageFont.truetype(str(FONT), size)
        left, top, _, _ = font.getbbox(term)
        baseline = row + font.getmetrics()[0] - top
        place = (int(column - left), int(baseline), int(size), round(font.getlength(term)))
        words.append(CloudWord(term, frequencies[term], *place))
    return words


def as_record(cloud: CloudLayout) -> dict[str, Any]:
    """Return plain values, for JSON and the browser."""
    return asdict(cloud)


def from_record(record: dict[str, Any]) -> CloudLayout:
    """Return the layout that `as_record` wrote down."""
    words = tuple(CloudWord(**word) for word in record["words"])
    return CloudLayout(record["width"], record["height"], words, tuple(record["left_out"]))
