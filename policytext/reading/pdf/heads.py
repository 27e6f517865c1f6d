"""Running heads, running feet and page numbers: what stands at the edge of many pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policytext.reading.pdf.pieces import Piece

_DEPTH = 4  # rows from the edge of a page that can be a head
_DRIFT = 6.0  # points by which a head moves from page to page
_ROMAN = r"[ivxlcIVXLCⅠ-ⅿ]{1,7}"
_COUNT = rf"(?:\d{{1,4}}|{_ROMAN}|[〇零一二三四五六七八九十百]{{1,6}})"
_DASH = r"[\-—–―−·•.~〜～_|｜]*"
_PLAIN = re.compile(rf"^{_DASH}\s*(?P<number>{_COUNT})\s*{_DASH}$")
_SAID = re.compile(
    rf"第\s*{_COUNT}\s*页|共\s*{_COUNT}\s*页|[Pp](?:age|\.)\s*\d+(?:\s*(?:of|/)\s*\d+)?"
    rf"|^{_DASH}\s*\d{{1,4}}\s*/\s*\d{{1,4}}\s*{_DASH}$|^{_COUNT}\s*页$|^页码?\s*[:：]?\s*\d+$"
)
_DASHED = re.compile(rf"^[\-—–―−·~～]+\s*{_COUNT}\s*[\-—–―−·~～]+$")
_DIGITS = re.compile(
    rf"第\s*{_COUNT}\s*页|共\s*{_COUNT}\s*页|\d+|(?<![A-Za-z]){_ROMAN}(?![A-Za-z])"
)
_OWN = re.compile(r"^(?:附\s*[件表录图]|表\s*\d|图\s*\d|第[\d一二三四五六七八九十百]+[章节条编])")


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
    """A page as rows from the top to the foot."""

    width: float
    height: float
    rows: tuple[Row, ...]


class _Edge(NamedTuple):
    """One row near an edge: on which page, how deep, how far from the edge."""

    page: int
    row: Row
    far: float


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


def without_heads(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """Leave out running heads, running feet and page numbers; return them page by page."""
    leading = _leading(pages)
    dropped: dict[int, list[Row]] = defaultdict(list)
    for at_top in (True, False):
        for depth in range(_DEPTH):
            edges = [
                edge
                for number, page in enumerate(pages)
                if (edge := _edge(number, page, dropped[number], at_top))
                and (depth == 0 or dropped[number])
            ]
            gone = _repeated(edges, pages, at_top, leading) | _numbers(edges, pages, at_top)
            if not gone:
                break
            for edge in edges:
                if edge.page in gone:
                    dropped[edge.page].append(edge.row)
    kept = [
        page._replace(rows=tuple(row for row in page.rows if row not in dropped[number]))
        for number, page in enumerate(pages)
    ]
    said = [row.text for number in sorted(dropped) for row in dropped[number]]
    return kept, said


def without_stamps(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """Leave out large type that stands at one place of most pages, over their text."""
    usual = _usual_size(pages)
    seen = Counter(
        (piece.text, round(piece.left / 8), round(piece.base / 8))
        for page in pages
        for row in page.rows
        for piece in row.pieces
        if piece.size > 1.3 * usual
    )
    stamps = {where[0] for where, n in seen.items() if n >= max(3, 0.6 * len(pages))}
    if not stamps:
        return list(pages), []
    kept = []
    for page in pages:
        parts = [
            Row(tuple(p for p in row.pieces if p.text not in stamps or p.size <= 1.3 * usual))
            for row in page.rows
        ]
        kept.append(page._replace(rows=tuple(row for row in parts if row.pieces)))
    return kept, sorted(stamps)


def without_repeated(pages: Sequence[list[str]]) -> tuple[list[list[str]], list[str]]:
    """Leave out of each page's lines what several pages have, and page numbers."""
    often = Counter(folded for page in pages for folded in {_folded(line) for line in page})
    gone = {
        line
        for page in pages
        for line in page
        if often[_folded(line)] > 1 or _PLAIN.match(line) or _SAID.search(line)
    }
    kept = [[line for line in page if line not in gone] for page in pages]
    return kept, [line for page in pages for line in page if line in gone]


def _edge(number: int, page: Page, gone: list[Row], at_top: bool) -> _Edge | None:
    """Return the outermost row of a page that is still there."""
    left = [row for row in page.rows if row not in gone]
    if not left:
        return None
    row = left[0] if at_top else left[-1]
    if row.is_table:
        return None
    return _Edge(number, row, row.base if at_top else page.height - row.base)


