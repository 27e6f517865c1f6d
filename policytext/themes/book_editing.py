"""A theme book changed by a reader: each change gives a new book, the old one stays as it was."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from policytext.base.look import HUES
from policytext.themes.themes import Book, Pole, Theme, same_words

BETWEEN = " ↔ "
_ECHO = 8  # characters of a name that is looked for in other sentences


def replaced(book: Book, theme: Theme) -> Book:
    """Replace the theme that has the same id."""
    return tuple(theme if known.id == theme.id else known for known in book)


def removed(book: Book, id: str) -> Book:
    """Remove a theme."""
    return tuple(theme for theme in book if theme.id != id)


def moved(book: Book, id: str, by: int) -> Book:
    """Move a theme up (−1) or down (1); at the edge it stays."""
    order = list(book)
    place = next(i for i, theme in enumerate(order) if theme.id == id)
    order.insert(min(max(place + by, 0), len(order) - 1), order.pop(place))
    return tuple(order)


def merged(book: Book, id: str, into: str) -> Book:
    """Merge one theme into another, which keeps its name, kind and colour.

    Quotes, points and terms are joined; the poles of two relationships side by side, and the poles
    of a relationship that goes into another kind of theme become terms of it.
    """
    gone = next(theme for theme in book if theme.id == id)
    kept = next(theme for theme in book if theme.id == into)
    echoes = [*kept.echoes, *gone.echoes]
    poles = kept.poles
    if kept.poles and gone.poles:
        pairs = zip(kept.poles, gone.poles, strict=True)
        poles = tuple(replace(a, terms=_once(*a.terms, *b.terms)) for a, b in pairs)
    else:
        echoes += [term for pole in gone.poles for term in pole.terms]
    joined = replace(
        kept,
        quotes=_once(*kept.quotes, *gone.quotes),
        points=_once(*kept.points, *gone.points),
        echoes=_once(*echoes),
        poles=poles,
    )
    return replaced(removed(book, id), joined)


def new_theme(book: Book, name: Sequence[str], quotes: tuple[str, ...] = ()) -> Theme:
    """Return a theme for this book, with an id that is free and the colour used least.

    Two names are the poles of a relationship, more are points of a theme; one that is short enough
    echoes itself. Words are the same in both languages.
    """
    poles = tuple(Pole(f"pole-{n}", same_words(pole), (pole,)) for n, pole in enumerate(name, 1))
    kind = {1: "focus_area", 2: "relationship"}.get(len(name), "custom")
    ids = {theme.id for theme in book}
    free = (f"{kind.replace('_', '-')}-{n}" for n in count(len(book) + 1))
    used = [theme.colour for theme in book]
    return Theme(
        id=next(id for id in free if id not in ids),
        kind=kind,
        label=same_words(BETWEEN.join(name)),
        gloss=same_words(""),
        colour=min(HUES, key=used.count),
        quotes=quotes,
        points=tuple(name) if len(name) > 2 else (),
        echoes=tuple(name) if len(name) == 1 and len(name[0]) <= _ECHO else (),
        poles=poles if len(name) == 2 else (),
    )


def _once(*entries: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entries))
