"""The only st.cache_* in the project: thin wrappers round policytext."""

from collections.abc import Callable, Hashable
from threading import Thread
from typing import TYPE_CHECKING

import streamlit as st

from policytext.source.documents import Document
from policytext.source.reading.received import Received
from policytext.structure.finding import Finding
from policytext.study.prepared import article, article_tokens
from policytext.themes.theme_book import read_theme_book
from policytext.themes.themes import Annotation, Book, Theme, annotate
from policytext.tokens.cutting import CutText, cut_text
from policytext.tokens.segmentation import Level, Token, segment, shown_phrases
from policytext.tokens.tokens import terms_alike as alike
from policytext.tokens.word_list import WordList

if TYPE_CHECKING:
    from policytext.source.division import Inner

_TEXTS = 128  # of a session whose tokens and finds are kept


@st.cache_resource(show_spinner=False)
def built_in() -> tuple[Document, tuple[Theme, ...], tuple[Annotation, ...]]:
    """Return the built-in article, its theme book and what the book finds in it."""
    book = read_theme_book()
    return article(), book, annotate(article(), book)


@st.cache_resource(show_spinner=False)
def built_in_tokens(level: Level) -> tuple[Token, ...]:
    """Return the built-in article's tokens."""
    return article_tokens(level)


@st.cache_resource(show_spinner=False)
def load_dictionary() -> None:
    """Begin to load what cuts a text, once a server: a reader's first text need not wait for it."""
    Thread(target=segment, args=("",), daemon=True).start()


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def documents_in(id: str, _received: Received) -> "tuple[Inner, ...]":
    """Return the documents that a file holds, () where it is one."""
    from policytext.source import division

    return division.documents_in(_received)


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def cut_once(fingerprint: str, words: WordList, _document: Document) -> CutText:
    """Return a reader's document cut once; every level rests on it."""
    return cut_text(_document.text, words)


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def tokens(
    fingerprint: str, level: Level, words: WordList, _document: Document
) -> tuple[Token, ...]:
    """Return the tokens of a reader's document, or of any document under the reader's words."""
    cut = cut_once(fingerprint, words, _document)
    return (
        cut.tokens if level == "words" else cut.with_phrases(phrases(fingerprint, words, _document))
    )


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def phrases(fingerprint: str, words: WordList, _document: Document) -> tuple[str, ...]:
    """Return the phrases that a document shows."""
    cut = cut_once(fingerprint, words, _document)
    return shown_phrases(_document.text, words, cut=cut)


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def tokens_around(
    fingerprint: str, words: WordList, phrases: tuple[str, ...], _document: Document
) -> tuple[Token, ...]:
    """Return the tokens of a document that keep just these `phrases` whole."""
    return cut_once(fingerprint, words, _document).with_phrases(phrases)


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def terms_alike(
    fingerprints: tuple[str, ...],
    words: WordList,
    phrases: tuple[str, ...],
    _cut: list[tuple[Token, ...]],
) -> list[tuple[Token, ...]]:
    """Return the tokens of documents with one term for what only width and case tell apart."""
    return alike(_cut)


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def findings(fingerprint: str, words: WordList, _document: Document) -> tuple[Finding, ...]:
    """Return the structure of a document."""
    from policytext.structure.structures import structures

    return structures(_document, tokens(fingerprint, "words", words, _document))


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def proposed(fingerprint: str, words: WordList, _document: Document) -> Book:
    """Return the theme book that the structure of a document suggests."""
    from policytext.structure.proposal import propose

    found = findings(fingerprint, words, _document)
    return propose(_document, found, tokens(fingerprint, "words", words, _document))


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def annotations(
    fingerprint: str, book: str, _document: Document, _book: Book
) -> tuple[Annotation, ...]:
    """Return what a book finds in a document; `book` is the book in full, as text."""
    return annotate(_document, _book)


@st.cache_resource(show_spinner=False, scope="session", max_entries=300)
def drawing(key: tuple[Hashable, ...], _draw: Callable[[], str]) -> str:
    """Return what `_draw` draws, drawn once; `key` names everything that it shows."""
    return _draw()
