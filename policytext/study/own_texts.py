"""A reader's own texts, words and theme books: one value, changed by making a new one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import sha256
from pathlib import PurePath
from typing import Protocol

from policytext.base import outside
from policytext.source.beginning import beyond, lengths, with_rest
from policytext.source.corrections import AS_FOUND, Corrections
from policytext.source.documents import Document
from policytext.source.facts import UNKNOWN, Known
from policytext.source.parts.dates import date_named
from policytext.source.parts.kinds import Part
from policytext.source.reading.received import Received
from policytext.themes.doubts import Doubt
from policytext.themes.themes import Book
from policytext.tokens.word_list import NO_WORDS, WordList


@dataclass(frozen=True)
class Text:
    """A text that a reader brought: what the file gave, and what the reader corrected.

    `filed` are (name, value) pairs of what is known beside the text: the level of its issuing body
    (`tier`), its `source`, and what a table has in its columns.
    """

    name: str
    received: Received
    corrections: Corrections = AS_FOUND
    filed: tuple[tuple[str, str], ...] = ()

    @cached_property
    def id(self) -> str:
        """Return a name for links: the same for the same file."""
        seen = f"{self.name}\0{self.received.text}"
        return sha256(seen.encode("utf-8", "surrogatepass")).hexdigest()[:10]

    @cached_property
    def document(self) -> Document:
        """Return the text cleaned; without a title of its own it goes by its file's.

        Where that is done elsewhere, and passes its bounds, it is the beginning of the text. Raises
        Unreadable where that does, too.
        """
        source = self.received.text
        if len(source) < outside.QUICK:
            return _cleaned(self, self.id)
        tried = (partial(outside.done, _cleaned, self._first(n), self.id) for n in lengths(source))
        return with_rest(outside.first_done(tried), source)

    def lines(self, most: int) -> tuple[tuple[str, Part], ...]:
        """Return how each line begins, `most` characters of it, and the part it plays.

        Of a text that is too much to be cleaned these are the lines of its beginning. Raises
        Unreadable.
        """
        source = self.received.text
        cleaned = len(source) - beyond(self.document)
        tried = (self._first(number) for number in lengths(source) if number <= cleaned)
        return outside.first_done(
            partial(outside.done, _lines, one.received, one.corrections, most) for one in tried
        )

    def _first(self, number: int) -> "Text":
        """Return the first characters of a text as a text."""
        received = self.received
        return replace(self, received=replace(received, text=received.text[:number]))

    @property
    def fallback_title(self) -> str:
        """Return the title the file gives in its properties, or its name."""
        given = self.received.title.strip()
        of_row = self.received.kind == "table"  # its name ends in a number, not in a file's ending
        stem = (self.name if of_row else PurePath(self.name).stem).replace("_", " ").strip()
        return given[:80] if re.search(r"[\u3400-\u9fff]", given) else stem[:80] or self.id

    @property
    def date(self) -> str:
        """Return when the text was given, "" if unknown."""
        return self.dated.value

    @property
    def dated(self) -> Known:
        """Return when the text was given, and by what that is known: itself, its page, its name.

        A reader who says that there is no date has said so.
        """
        own = self.document.facts.fact("date")
        if own.value or "date" in dict(self.corrections.facts):
            return own
        if self.received.date and self.received.kind == "html":
            return Known(self.received.date, "page")
        # The number of a table's row may look like a year.
        of_row = self.received.kind == "table"
        named = date_named(PurePath("" if of_row else self.name).stem)
        return Known(named, "file") if named else UNKNOWN

    @property
    def listed(self) -> str:
        """Return how the text is told apart from others: its title, and its date if that is new."""
        title = self.document.title
        return f"{title} · {self.date}" if self.date and self.date not in title else title


def _lines(received: Received, corrections: Corrections, most: int) -> tuple[tuple[str, Part], ...]:
    # Imported here: the built-in article was cleaned beforehand.
    from policytext.source.cleaning import beginnings

    return beginnings(received, corrections, most)


def _cleaned(text: Text, id: str) -> Document:
    # Imported here: the built-in article was cleaned beforehand.
    from policytext.source.cleaning import clean
    from policytext.source.parts.found import facts_of_title, retitled

    found = clean(text.received, id=id, corrections=text.corrections)
    if found.title_offsets:
        return found
    named = found.facts.completed(facts_of_title(text.fallback_title))
    facts = retitled(named, text.corrections.title).corrected(text.corrections.facts)
    return replace(found, title=found.title or text.fallback_title, facts=facts)


class Shelf(Protocol):
    """Texts that are kept elsewhere: what each is called, and each whole when it is asked for.

    Two shelves are equal while nothing on them has changed.
    """

    @property
    def names(self) -> Mapping[str, str]:
        """Return how each text is told apart from others, by its id, in their order."""
        ...

    @property
    def alike(self) -> Mapping[str, str]:
        """Return how each text is told apart whose title another one has, too, by its id."""
        ...

    @property
    def initials(self) -> Mapping[str, str]:
        """Return the initials in pinyin of the title of each text, by its id."""
        ...

    @property
    def stamp(self) -> str:
        """Return a name for what is on the shelf: another one whenever that changes."""
        ...

    def text(self, id: str) -> Text | None:
        """Return a text by its id."""
        ...


def told_apart(texts: Iterable[tuple[str, str, str]]) -> Mapping[str, str]:
    """Return a name for each (id, title and date, name of the file): by its file where alike."""
    rows = list(texts)
    alike = Counter(listed for _, listed, _ in rows)
    return {id: f"{told} · {name}" if alike[told] > 1 else told for id, told, name in rows}


def alike(titles: Iterable[tuple[str, str]], names: Mapping[str, str]) -> Mapping[str, str]:
    """Return the `names` of texts (id, title) whose title another one has, too."""
    rows = list(titles)
    number = Counter(title for _, title in rows)
    return {id: names[id] for id, title in rows if number[title] > 1}


@dataclass(frozen=True)
class InMemory:
    """A shelf of texts that are at hand."""

    texts: tuple[Text, ...] = ()

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return how each text is told apart from others, by its id."""
        return told_apart((text.id, text.listed, text.name) for text in self.texts)

    @cached_property
    def alike(self) -> Mapping[str, str]:
        """Return how each text is told apart whose title another one has, too, by its id."""
        return alike(((text.id, text.document.title) for text in self.texts), self.names)

    @cached_property
    def initials(self) -> Mapping[str, str]:
        """Return the initials in pinyin of the title of each text, by its id."""
        from policytext.tokens.initials import initials

        return {text.id: initials(text.document.title) for text in self.texts}

    @property
    def stamp(self) -> str:
        """Return a name for what is on the shelf."""
        return sha256(repr(list(self.names.items())).encode()).hexdigest()[:16]

    def text(self, id: str) -> Text | None:
        """Return a text by its id."""
        return self._by_id.get(id)

    @cached_property
    def _by_id(self) -> Mapping[str, Text]:
        return {text.id: text for text in reversed(self.texts)}  # of several the first


@dataclass(frozen=True)
class Library:
    """Everything of one reader.

    `books` holds the theme books that were changed, by document; `doubts` the sentences that do not
    convince the reader that they speak for a pole. `tried` is a text that is not taken in (yet).
    """

    shelf: Shelf = InMemory()
    words: WordList = NO_WORDS
    books: Mapping[str, Book] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    tried: Text | None = None

    @property
    def names(self) -> Mapping[str, str]:
        """Return how each text is told apart from others, by its id, in their order."""
        return self.shelf.names

    @property
    def texts(self) -> Iterator[Text]:
        """Yield every text: each is fetched when its turn comes."""
        return (text for id in self.names if (text := self.shelf.text(id)))

    @property
    def untouched(self) -> bool:
        """Say whether there is nothing of a reader's own."""
        return not (self.names or self.words or self.books or self.doubts)

    def text(self, id: str) -> Text | None:
        """Return a text by its id."""
        return self.tried if self.tried and self.tried.id == id else self.shelf.text(id)

    def trying(self, text: Text) -> "Library":
        """Return the library as if a text were in it."""
        return replace(self, tried=text)
