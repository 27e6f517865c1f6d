"""A store as the library of its reader: texts are fetched when they are asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from policytext.base.unreadable import Unreadable
from policytext.library.store import Kept, Store
from policytext.study.own_texts import Library, Text
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

WORDS, DOUBTS, PLAN, VIEW, BOOK = "words", "doubts", "plan", "view", "book."


@dataclass(frozen=True)
class Stored:
    """The texts of a store, as they are at a revision."""

    store: Store = field(compare=False, repr=False)
    folder: str
    revision: int

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return how each text is told apart from others, by its id."""
        return {card.id: card.listed for card in self.store.cards()}

    def text(self, id: str) -> Text | None:
        """Return a text by its id. Raises Unreadable."""
        return self.store.text(id)


def library_of(store: Store) -> Library:
    """Return what a reader has. Raises Unreadable."""
    revision = store.revision
    kept = store.kept()
    books = {
        name.removeprefix(BOOK): book_from_record(record)
        for name, record in kept.items()
        if name.startswith(BOOK)
    }
    return Library(
        Stored(store, str(store.folder), revision),
        words_from_record(kept[WORDS]) if WORDS in kept else NO_WORDS,
        books,
        tuple(_doubt(record) for record in kept.get(DOUBTS, ())),
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


def as_doubts(doubts: tuple[Doubt, ...]) -> Kept:
    """Return doubts as a store keeps them."""
    return {DOUBTS: [one._asdict() for one in doubts]}


def as_plan(plan: Plan) -> Kept:
    """Return the plan of a deck as a store keeps it."""
    return {PLAN: plan_to_record(plan)}


def _doubt(record: Any) -> Doubt:
    ids = {str(record.get("document"))} if isinstance(record, dict) else set()
    found = doubts_from_records({"doubts": [record]}, ids)
    if not found:
        raise Unreadable("project_damaged", reason="doubts")
    return found[0]
