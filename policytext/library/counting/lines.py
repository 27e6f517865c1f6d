"""Hits as lines: what stands left of each, itself, and right of it, a page at a time."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.counting.occurrences import Hits, found_in
from policytext.library.counting.places import Place
from policytext.library.counting.sought import Sought
from policytext.library.counting.tables import Tables, steady
from policytext.library.counting.texts import Wanted
from policytext.statistics.concordance import COMPARED, alphabetical

if TYPE_CHECKING:
    import numpy as np

Order = Literal["newest", "oldest", "hits", "left", "right"]
ORDERS: tuple[Order, ...] = ("newest", "oldest", "hits", "left", "right")
WIDTH = 20  # characters to each side
MOST_SORTED = 500_000  # hits that are sorted by context
_BITS, _IN_ONE = 21, 3  # of a letter's rank, and letters whose ranks make one number


Standing = tuple[str, Place]  # a text, and where in it a hit stands


class Line(NamedTuple):
    """One hit: `text[start:end]` is its node; left and right stand in the same paragraph."""

    id: str
    start: int
    end: int
    left: str
    node: str
    right: str


@steady
def lines(
    tables: Tables,
    cards: Sequence[Card],
    hits: Hits,
    sought: Sought,
    order: Order = "newest",
    first: int = 0,
    number: int = 50,
    width: int = WIDTH,
) -> list[Line]:
    """Return `number` lines from the `first` on; over all pages there are as many as `hits.total`.

    `hits` are those of the same cards. Order: by date, "newest" or "oldest" first (texts without a
    date last); by text, the one with most "hits" first; or by the characters to the "left" or the
    "right", as `statistics/concordance.py` sorts. Equal ones as the cards stand, then by place.
    Raises Unreadable for a pattern that takes too long, and for more than MOST_SORTED hits that
    are to be sorted by context.
    """
    ids = [card.id for card in _ordered([c for c in cards if c.id in hits.by_text], hits, order)]
    wanted = tables.wanted(cards)
    if order == "left" or order == "right":
        pairs = tuple((id, wanted[id]) for id in ids)
        if hits.total > MOST_SORTED:
            raise Unreadable("lines_too_many", limit=MOST_SORTED)
        places = tables.once(_by_context, sought, order, pairs).page(first, number)
    else:
        places = _page(tables, sought, wanted, ids, hits, first, number)
    texts = dict(tables.texts.words({id: wanted[id] for id, _ in places}))
    return [line_at(id, texts[id], place, width) for id, place in places]


def line_at(id: str, text: str, place: Place, width: int = WIDTH) -> Line:
    """Return the line of a place in a text."""
    start, end = place
    left = text[max(start - width, 0) : start].rpartition("\n")[2]
    right = text[end : end + width].partition("\n")[0]
    return Line(id, start, end, left, text[start:end], right)


def _ordered(cards: Sequence[Card], hits: Hits, order: Order) -> Sequence[Card]:
    if order == "hits":
        return sorted(cards, key=lambda card: -hits.by_text[card.id])
    if order == "oldest":
        return sorted(cards, key=lambda card: (not card.date, card.date))
    if order == "newest":
        dated = sorted((c for c in cards if c.date), key=lambda card: card.date, reverse=True)
        return [*dated, *(card for card in cards if not card.date)]
    return cards


def _page(
    tables: Tables,
    sought: Sought,
    wanted: Wanted,
    ids: Sequence[str],
    hits: Hits,
    first: int,
    number: int,
) -> list[Standing]:
    """Return where the hits of a page stand; only texts that it reaches are looked at."""
    reached: dict[str, str] = {}
    before = at = 0  # lines before the first text that is reached, and before this one
    for id in ids:
        if at + hits.by_text[id] <= first:
            before = at + hits.by_text[id]
        elif at < first + number:
            reached[id] = wanted[id]
        at += hits.by_text[id]
    found = {id: places for id, _, places in found_in(tables, reached, sought)}
    every = [(id, place) for id in reached for place in found[id]]
    return every[first - before : first - before + number]


class _Sorted(NamedTuple):
    """All hits in an order, as columns: number of the text among `ids`, start and end."""

    ids: tuple[str, ...]
    columns: "np.ndarray"

    def page(self, first: int, number: int) -> list[Standing]:
        rows = self.columns[first : first + number].tolist()
        return [(self.ids[text], (start, end)) for text, start, end in rows]


def _by_context(
    tables: Tables, sought: Sought, side: str, wanted: tuple[tuple[str, str], ...]
) -> _Sorted:
    """Return where all hits stand, sorted by what stands on one side of them."""
    import numpy as np

    every: list[tuple[int, int, int]] = []
    contexts: list[str] = []
    numbers = {id: number for number, (id, _) in enumerate(wanted)}
    for id, text, places in found_in(tables, dict(wanted), sought):
        number = numbers[id]
        every += [(number, start, end) for start, end in places]
        contexts += _contexts(text, places, side)
    columns = np.array(every, np.int32).reshape(-1, 3)
    order = np.lexsort((columns[:, 1], columns[:, 0], *reversed(_keys(contexts))))
    return _Sorted(tuple(numbers), columns[order])


def _contexts(text: str, places: Sequence[Place], side: str) -> list[str]:
    """Return the characters that decide each line's place, the nearest first, equally many."""
    if side == "right":
        return [text[end : end + COMPARED].ljust(COMPARED, "\n") for _, end in places]
    # Backwards, so that what is nearest stands first.
    return [
        text[max(start - COMPARED, 0) : start][::-1].ljust(COMPARED, "\n") for start, _ in places
    ]


def _keys(contexts: Sequence[str]) -> "list[np.ndarray]":
    """Return numbers by which contexts sort as `alphabetical` sorts them, the first ones first.

    A context ends with its paragraph.
    """
    import numpy as np

    written = "".join(contexts).encode("utf-32-le", "surrogatepass")
    codes = np.frombuffer(written, np.uint32).reshape(-1, COMPARED)
    codes = np.where(np.logical_or.accumulate(codes == ord("\n"), axis=1), ord("\n"), codes)
    met = np.zeros(sys.maxunicode + 1, bool)
    met[codes] = True
    met[ord("\n")] = False
    letters = sorted(map(chr, np.flatnonzero(met).tolist()), key=alphabetical)
    ranks = np.zeros(len(met), np.uint64)
    ranks[[ord(letter) for letter in letters]] = np.arange(len(letters))
    ranks[ord("\n")] = len(letters)  # the paragraph's edge stands behind every letter and mark
    ranked = ranks[codes]
    keys = []
    for first in range(0, COMPARED, _IN_ONE):
        key = np.zeros(len(ranked), np.uint64)
        for column in range(first, min(first + _IN_ONE, COMPARED)):
            key = (key << np.uint64(_BITS)) | ranked[:, column]
        keys.append(key)
    return keys
