"""Two groups of texts beside each other: their names and hues, what both have, and their bars."""

from collections.abc import Callable, Iterable, Iterator
from math import inf
from typing import NamedTuple

from policytext.base.labels import label
from policytext.base.look import HUES
from policytext.charts.values import End, Mirror, Mirrored, Named
from policytext.library.asked import Asked
from policytext.library.card import Card
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.library.saying import other_said, side_said
from policytext.library.scope import EVERYTHING
from policytext.remarks.naming import quoted
from policytext.remarks.sides import Sides
from policytext.views.of_library.basis import pick_of

SIDE = 10  # rows of each side in a chart
ONE_TEXT = "†"  # marks what one text alone carries
_LONGEST = 18  # hanzi of a side's name


class Pair(NamedTuple):
    """A row: its name, the numbers of both sides, what counts it, and what each side's bar says."""

    name: str
    target: float
    reference: float
    expression: str
    said: tuple[str, ...] = ()


class Grouped(NamedTuple):
    """Both groups, as cards and by name: the scope there is (the target), and that beside it.

    `heads` are the names over a column or in a cell, `sides` those in a sentence.
    """

    cards: tuple[Card, ...]
    others: tuple[Card, ...]
    names: tuple[str, str]
    heads: tuple[str, str]
    sides: Sides
    language: str

    @property
    def both(self) -> int:
        """Return how many texts stand in both groups."""
        return len({card.id for card in self.cards} & {card.id for card in self.others})

    def base(self, *more: str) -> str:
        """Return the line under a title: what is counted, both groups, and texts in both."""
        return " · ".join((*more, *self._groups(), *self._both()))

    def _groups(self) -> Iterator[str]:
        for side, name, cards in zip("ab", self.names, (self.cards, self.others), strict=True):
            values = {"name": name, "texts": len(cards)}
            characters = sum(card.characters for card in cards)
            yield label(f"groups_side_{side}", self.language, characters=characters, **values)

    def _both(self) -> Iterator[str]:
        if self.both:
            yield label("groups_both", self.language, number=self.both)


def grouped(many: Many, asked: Asked, language: str) -> Grouped:
    """Return the groups that are asked for. Raises Unreadable for a bad search."""
    names, heads = (
        (side_said(asked.scope, language, longest), other_said(asked, language, longest))
        for longest in (inf, _LONGEST)
    )
    # “All texts” and “the other texts” are words of ours; a scope's own are set apart by quotes.
    scopes = (asked.scope, asked.other)
    here, there = (
        name if scope == EVERYTHING else quoted(name)
        for name, scope in zip(heads, scopes, strict=True)
    )
    sides = many.inside(asked.scope), many.beside(asked)
    return Grouped(*sides, names, heads, Sides(here, there), language)


def picks_of(expression: str, target: float, reference: float) -> tuple[str, str]:
    """Return the picks of both sides' numbers, "" for 0."""
    numbers = {"a": target, "b": reference}
    every = [pick_of(Point(expression, side=side)) if n else "" for side, n in numbers.items()]
    return every[0], every[1]


def bars(pairs: Iterable[Pair], found: Grouped, form: str, of: int = 0) -> Mirrored:
    """Return a row for each pair: the groups stand left and right as they are chosen.

    `form` writes the numbers; the pairs are all, or the first `of` so many.
    """
    target, reference = (Named(name, HUES[place]) for place, name in enumerate(found.heads))
    rows = tuple(_row(pair, target, reference, form.format) for pair in pairs)
    return Mirrored(rows, (target, reference), form, beyond=max(of - len(rows), 0))


def _row(pair: Pair, target: Named, reference: Named, form: Callable[[float], str]) -> Mirror:
    numbers = ((target, pair.target), (reference, pair.reference))
    said = (*(f"{side.name} {form(number)}" for side, number in numbers), *pair.said)
    picks = picks_of(pair.expression, pair.target, pair.reference)
    left, right = (
        End(number, pick, side.shade, said=said)
        for (side, number), pick in zip(numbers, picks, strict=True)
    )
    return Mirror(pair.name, left, right)
