"""A theme book changed by a reader: each change gives a new book, the old one stays as it was."""

from dataclasses import replace

from policytext.library import Book
from policytext.look import HUES
from policytext.themes import Pole, Theme, Words


def replaced(book: Book, theme: Theme) -> Book:
    """Put an edited theme in the place of the one with its id."""
    return tuple(theme if known.id == theme.id else known for known in book)


def removed(book: Book, id: str) -> Book:
    """Leave a theme out."""
    return tuple(theme for theme in book if theme.id != id)


def moved(book: Book, id: str, by: int) -> Book:
    """Move a theme up (−1) or down (1); at the edge it stays."""
    order = list(book)
    place = next(i for i, theme in enumerate(order) if theme.id == id)
    order.insert(min(max(place + by, 0), len(order) - 1), order.pop(place))
    return tuple(order)


def merged(book: Book, id: str, into: str) -> Book:
    """Let one theme go into another, which keeps its name, kind and colour.

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


def new_theme(book: Book, name: str) -> Theme:
    """Return a theme with an id and a colour of its own; 甲 ↔ 乙 is a relationship of two poles."""
    ids = {theme.id for theme in book}
    id = next(f"own-{n}" for n in range(1, len(ids) + 2) if f"own-{n}" not in ids)
    used = [theme.colour for theme in book]
    colour = min(HUES, key=used.count)
    sides = [side.strip() for side in name.split("↔")]
    poles = tuple(Pole(f"pole-{n}", _same(side), (side,)) for n, side in enumerate(sides, 1))
    if len(poles) == 2 and all(sides):
        return Theme(id, "relationship", _same(name), _same(""), colour, (), (), (), poles)
    return Theme(id, "custom", _same(name), _same(""), colour, (), (), (), ())


def _same(words: str) -> Words:
    return {"zh": words, "en": words}


def _once(*entries: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entries))