def _repeated(edges: list[_Edge], pages: Sequence[Page], at_top: bool, leading: float) -> set[int]:
    """Return the pages on which the outermost row is one that many pages have there."""
    alike: dict[str, list[_Edge]] = defaultdict(list)
    for edge in edges:
        alike[_folded(edge.row.text)].append(edge)
    found = _slot(edges, pages, at_top, leading) if at_top else set()
    for text, group in alike.items():
        if not text:
            continue
        far = sorted(edge.far for edge in group)[len(group) // 2]
        level = [edge for edge in group if abs(edge.far - far) <= _DRIFT]
        if _is_running(level, pages, at_top, leading):
            found |= {edge.page for edge in group if abs(edge.far - far) <= 3 * _DRIFT}
    return found


def _slot(edges: list[_Edge], pages: Sequence[Page], at_top: bool, leading: float) -> set[int]:
    """Return the pages whose first row stands where heads do: chapter names that change."""
    usual = _usual_size(pages)
    levels: dict[tuple[int, int], list[_Edge]] = defaultdict(list)
    for edge in edges:
        if edge.row.size <= usual + 0.3 and edge.far < 0.12 * pages[edge.page].height:
            levels[round(edge.far / 3), round(edge.row.size * 2)].append(edge)
    for group in levels.values():
        apart = [x for x in group if _is_apart(x, pages[x.page], at_top, 1.2 * leading)]
        if len(apart) >= max(3, 0.5 * len(pages)) and len(apart) >= 0.8 * len(group):
            return {edge.page for edge in group}
    return set()


def _is_running(group: list[_Edge], pages: Sequence[Page], at_top: bool, leading: float) -> bool:
    """Say whether rows that read alike are heads: on how many pages, how far from the text."""
    count = len(group)
    if count < 2:
        return False
    apart = sum(_is_apart(edge, pages[edge.page], at_top, leading) for edge in group)
    if count == 2:
        return len(pages) <= 4 and apart == 2
    often = count >= 0.8 * len(pages) and all(_is_short(x, pages[x.page]) for x in group)
    if apart < 0.6 * count and not often:
        return False
    if _OWN.match(group[0].row.text) and count < 0.8 * len(pages):
        return False
    for parity in (0, 1):
        same = [x for x in group if x.page % 2 == parity]
        if len(same) >= 2 and len(same) * 2 >= len(range(parity, len(pages), 2)):
            return True
    if count * 2 >= len(pages):
        return True
    exact = Counter(edge.row.text for edge in group).most_common(1)[0][1]
    return exact >= 3 and apart == count


def _is_short(edge: _Edge, page: Page) -> bool:
    """Say whether a row takes less than most of its page's width."""
    wide = max(row.pieces[-1].right - row.pieces[0].left for row in page.rows)
    return edge.row.pieces[-1].right - edge.row.pieces[0].left < 0.7 * wide


def _is_apart(edge: _Edge, page: Page, at_top: bool, leading: float) -> bool:
    """Say whether a row stands away from the rest of its page, or is in smaller type."""
    place = page.rows.index(edge.row)
    beside = page.rows[place + 1 : place + 2] if at_top else page.rows[place - 1 : place][-1:]
    if not beside or _SAID.search(edge.row.text):
        return True
    if edge.far > 0.16 * page.height:
        return False
    gap = abs(beside[0].base - edge.row.base)
    return gap > 1.25 * leading or edge.row.size < 0.85 * beside[0].size


def _numbers(edges: list[_Edge], pages: Sequence[Page], at_top: bool) -> set[int]:
    """Return the pages on which the outermost row is a page number."""
    found: set[int] = set()
    bare: dict[int, int] = {}
    for edge in edges:
        text = edge.row.text.strip()
        if edge.far > 0.2 * pages[edge.page].height or len(text) > 24:
            continue
        if (_SAID.search(text) and len(_SAID.sub("", text)) <= 8) or _DASHED.match(text):
            found.add(edge.page)
        elif _PLAIN.match(text):
            bare[edge.page] = _value(_PLAIN.match(text)["number"])  # type: ignore[index]
    offsets = Counter(value - page for page, value in bare.items())
    for page, value in bare.items():
        counted = offsets[value - page] >= 2 or value - page in (0, 1)
        if counted or (len(pages) <= 2 and not at_top):
            found.add(page)
    return found


def _folded(text: str) -> str:
    return _DIGITS.sub("#", text.replace(" ", ""))


_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HANZI = "〇一二三四五六七八九"


def _value(number: str) -> int:
    """Return what a page number counts, in whichever numerals it is written."""
    if number.isdigit():
        return int(number)
    if number[0] in "〇零一二三四五六七八九十百":
        total = unit = 0
        for sign in number.replace("零", "〇"):
            if sign in "十百":
                total, unit = total + (unit or 1) * (10 if sign == "十" else 100), 0
            else:
                unit = unit * 10 + _HANZI.index(sign)
        return total + unit
    from unicodedata import normalize

    values = [_ROMAN_VALUES.get(sign, 0) for sign in normalize("NFKC", number).lower()]
    return sum(
        -value if value < max(values[place + 1 :], default=0) else value
        for place, value in enumerate(values)
    )


def _usual_size(pages: Sequence[Page]) -> float:
    """Return the size that most letters have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for row in page.rows:
            sizes[round(row.size * 2) / 2] += sum(len(piece.text) for piece in row.pieces)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _leading(pages: Sequence[Page]) -> float:
    """Return how far the rows of the text stand from one another, most often."""
    gaps: Counter[float] = Counter()
    for page in pages:
        for one, other in zip(page.rows, page.rows[1:], strict=False):
            gaps[round(other.base - one.base)] += 1
    return float(gaps.most_common(1)[0][0]) if gaps else 20.0
