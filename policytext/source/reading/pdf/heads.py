"""Running heads, running feet and page numbers: what stands at the edge of many pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from policytext.source.reading.pdf.page_numbers import folded, names_page, number_in, says_page
from policytext.source.reading.pdf.rows import Page, Row, usual_leading, usual_size

_DEPTH = 4  # rows from the edge of a page that can be a head
_MANY = 5  # pages that are alike at an edge: no text repeats so
_DRIFT = 6.0  # points by which a head moves from page to page
# What a page of its own begins with, often the same on several pages.
_OWN = re.compile(
    r"^(?:附\s*[件表录图]|[表图]\s*\d|第[\d一二三四五六七八九十百]+[章节条编]"
    r"|[（(]?[一二三四五六七八九十]+[、）)]|\d+[、．.])"
)


class _Edge(NamedTuple):
    """One row near an edge: on which page, how deep, how far from the edge."""

    page: int
    row: Row
    far: float


def without_heads(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """Leave out running heads, running feet and page numbers; return them page by page."""
    leading = usual_leading(pages)
    dropped: dict[int, list[Row]] = defaultdict(list)
    for at_top in (True, False):
        for depth in range(_DEPTH):
            edges = [
                edge
                for number, page in enumerate(pages)
                if (edge := _edge(number, page, dropped[number], at_top))
                and (depth == 0 or dropped[number])
            ]
            gone = _repeated(edges, pages, at_top, leading) | _numbers(
                edges, pages, at_top, leading
            )
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
        alike[folded(edge.row.text)].append(edge)
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
    usual = usual_size(pages)
    levels: dict[tuple[int, int], list[_Edge]] = defaultdict(list)
    for edge in edges:
        if edge.row.size <= usual + 0.3 and edge.far < 0.12 * pages[edge.page].height:
            levels[round(edge.far / 3), round(edge.row.size * 2)].append(edge)
    for group in levels.values():
        apart = [x for x in group if _is_apart(x, pages[x.page], at_top, 1.2 * leading)]
        if len({x.row.text for x in group}) > 0.75 * len(group):
            continue  # the titles of slides
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
    short = all(_is_short(x, pages[x.page]) for x in group)
    often = count >= 0.8 * len(pages) and (short or count >= _MANY)
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
    if not beside or names_page(edge.row.text):
        return True
    if edge.far > 0.16 * page.height:
        return False
    gap = abs(beside[0].base - edge.row.base)
    return gap > 1.25 * leading or edge.row.size < 0.85 * beside[0].size


def _numbers(edges: list[_Edge], pages: Sequence[Page], at_top: bool, leading: float) -> set[int]:
    """Return the pages on which the outermost row is a page number, alone or beside a head."""
    found: set[int] = set()
    bare: dict[int, int] = {}
    for edge in edges:
        text = edge.row.text.strip()
        if edge.far > 0.2 * pages[edge.page].height:
            continue
        if says_page(text):
            found.add(edge.page)
        elif (value := number_in(text)) is not None:
            bare[edge.page] = value
        elif len(edge.row.pieces) > 1 and _is_apart(edge, pages[edge.page], at_top, leading):
            ends = (edge.row.pieces[0].text, edge.row.pieces[-1].text)
            if edge.page + 1 in [number_in(end) for end in ends]:
                found.add(edge.page)
    offsets = Counter(value - page for page, value in bare.items())
    for page, value in bare.items():
        counted = offsets[value - page] >= 2 or value - page in (0, 1)
        if counted or (len(pages) <= 2 and not at_top):
            found.add(page)
    return found
