"""The chosen document under study: the built-in article, or a text of the reader's own."""

from functools import partial

from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.session import cached
from components.session.selection import Selection
from policytext.source.documents import Document
from policytext.structure.finding import Finding
from policytext.study.own_texts import Library
from policytext.study.prepared import ARTICLE_ID, article_findings
from policytext.study.study import Study
from policytext.themes.themes import Book
from policytext.tokens.segmentation import Level, Token, segment


def document_of(own: Library, id: str) -> Document:
    """Return a document by its id; any that is not the reader's own stands for the built-in one."""
    text = own.text(id)
    return text.document if text else cached.built_in()[0]


def outline(own: Library, id: str) -> Study:
    """Return a document with its themes, before it is cut into tokens."""
    document = document_of(own, id)
    book = book_of(own, document)
    article, first_book, annotations = cached.built_in()
    if document is not article or book is not first_book:
        annotations = cached.annotations(document.fingerprint, repr(book), document, book)
    return Study(document, (), book, annotations, findings=findings(own, document))


def study(own: Library, selection: Selection) -> Study:
    """Return everything the views of a selection rest on."""
    found = outline(own, selection.document)
    document = found.document
    if document.id == ARTICLE_ID and not own.words:
        tokens = cached.built_in_tokens(selection.level)  # type: ignore[arg-type]
    else:
        level: Level = selection.level  # type: ignore[assignment]
        tokens = cached.tokens(document.fingerprint, level, own.words, document)
    return Study(
        document,
        tokens,
        found.book,
        found.annotations,
        selection.themes,
        selection.also,
        selection.echoes == "on",
        selection.level,  # type: ignore[arg-type]
        own.words,
        found.findings,
        selection.said,
        partial(word_tokens, own, document),
    )


def word_tokens(own: Library, document: Document) -> tuple[Token, ...]:
    """Return a document's tokens at the level of words."""
    if document.id == ARTICLE_ID and not own.words:
        return cached.built_in_tokens("words")
    if get_script_run_ctx(suppress_warning=True) is None:
        # A file that is made when its button is pressed has no session, and so no cache of its own.
        return segment(document.text, "words", own.words)
    return cached.tokens(document.fingerprint, "words", own.words, document)


def book_of(own: Library, document: Document) -> Book:
    """Return the theme book in force: the reader's, the article's own, or the proposed one."""
    if document.id in own.books:
        return own.books[document.id]
    if document.id == ARTICLE_ID:
        return cached.built_in()[1]
    return cached.proposed(document.fingerprint, own.words, document)


def findings(own: Library, document: Document) -> tuple[Finding, ...]:
    """Return the structure of a document."""
    if document.id == ARTICLE_ID and not own.words:
        return article_findings()
    return cached.findings(document.fingerprint, own.words, document)
