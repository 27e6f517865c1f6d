"""A store as the library of its reader: texts are fetched when they are asked for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from hashlib import sha256
from typing import Any, TypeVar

from policytext.base.unreadable import Unreadable
from policytext.library.kept import Kept
from policytext.library.store import Store
from policytext.study.own_texts import Library, Text, alike, told_apart
from policytext.study.plan import NO_PLAN, Plan
from policytext.study.project_fields import doubts_from_records
from policytext.study.project_plan import plan_from_record, plan_to_record
from policytext.themes.doubts import Doubt
from policytext.themes.theme_book import from_record as book_from_record
from policytext.themes.theme_book import to_record as book_to_record
from policytext.themes.themes import Book
from policytext.tokens.word_list import NO_WORDS, WordList
from policytext.tokens.word_list import from_record as words_from_record
from policytext.tokens.word_list import to_record as words_to_record

WORDS, DOUBTS, PLAN, VIEW, BOOK = "words", "doubts.", "plan", "view", "book."
T = TypeVar("T")


@dataclass(frozen=True)
class Stored:
    """The texts of a store, as they are at a revision; `on_damaged` hears of one that is."""

    store: Store = field(compare=False, repr=False)
    folder: str
    revision: int
    on_damaged: Callable[[Unreadable], None] = field(compare=False, repr=False)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return how each text is told apart from others, by its id."""
        return told_apart((card.id, card.listed, card.name) for card in self.store.cards())

    @cached_property
    def alike(self) -> Mapping[str, str]:
        """Return how each text is told apart whose title another one has, too, by its id."""
        return alike(((card.id, card.title) for card in self.store.cards()), self.names)

    @cached_property
    def initials(self) -> Mapping[str, str]:
        """Return the initials in pinyin of the title of each text, by its id."""
        return {card.id: card.initials for card in self.store.cards()}

    @property
    def stamp(self) -> str:
        """Return a name for what is in this store at this revision."""
        return f"{sha256(self.folder.encode()).hexdigest()[:8]}.{self.revision}"

    def text(self, id: str) -> Text | None:
        """Return a text by its id; one that cannot be read is told, and is not there."""
        try:
            return self.store.text(id)
        except Unreadable as reason:
            self.on_damaged(reason)
            return None


def library_of(store: Store, on_damaged: Callable[[Unreadable], None]) -> Library:
    """Return what a reader has; what is damaged is told, and left out. Raises Unreadable.

    It stays in the store as it is: nothing else is lost with it.
    """
    revision = store.revision
    kept = store.kept()

    def read(name: str, of: Callable[[Any], T], otherwise: T) -> T:
        try:
            return of(kept[name]) if name in kept else otherwise
        except (Unreadable, TypeError, ValueError):
            on_damaged(Unreadable("library_damaged", name=name))
            return otherwise

    books = {
        name.removeprefix(BOOK): book
        for name in kept
        if name.startswith(BOOK) and (book := read(name, book_from_record, None)) is not None
    }
    none: tuple[Doubt, ...] = ()
    doubts = [
        doubt
        for name in kept
        if name.startswith(DOUBTS)
        for doubt in read(name, partial(_doubts, name.removeprefix(DOUBTS)), none)
    ]
    words = read(WORDS, words_from_record, NO_WORDS)
    return Library(
        Stored(store, str(store.folder), revision, on_damaged), words, books, tuple(doubts)
    )


def plan_of(store: Store) -> Plan:
    """Return the plan of the deck. Raises Unreadable."""
    record = store.kept(PLAN).get(PLAN)
    return plan_from_record({"deck": record}) if record else NO_PLAN


def as_words(words: WordList) -> Kept:
    """Return a word list as a store keeps it."""
    return {WORDS: words_to_record(words)}


def as_book(document: str, book: Book | None) -> Kept:
    """Return the theme book of a document as a store keeps it; None lets it go."""
    return {f"{BOOK}{document}": None if book is None else book_to_record(book)}


def as_doubts(document: str, doubts: Iterable[Doubt]) -> Kept:
    """Return the doubts of a document, of all that there are, as a store keeps them."""
    own = [one._asdict() for one in doubts if one.document == document]
    return {f"{DOUBTS}{document}": own or None}


def as_plan(plan: Plan) -> Kept:
    """Return the plan of a deck as a store keeps it."""
    return {PLAN: plan_to_record(plan)}


def _doubts(document: str, records: Any) -> tuple[Doubt, ...]:
    return doubts_from_records({"doubts": records}, {document})
