"""What stands behind a number over many texts: the very texts and lines that it counts."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from policytext.library.asked import Asked
from policytext.library.card import Card
from policytext.library.counting.expressions import expression, sought
from policytext.library.counting.lines import WIDTH, Line, Order, lines
from policytext.library.counting.occurrences import Hits, occurrences
from policytext.library.counting.periods import at
from policytext.library.many import Many
from policytext.library.point import Point

if TYPE_CHECKING:
    from policytext.library.counting.sought import Sought


def sought_of(many: Many, written: str) -> "Sought":
    """Return what an expression looks for in a library. Raises Unreadable."""
    return sought(expression(written), many.book, many.level)


def cards_at(many: Many, asked: Asked, point: Point) -> tuple[Card, ...]:
    """Return the texts that a number counts, in the library's order. Raises Unreadable."""
    inside = many.beside(asked) if point.side == "b" else many.inside(asked.scope)
    if point.text:
        return tuple(card for card in inside if card.id == point.text)
    by = "month" if len(point.period) > len("2025") else "year"
    return at(inside, by, point.period, point.facet, point.value)  # type: ignore[arg-type]


def hits_at(many: Many, asked: Asked, point: Point) -> Hits:
    """Return how often the expression of a point stands in its texts. Raises Unreadable."""

    def everywhere() -> Hits:
        return occurrences(many.tables, many.cards, sought_of(many, point.expression))

    every: Hits = many.counted("hits", point.expression, everywhere)
    by_text = {
        card.id: n for card in cards_at(many, asked, point) if (n := every.by_text.get(card.id, 0))
    }
    return replace(every, total=sum(by_text.values()), by_text=by_text)


def lines_at(
    many: Many,
    asked: Asked,
    point: Point,
    order: Order = "oldest",
    first: int = 0,
    number: int = 50,
    width: int = WIDTH,
) -> Sequence[Line]:
    """Return lines of a number, from the `first` on: over all pages there are as many as it says.

    `width` is how many characters stand to each side. Raises Unreadable.
    """
    hits, cards = hits_at(many, asked, point), cards_at(many, asked, point)
    wanted = sought_of(many, point.expression)
    return lines(many.tables, cards, hits, wanted, order, first, number, width)
