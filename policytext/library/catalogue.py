"""The cards of a library as they are at a revision, and brought up to the next by what changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from policytext.base.collector import collector_at_rest
from policytext.library.card import Card
from policytext.library.connection import Connection
from policytext.library.failure import Failure
from policytext.library.records import card_of_row

_FIELDS = "number, removed, id, name, sha256, family, added, card"


@dataclass(frozen=True)
class Catalogue:
    """The cards of the texts that are in a library, by the number under which each came in."""

    revision: int = -1
    by_number: Mapping[int, Card] = field(default_factory=dict)

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Return the cards in the order they were taken in."""
        return tuple(self.by_number[number] for number in sorted(self.by_number))

    @collector_at_rest()
    def brought_up(self, connection: Connection) -> "Catalogue":
        """Return the cards as they are now: only what changed is read. Raises Unreadable."""
        ((revision, purged),) = connection.rows("SELECT number, purged FROM revision")
        revision = int(str(revision))
        if revision == self.revision:
            return self
        # What was deleted for good is not among what changed; nor is what a backup has not.
        anew = int(str(purged)) > self.revision or revision < self.revision
        since = -1 if anew else self.revision
        cards = {} if anew else dict(self.by_number)
        for row in connection.rows(f"SELECT {_FIELDS} FROM texts WHERE version > ?", since):
            number = int(str(row[0]))
            cards.pop(number, None)
            if not row[1]:
                cards[number] = _card(row, connection)
        return Catalogue(revision, cards)


def removed(connection: Connection) -> tuple[Card, ...]:
    """Return the card of each text that was removed, and can still be put back."""
    rows = connection.rows(f"SELECT {_FIELDS} FROM texts WHERE removed ORDER BY number")
    return tuple(_card(row, connection) for row in rows)


def _card(row: tuple[object, ...], connection: Connection) -> Card:
    try:
        return card_of_row(*map(str, row[2:]))
    except (ValueError, TypeError, KeyError, AttributeError) as reason:
        raise Failure("library_unread", "damaged", connection.folder) from reason
