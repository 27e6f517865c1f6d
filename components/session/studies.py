"""The chosen document under study: the built-in article, or a text of the reader's own."""

from dataclasses import replace

from components.session import cached
from components.session.record import remember, session
from components.session.selection import Selection
from policytext.base.once import Once
from policytext.base.unreadable import Unreadable
from policytext.source.documents import Document
from policytext.study.assembly import Assembly
from policytext.study.own_texts import Library, Text
from policytext.study.prepared import (
    ARTICLE_ID,
    article,
    article_book,
    article_study,
    at_hand,
)
from policytext.study.study import BY_PHRASES, WHOLE_TEXT, Counting, Filter, Study
from policytext.themes.themes import Book
from policytext.tokens.segmentation import Level
from policytext.tokens.word_list import NO_WORDS

_BESIDE = 10  # of a reader's other texts, the newest, that terms are weighed against
_MOST = 6  # studies of a visit that are kept
_SHARED = Once(16)  # studies that are the same for all
ASSEMBLY = Assembly(at_hand(cached.keep))


def document_of(own: Library, id: str) -> Document:
    """Return the reader's own document of this id, else the built-in article. Raises Unreadable.

    A text that is too much for an analysis is given as its beginning.
    """
    text = own.text(id)
    return ASSEMBLY.within_bounds(known(text).document, own.words) if text else article()


def known(text: Text) -> Text:
    """Return the same text as this visit had it before, if it did: that is cleaned already."""
    return cached.keep(("text", text.id, text.corrections), lambda: text)


def outline(own: Library, id: str) -> Study:
    """Return a document with its themes, before it is cut into tokens."""
    document = document_of(own, id)
    return ASSEMBLY.outline(document, own.words, _book_of(own, document))


def study(own: Library, selection: Selection) -> Study:
    """Return everything the views of a selection rest on."""
    document = document_of(own, selection.document)
    echoes = selection.echoes == "on"
    level: Level = selection.level  # type: ignore[assignment]
    counting = Counting(level, own.words, selection.also, echoes, own.doubts)
    chosen = Filter(selection.themes, selection.said)
    if document.id == ARTICLE_ID and _has_no_part_in_it(own):
        return as_everybody_finds_it(counting, chosen)

    def beside() -> list[Document]:
        others = [id for id in own.names if id != document.id][-_BESIDE:]
        return [other for id in others if (other := _beside(own, id))]

    book = _book_of(own, document)
    made = ASSEMBLY.study(document, counting, chosen, book, beside)
    return _counted(own, replace(made, own_name=own.shelf.alike.get(document.id, "")))


def as_everybody_finds_it(counting: Counting = BY_PHRASES, chosen: Filter = WHOLE_TEXT) -> Study:
    """Return the built-in article under study, with all that anybody had counted in it."""
    return _SHARED((counting, chosen), lambda: article_study(counting, chosen))


def _has_no_part_in_it(own: Library) -> bool:
    """Say whether nothing that a reader has changes a number of the built-in article."""
    return not (own.names or own.books or own.doubts or own.words != NO_WORDS)


def _beside(own: Library, id: str) -> Document | None:
    """Return another text of the reader's, if it is there and can be read."""
    text = own.text(id)
    try:
        return known(text).document if text else None
    except Unreadable:
        return None


def _counted(own: Library, made: Study) -> Study:
    """Return an equal study that was shown lately, which has its counts already, else `made`."""
    now = session()
    same = (study for held, study in now.studied if held is own and study == made)
    found = next(same, made)
    others = [one for one in now.studied if one[1] is not found]
    remember(replace(now, studied=(*others, (own, found))[-_MOST:]))
    return found


def _book_of(own: Library, document: Document) -> Book | None:
    """Return the theme book in force: the reader's, or the article's; None for the proposed one."""
    if document.id in own.books:
        return own.books[document.id]
    return article_book() if document.id == ARTICLE_ID else None
