"""What stands behind a number of overlaps: the very passages that it counts."""

from collections.abc import Iterator
from typing import NamedTuple

from policytext.base.unreadable import Unreadable
from policytext.library.asked import Asked
from policytext.library.many import Many
from policytext.library.overlaps import whole
from policytext.library.overlaps.finding import overlaps_of
from policytext.library.overlaps.kinds import Kind
from policytext.library.overlaps.matrix import group_of
from policytext.library.overlaps.passages import Overlaps, Passage
from policytext.library.point import Point
from policytext.library.scope import NONE


class Standing(NamedTuple):
    """A passage, and the id of the text that it stands in."""

    id: str
    passage: Passage


def overlaps_in(many: Many, asked: Asked) -> Overlaps | None:
    """Return what of the text that is asked for stands in earlier ones, or in the chosen one.

    Earlier texts are those of the whole library, whatever the scope. None for a text without a
    date, or one that is not indexed yet.
    """
    card = many.card(asked.text)
    if card is None or not card.date:
        return None
    against = {asked.earlier} if asked.earlier else None

    def found() -> Overlaps | None:
        return overlaps_of(many.tables, many.cards, asked.text, against)

    return many.counted("overlaps in", (asked.text, asked.earlier), found)


def overlaps_in_all(many: Many, asked: Asked, kind: Kind) -> list[Overlaps]:
    """Return what of each text in scope stands in earlier ones of the library, of one kind.

    Raises Unreadable before all texts were looked at (overlaps/whole.py).
    """

    def kept() -> list[Overlaps]:
        every = whole.every(many.tables.folder, many.cards, kind)
        if every is None:
            raise Unreadable("overlaps_not_yet")
        return every

    inside = {card.id for card in many.inside(asked.scope)}
    return [one for one in many.counted("overlaps in all", kind, kept) if one.id in inside]


def passages_at(many: Many, asked: Asked, point: Point) -> list[Standing]:
    """Return the passages that a number counts, text by text in their order. Raises Unreadable."""
    if point.text:
        found = overlaps_in(many, asked) if point.text == asked.text else None
        return [*_in_text(found, point)] if found else []
    return [*_in_all(many, asked, point)]


def cell(by: str, later: str, earlier: str, kind: str) -> Point:
    """Return the point of what one group takes over from another (matrix.py)."""
    if by == "year":
        return Point(period=later, source=earlier, kind=kind)
    return Point(facet=by, value=later or NONE, source=earlier or NONE, kind=kind)


def _in_text(found: Overlaps, point: Point) -> Iterator[Standing]:
    for passage in found.passages:
        if point.kind in ("", passage.kind) and point.source in ("", passage.source.id):
            yield Standing(found.id, passage)


def _in_all(many: Many, asked: Asked, point: Point) -> Iterator[Standing]:
    by = point.facet or "year"
    value = point.value if point.facet else point.period
    groups = {card.id: group_of(card, by) or NONE for card in many.cards}
    kind: Kind = point.kind or "passage"  # type: ignore[assignment]
    for one in overlaps_in_all(many, asked, kind):
        if groups[one.id] == value:
            for passage in one.passages:
                if groups[passage.source.id] == point.source:
                    yield Standing(one.id, passage)
