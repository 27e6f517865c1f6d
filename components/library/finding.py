"""What the library page works on: the reader's texts, those that count, and what was found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from components.frame import Frame
from components.session import cached, keeping
from components.session.many import tables_of
from components.session.selection import Selection, scope_of
from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.groups import groups_of
from policytext.library.scope import EVERYTHING, Scope, within
from policytext.library.store import Store

if TYPE_CHECKING:
    from policytext.library.counting.lines import Line
    from policytext.library.counting.occurrences import Hits
    from policytext.library.counting.sought import Sought
    from policytext.library.counting.tables import Tables


_MOST_LEADING = 12  # phrases of a text


@dataclass(frozen=True)
class Found:
    """The cards of a library, those in the scope (`inside`), and the hits in these.

    `sought`, `hits` and `holding` (texts that hold it) are None where nothing is looked for, or
    `refused` says why it cannot be; `everywhere` are hits outside of the scope, too.
    """

    store: Store | None = None
    cards: tuple[Card, ...] = ()
    scope: Scope = EVERYTHING
    groups: Mapping[str, Scope] = field(default_factory=dict)
    inside: tuple[Card, ...] = ()
    tables: "Tables | None" = None
    sought: "Sought | None" = None
    hits: "Hits | None" = None
    everywhere: Mapping[str, int] = field(default_factory=dict)
    holding: frozenset[str] | None = None
    refused: Unreadable | None = None

    @property
    def by_text(self) -> Mapping[str, int]:
        """Return how many hits each text in the scope has."""
        return self.hits.by_text if self.hits else {}

    @property
    def not_counted(self) -> int:
        """Return how many texts are not in the parts yet, and so were not searched."""
        return len(self.cards) - self.hits.texts if self.hits else 0

    def card(self, id: str) -> Card | None:
        """Return a card by its id."""
        return next((card for card in self.cards if card.id == id), None)


def found(frame: Frame) -> Found:
    """Return what the reader's library has of what the selection asks for."""
    scope = scope_of(frame.selection)
    store = keeping.at_hand()
    if store is None:
        return Found(scope=scope)
    try:
        cards, groups = store.cards(), groups_of(store)
        start = Found(store, cards, scope, groups, tables=tables_of(store))
    except Unreadable as reason:
        return Found(scope=scope, refused=reason)
    start = _searched(start, frame.selection)
    inside = within(cards, scope, groups, start.holding)
    if start.hits is None:
        return replace(start, inside=inside)
    by_text = {card.id: n for card in inside if (n := start.hits.by_text.get(card.id, 0))}
    hits = replace(start.hits, total=sum(by_text.values()), by_text=by_text)
    return replace(start, inside=inside, hits=hits)


def leading(found: Found, most: int) -> Mapping[str, tuple[str, ...]]:
    """Return the set phrases that stand out in each text, by its id, against the whole library."""
    tables, store = found.tables, found.store
    if tables is None or store is None:
        return {}
    from policytext.library.counting.leading import leading

    texts = sha256(repr(tables.wanted(found.cards)).encode()).hexdigest()
    key = ("leading", str(store.folder), tables.key, texts)
    try:
        every = cached.counted(key, lambda: leading(tables, found.cards, _MOST_LEADING))
    except Unreadable:  # the parts are just being made anew: they come with the next look
        return {}
    return {id: phrases[:most] for id, phrases in every.items()}


def lines(found: Found, order: str, first: int, number: int) -> list["Line"]:
    """Return `number` lines of what was found, from the `first` on, in one of `ORDERS`.

    Raises Unreadable.
    """
    from policytext.library.counting.lines import lines

    if not (found.tables and found.hits and found.sought):
        return []
    tables, hits, sought = found.tables, found.hits, found.sought
    return lines(tables, found.inside, hits, sought, order, first, number)  # type: ignore[arg-type]


def texts(found: Found, lines: Iterable["Line"]) -> Mapping[str, str]:
    """Return the words of the texts that lines are of, by id. Raises Unreadable."""
    ids = {line.id for line in lines}
    if found.tables is None:
        return {}
    wanted = found.tables.wanted([card for card in found.inside if card.id in ids])
    return dict(found.tables.texts.words(wanted))


def _searched(start: Found, selection: Selection) -> Found:
    """Look for what is looked for in every text: another scope needs no other search."""
    if not start.scope.find or start.store is None:
        return start
    # Imported here: nobody waits for it who looks for nothing.
    from policytext.library.counting.occurrences import Hits, occurrences
    from policytext.library.counting.sought import parsed

    level = selection.level
    try:
        sought = parsed(start.scope.find, start.scope.terms, level)  # type: ignore[arg-type]
        tables = start.tables
        if tables is None:
            return replace(start, sought=sought, hits=Hits(), holding=frozenset())
        key = (str(start.store.folder), tables.key, start.store.revision, sought)
        hits = cached.counted(key, lambda: occurrences(tables, start.cards, sought))
    except Unreadable as reason:
        return replace(start, refused=reason, holding=frozenset())
    holding = frozenset(hits.by_text)
    return replace(start, sought=sought, hits=hits, everywhere=hits.by_text, holding=holding)
