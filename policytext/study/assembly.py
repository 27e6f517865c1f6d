"""From a document to a study, step by step: the one way that pages, shell and notebooks go."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from policytext.base import outside
from policytext.base.unreadable import Unreadable
from policytext.source.documents import Document
from policytext.structure.finding import Finding
from policytext.structure.policy_language import PolicyWording, policy_wordings
from policytext.study.ahead import Ahead, ahead, packed_around
from policytext.study.keeping import Keep, in_memory, key_of
from policytext.study.ordinary import Ordinary, ordinary
from policytext.study.readable import readable
from policytext.study.study import BY_PHRASES, WHOLE_TEXT, Annotated, Counting, Filter, Study
from policytext.themes.doubts import Doubt, parted
from policytext.themes.themes import Annotation, Book, annotate
from policytext.tokens.cutting import CutText, cut_text
from policytext.tokens.packed import unpacked
from policytext.tokens.segmentation import Level, shown_phrases
from policytext.tokens.tokens import Token, terms_alike, terms_of
from policytext.tokens.word_list import NO_WORDS, WordList

Tokens = tuple[Token, ...]


@dataclass(frozen=True)
class Assembly:
    """The steps from a document to a study.

    `keep` is asked for the result of every costly one; by itself an assembly keeps them in memory
    as long as it lives.
    """

    keep: Keep = field(default_factory=in_memory)

    def study(
        self,
        document: Document,
        counting: Counting = BY_PHRASES,
        filter: Filter = WHOLE_TEXT,
        book: Book | None = None,
        beside: Callable[[], Sequence[Document]] = tuple,
    ) -> Study:
        """Return a document under study; `book` None is the one that its structure suggests.

        Its terms are weighed against those of the documents `beside` it, too; they are asked for
        when that is done.
        """
        words = counting.words
        return replace(
            self.outline(document, words, book, counting.doubts),
            tokens=self.tokens(document, counting.level, words),
            counting=counting,
            filter=filter,
            asked=lambda: self.ordinary(document, counting.level, words, tuple(beside())),
            read_wordings=lambda: self.wordings(document, words),
        )

    def ordinary(
        self,
        document: Document,
        level: Level,
        words: WordList = NO_WORDS,
        beside: Sequence[Document] = (),
    ) -> Ordinary:
        """Return what the terms of a document are weighed against."""

        def made() -> Ordinary:
            tokens = [t for t in self.tokens(document, level, words) if t.kind != "punctuation"]
            frequencies = dict(Counter(terms_of(tokens)).most_common())
            findings = self.findings(document, words)
            given = (_words_of(document), frequencies, len(tokens), findings)
            try:
                return outside.done(ordinary, *given, tuple(map(_words_of, beside)))
            except Unreadable:  # the other texts are too much: they only shade what is shown
                return ordinary(*given)

        others = tuple(one.fingerprint for one in beside)
        return self.keep(key_of("ordinary", document, level, words, others), made)

    def outline(
        self,
        document: Document,
        words: WordList = NO_WORDS,
        book: Book | None = None,
        doubts: Sequence[Doubt] = (),
    ) -> Study:
        """Return a document with its themes and its structure, before it is cut into tokens."""
        read_under = self.proposed(document, words) if book is None else book
        return Study(
            document,
            annotated=self.annotated(document, read_under, doubts),
            counting=Counting(words=words, doubts=tuple(doubts)),
            findings=self.findings(document, words),
            cut_words=partial(self.tokens, document, "words", words),
        )

    def alike(self, study: Study, documents: Sequence[Document]) -> tuple[Study, ...]:
        """Return documents cut alike and read as `study` is: its book, its filter, its counting.

        A phrase that any of them shows is whole in all; what only width and case tell apart is one
        term in all.
        """
        cut = self._cut_alike(documents, study.level, study.words)
        return tuple(
            replace(
                self.outline(document, study.words, study.book, study.counting.doubts),
                tokens=tokens,
                counting=study.counting,
                filter=study.filter,
                own_name=study.own_name if document is study.document else "",
            )
            for document, tokens in zip(documents, cut, strict=True)
        )

    def tokens(self, document: Document, level: Level, words: WordList = NO_WORDS) -> Tokens:
        """Return the tokens of a document at a level, under a reader's own words."""

        def made() -> Tokens:
            if found := self._ahead(document, words):
                return unpacked(found.tokens[level])
            cut = self.cut(document, words)
            return (
                cut.tokens if level == "words" else cut.with_phrases(self.phrases(document, words))
            )

        return self.keep(key_of("tokens", document, level, words), made)

    def cut(self, document: Document, words: WordList = NO_WORDS) -> CutText:
        """Return a document cut once; its tokens at every level rest on it."""
        return self.keep(key_of("cut", document, words), lambda: cut_text(document.text, words))

    def phrases(self, document: Document, words: WordList = NO_WORDS) -> tuple[str, ...]:
        """Return the phrases that a document shows by itself."""

        def made() -> tuple[str, ...]:
            if found := self._ahead(document, words):
                return found.phrases
            return shown_phrases(document.text, words, cut=self.cut(document, words))

        return self.keep(key_of("phrases", document, words), made)

    def findings(self, document: Document, words: WordList = NO_WORDS) -> tuple[Finding, ...]:
        """Return the structure of a document."""

        def made() -> tuple[Finding, ...]:
            if found := self._ahead(document, words):
                return found.findings
            # Imported here: the structure of the built-in article is found beforehand.
            from policytext.structure.structures import structures

            return structures(document, self.tokens(document, "words", words))

        return self.keep(key_of("findings", document, words), made)

    def proposed(self, document: Document, words: WordList = NO_WORDS) -> Book:
        """Return the theme book that the structure of a document suggests."""

        def made() -> Book:
            if found := self._ahead(document, words):
                return found.proposed
            # Imported here: the built-in article has a book of its own.
            from policytext.structure.proposal import propose

            tokens = self.tokens(document, "words", words)
            return propose(document, self.findings(document, words), tokens)

        return self.keep(key_of("proposed", document, words), made)

    def annotated(self, document: Document, book: Book, doubts: Sequence[Doubt] = ()) -> Annotated:
        """Return a theme book with what it finds in a document, and what of that is doubted."""
        # A book in full, as text: that is its key, for it cannot be hashed.
        key = key_of("annotations", document, repr(book))
        found = self.keep(key, lambda: _annotated(document, book))
        return Annotated(book, *parted(document, book, found, doubts))

    def wordings(self, document: Document, words: WordList = NO_WORDS) -> tuple[PolicyWording, ...]:
        """Return what a document says of how firmly, who, by when, how much and where."""

        def made() -> tuple[PolicyWording, ...]:
            if not _quick(document) and (found := self._ahead(document, words)):
                return found.wordings
            return tuple(policy_wordings(document, self.tokens(document, "words", words)))

        return self.keep(key_of("wordings", document, words), made)

    def within_bounds(self, document: Document, words: WordList = NO_WORDS) -> Document:
        """Return a document that can be analysed: itself, or its beginning. Raises Unreadable."""
        if not outside.is_open():
            return document
        return self.keep(
            key_of("within bounds", document, words),
            lambda: readable(document, lambda part: self._ahead(part, words)),
        )

    def _ahead(self, document: Document, words: WordList) -> Ahead | None:
        """Return what the steps give, where they are taken elsewhere. Raises Unreadable."""
        if not outside.is_open():
            return None
        key = key_of("ahead", document, words)
        return self.keep(key, lambda: outside.done(ahead, document, words))

    def _cut_alike(
        self, documents: Sequence[Document], level: Level, words: WordList
    ) -> list[Tokens]:
        if level == "words":
            phrases: tuple[str, ...] = ()
            cut = [self.tokens(one, level, words) for one in documents]
        else:
            shown = [self.phrases(one, words) for one in documents]
            phrases = tuple(sorted({phrase for found in shown for phrase in found}))
            cut = [self._tokens_around(one, words, phrases) for one in documents]
        fingerprints = tuple(one.fingerprint for one in documents)
        key = ("alike", fingerprints, level, words, phrases)
        return self.keep(key, lambda: terms_alike(cut))

    def _tokens_around(
        self, document: Document, words: WordList, phrases: tuple[str, ...]
    ) -> Tokens:
        """Return the tokens of a document that keep just these `phrases` whole."""
        key = key_of("tokens around", document, words, phrases)
        if not outside.is_open():
            return self.keep(key, lambda: self.cut(document, words).with_phrases(phrases))
        given = (document.text, words, phrases)
        return self.keep(key, lambda: unpacked(outside.done(packed_around, *given)))


def _quick(document: Document) -> bool:
    return len(document.text) < outside.QUICK


def _words_of(document: Document) -> Document:
    """Return a document without where it stands in its source: that is the most of it."""
    return replace(document, source="", source_offsets=(), set_aside=())


def _annotated(document: Document, book: Book) -> tuple[Annotation, ...]:
    if _quick(document):
        return annotate(document, book)
    return outside.done(annotate, _words_of(document), book)
