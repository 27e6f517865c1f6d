"""A reader's library as it is counted: what every view over many texts is made of."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from policytext.library.asked import Asked
from policytext.library.card import Card
from policytext.library.scope import EVERYTHING, Scope, within
from policytext.themes.themes import Book
from policytext.tokens.segmentation import Level

if TYPE_CHECKING:
    from policytext.library.counting.tables import Tables

T = TypeVar("T")


def _now(key: Hashable, make: Callable[[], T]) -> T:
    return make()


@dataclass(frozen=True, eq=False)
class Many:
    """The texts of a library with the tables of their parts, and what else counts depend on.

    `stamp` stands for what the cards say, `groups` are the scopes that were kept, `names` say how
    each text is told apart from others, `book` is the theme book in force (`book_of` is the id of
    its text, "" for the built-in one), `level` that of terms. `once` keeps what was counted under a
    key: whoever counts again gets it at once.
    """

    tables: "Tables"
    cards: tuple[Card, ...]
    stamp: Hashable = 0
    groups: Mapping[str, Scope] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    book: Book = ()
    level: Level = "phrases"
    once: Callable[[Hashable, Callable[[], Any]], Any] = _now
    book_of: str = ""

    def inside(self, scope: Scope) -> tuple[Card, ...]:
        """Return the cards in a scope, in their order. Raises Unreadable for a bad search."""
        holding = self._holding(scope) if scope.find else None
        return within(self.cards, scope, self.groups, holding)

    def beside(self, asked: Asked) -> tuple[Card, ...]:
        """Return the cards beside those in a scope: of another one, or by themselves all others."""
        if asked.other != EVERYTHING:
            return self.inside(asked.other)
        inside = {card.id for card in self.inside(asked.scope)}
        return tuple(card for card in self.cards if card.id not in inside)

    def card(self, id: str) -> Card | None:
        """Return a card by its id."""
        return next((card for card in self.cards if card.id == id), None)

    def counted(self, name: str, asked: Asked | Hashable, make: Callable[[], T]) -> T:
        """Return what is counted under a name for what is asked, counted once."""
        found: T = self.once((name, str(asked), self.key), make)
        return found

    @property
    def key(self) -> Hashable:
        """Return a name for all that a count depends on, but what is asked."""
        return self.tables.key, self.stamp, self.level, self.book, self.book_of

    def _holding(self, scope: Scope) -> frozenset[str]:
        from policytext.library.counting.occurrences import occurrences
        from policytext.library.counting.sought import parsed

        def holding() -> frozenset[str]:
            sought = parsed(scope.find, scope.terms, self.level)
            return frozenset(occurrences(self.tables, self.cards, sought).by_text)

        return self.counted("holding", (scope.find, scope.terms), holding)
