"""This reader's library as the pages over many texts, and the deck, count it."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any

from components.session import cached, keeping
from components.session.library import library
from components.session.selection import Selection
from policytext.library.counting.tables import key_of
from policytext.library.groups import groups_of
from policytext.library.many import Many
from policytext.library.parts import manifest
from policytext.library.parts.building import current
from policytext.library.store import Store
from policytext.study.prepared import article_book
from policytext.themes.themes import Book

if TYPE_CHECKING:
    from policytext.library.counting.tables import Tables


def many_of(selection: Selection) -> Many | None:
    """Return the library, None if nothing of it can be counted yet. Raises Unreadable."""
    store = keeping.at_hand()
    tables = tables_of(store) if store else None
    if store is None or tables is None:
        return None
    folder = str(store.folder)

    def once(key: Hashable, make: Callable[[], Any]) -> Any:
        return cached.counted((folder, key), make)

    return Many(
        tables,
        store.cards(),
        store.revision,
        groups_of(store),
        library().names,
        book_of(selection),
        selection.level,  # type: ignore[arg-type]
        once,
        selection.document if selection.document in library().books else "",
    )


def book_of(selection: Selection) -> Book:
    """Return the theme book for counting: that of the chosen text, or the article's."""
    return library().books.get(selection.document) or article_book()


def tables_of(store: Store) -> "Tables | None":
    """Return the tables of a library, None if nothing is in them yet. Raises Unreadable."""
    # Parts that were made for other words, and are being made anew, do not count any more.
    parts = current(store, manifest.read(store.folder))
    return cached.tables_in(str(store.folder), key_of(parts)) if parts.held else None
