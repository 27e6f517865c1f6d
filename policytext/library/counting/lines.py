"""Hits as lines: what stands left of each, itself, and right of it, a page at a time."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from policytext.library.card import Card
from policytext.library.counting.occurrences import Hits, places_by_text
from policytext.library.counting.sought import Sought
from policytext.library.counting.tables import Tables
from policytext.statistics.concordance import alphabetical

Order = Literal["newest", "oldest", "hits", "left", "right"]
ORDERS: tuple[Order, ...] = ("newest", "oldest", "hits", "left", "right")
WIDTH = 20  # characters to each side


class Line(NamedTuple):
    """One hit: `text[start:end]` is its node; left and right stand in the same paragraph."""

    id: str
    start: int
    end: int
    left: str
    node: str
    right: str


def lines(
    tables: Tables,
    cards: Iterable[Card],
    hits: Hits,
    sought: Sought,
    order: Order = "newest",
    first: int = 0,
    number: int = 50,
    width: int = WIDTH,
) -> list[Line]:
    """Return `number` lines from the `first` on; over all pages there are as many as `hits.total`.

    Order: by date, "newest" or "oldest" first (texts without a date last); by text, the one with
    most "hits" first; or by the characters to the "left" or "right" (`statistics/concordance.py`).
    Equal ones as the cards stand, then by place.
    """
    held = [card for card in cards if hits.by_text.get(card.id)]
    wanted = tables.wanted(in_order(held, hits, order))
    found = [
        line_at(id, text_places[0], place, width)
        for id, text_places in _with_texts(tables, wanted, sought)
        for place in text_places[1]
    ]
    if order == "left":
        found.sort(key=lambda line: alphabetical(line.left[::-1]))
    elif order == "right":
        found.sort(key=lambda line: alphabetical(line.right))
    return found[first : first + number]


def in_order(cards: list[Card], hits: Hits, order: Order) -> list[Card]:
    """Return cards in the order in which their texts' lines stand."""
    if order == "hits":
        return sorted(cards, key=lambda card: -hits.by_text[card.id])
    if order == "oldest":
        return sorted(cards, key=lambda card: (not card.date, card.date))
    if order == "newest":
        dated = sorted((c for c in cards if c.date), key=lambda card: card.date, reverse=True)
        return [*dated, *(card for card in cards if not card.date)]
    return cards


def line_at(id: str, text: str, place: tuple[int, int], width: int = WIDTH) -> Line:
    """Return the line of a place in a text."""
    start, end = place
    left = text[max(start - width, 0) : start].rpartition("\n")[2]
    right = text[end : end + width].partition("\n")[0]
    return Line(id, start, end, left, text[start:end], right)


def _with_texts(tables, wanted, sought):  # type: ignore[no-untyped-def]
    texts = dict(tables.texts(wanted))
    return ((id, (texts[id], at)) for id, at in places_by_text(tables, wanted, sought))
