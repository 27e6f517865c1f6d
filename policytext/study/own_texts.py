"""A reader's own texts, words and theme books: one value, changed by making a new one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from pathlib import PurePath

from policytext.source.corrections import AS_FOUND, Corrections
from policytext.source.documents import Document
from policytext.source.reading.received import Received
from policytext.themes.doubts import Doubt
from policytext.themes.themes import Book
from policytext.tokens.word_list import NO_WORDS, WordList

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True)
class Text:
    """A text that a reader brought: what the file gave, and what the reader corrected."""

    name: str
    received: Received
    corrections: Corrections = AS_FOUND

    @cached_property
    def id(self) -> str:
        """Return a name for links: the same for the same file."""
        seen = f"{self.name}\0{self.received.text}"
        return sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:10]

    @cached_property
    def document(self) -> Document:
        """Return the text cleaned; without a title of its own it goes by its file's."""
        # Imported here: the built-in article was cleaned beforehand.
        from policytext.source.cleaning import clean
        from policytext.source.parts.found import facts_of_title

        found = clean(self.received, id=self.id, corrections=self.corrections)
        if found.title:
            return found
        title = self.fallback_title
        facts = found.facts.completed(facts_of_title(title)).corrected(self.corrections.facts)
        return replace(found, title=title, facts=facts)

    @property
    def fallback_title(self) -> str:
        """Return the title the file gives in its properties, or its name."""
        given = self.received.title.strip()
        stem = PurePath(self.name).stem.replace("_", " ").strip()
        return given[:80] if re.search(r"[\u3400-\u9fff]", given) else stem[:80] or self.id

    @property
    def date(self) -> str:
        """Return when the text was given: by itself, its page, its name; "" if unknown."""
        if self.document.facts.date:
            return self.document.facts.date
        if self.received.date and self.received.kind == "html":
            return self.received.date
        year_named = _YEAR.search(self.name)
        return year_named[0] if year_named else ""

    @property
    def listed(self) -> str:
        """Return how the text is told apart from others: its title, and its date if that is new."""
        title = self.document.title
        return f"{title} · {self.date}" if self.date and self.date not in title else title


@dataclass(frozen=True)
class Library:
    """Everything of one reader.

    `books` holds the theme books that were changed, by document; `doubts` the sentences that do not
    convince the reader that they speak for a pole.
    """

    texts: tuple[Text, ...] = ()
    words: WordList = NO_WORDS
    books: Mapping[str, Book] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def text(self, id: str) -> Text | None:
        """Return a text by its id."""
        return next((text for text in self.texts if text.id == id), None)

    def with_text(self, text: Text) -> "Library":
        """Take a text in; one with the same id is replaced."""
        others = [known for known in self.texts if known.id != text.id]
        place = next((i for i, known in enumerate(self.texts) if known.id == text.id), len(others))
        return replace(self, texts=(*others[:place], text, *others[place:]))

    def without_text(self, id: str) -> "Library":
        """Let a text go, with the book that was made for it and the doubts about it."""
        texts = tuple(text for text in self.texts if text.id != id)
        books = {k: book for k, book in self.books.items() if k != id}
        doubts = tuple(doubt for doubt in self.doubts if doubt.document != id)
        return replace(self, texts=texts, books=books, doubts=doubts)

    def with_words(self, words: WordList) -> "Library":
        """Count with another word list."""
        return replace(self, words=words)

    def without_book(self, id: str) -> "Library":
        """Read a document under its first theme book again."""
        return replace(self, books={k: book for k, book in self.books.items() if k != id})

    def with_book(self, id: str, book: Book) -> "Library":
        """Read a document under another theme book."""
        return replace(self, books={**self.books, id: book})

    def with_doubt(self, doubt: Doubt) -> "Library":
        """Take a sentence out from under a pole."""
        return self if doubt in self.doubts else replace(self, doubts=(*self.doubts, doubt))

    def without_doubt(self, doubt: Doubt) -> "Library":
        """Put a sentence back in."""
        return replace(self, doubts=tuple(one for one in self.doubts if one != doubt))
