"""How often what is sought stands in texts, and in which."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from policytext.library.card import Card
from policytext.library.counting.matching import Clock, Place, places
from policytext.library.counting.sought import Sought
from policytext.library.counting.tables import Tables


@dataclass(frozen=True)
class Hits:
    """How many there are in all, and in each text that has any (id → number), as the cards stand.

    `texts` is how many texts were searched: those that are not in the parts yet were not.
    """

    total: int = 0
    by_text: Mapping[str, int] = field(default_factory=dict)
    texts: int = 0


def occurrences(tables: Tables, cards: Iterable[Card], sought: Sought) -> Hits:
    """Count what is sought in the texts of cards. Raises Unreadable for a pattern that is slow."""
    wanted = tables.wanted(cards)
    by_text = {id: len(found) for id, found in places_by_text(tables, wanted, sought) if found}
    return Hits(sum(by_text.values()), by_text, len(wanted))


def places_by_text(
    tables: Tables, wanted: Mapping[str, str], sought: Sought
) -> Iterator[tuple[str, list[Place]]]:
    """Yield the id of each text that is wanted, and where it holds what is sought."""
    clock = Clock()
    words = frozenset(word for part in sought.parts for word in part.words)
    terms = tables.of_terms(wanted, sought.level, words) if sought.level else {}
    for id, text in tables.texts(wanted):
        yield id, places(text, sought, terms.get(id, {}), clock)
