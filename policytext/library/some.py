"""A part of a library: some of its texts, with what belongs to them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from policytext.study.own_texts import Library, Shelf, Text
from policytext.study.prepared import ARTICLE_ID


@dataclass(frozen=True)
class Some:
    """Some texts of a shelf, by their ids, in its order."""

    shelf: Shelf
    ids: frozenset[str] = field(default=frozenset())

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return how each text is told apart from others, by its id."""
        return {id: name for id, name in self.shelf.names.items() if id in self.ids}

    @property
    def alike(self) -> Mapping[str, str]:
        """Return how each text is told apart whose title another one has, too, by its id."""
        return {id: name for id, name in self.shelf.alike.items() if id in self.ids}

    @property
    def initials(self) -> Mapping[str, str]:
        """Return the initials in pinyin of the title of each text, by its id."""
        return {id: said for id, said in self.shelf.initials.items() if id in self.ids}

    @property
    def stamp(self) -> str:
        """Return a name for what is on the shelf."""
        return f"{self.shelf.stamp}.{hash(self.ids)}"

    def text(self, id: str) -> Text | None:
        """Return a text by its id."""
        return self.shelf.text(id) if id in self.ids else None


def some_of(library: Library, ids: Collection[str]) -> Library:
    """Return a library of some of its texts, with their theme books and what is doubted in them."""
    kept = frozenset((ARTICLE_ID, *ids))
    return replace(
        library,
        shelf=Some(library.shelf, frozenset(ids)),
        books={id: book for id, book in library.books.items() if id in kept},
        doubts=tuple(one for one in library.doubts if one.document in kept),
    )
