"""The chosen document under study: the built-in article, or a text of the reader's own."""

from components.session import cached
from components.session.selection import Selection
from policytext.source.documents import Document
from policytext.study.assembly import Assembly
from policytext.study.own_texts import Library
from policytext.study.prepared import ARTICLE_ID, article, article_book, at_hand
from policytext.study.study import Counting, Filter, Study
from policytext.themes.themes import Book

ASSEMBLY = Assembly(at_hand(cached.keep))


def document_of(own: Library, id: str) -> Document:
    """Return a document by its id; any that is not the reader's own stands for the built-in one."""
    text = own.text(id)
    return text.document if text else article()


def outline(own: Library, id: str) -> Study:
    """Return a document with its themes, before it is cut into tokens."""
    document = document_of(own, id)
    return ASSEMBLY.outline(document, own.words, _book_of(own, document))


def study(own: Library, selection: Selection) -> Study:
    """Return everything the views of a selection rest on."""
    document = document_of(own, selection.document)
    echoes = selection.echoes == "on"
    counting = Counting(selection.level, own.words, selection.also, echoes)  # type: ignore[arg-type]
    chosen = Filter(selection.themes, selection.said)

    def beside() -> list[Document]:
        return [text.document for text in own.texts if text.id != document.id]

    return ASSEMBLY.study(document, counting, chosen, _book_of(own, document), beside)


def _book_of(own: Library, document: Document) -> Book | None:
    """Return the theme book in force: the reader's, or the article's; None for the proposed one."""
    if document.id in own.books:
        return own.books[document.id]
    return article_book() if document.id == ARTICLE_ID else None
