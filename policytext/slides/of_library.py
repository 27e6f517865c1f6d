"""Slides of many texts: their items, whether what an item asks for is at hand, and the slide."""

from datetime import date

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.base.unreadable import Unreadable
from policytext.library.asked import Asked
from policytext.library.at_point import sought_of
from policytext.library.many import Many
from policytext.library.scope import EVERYTHING
from policytext.remarks.words import Words
from policytext.slides.slide import Basis, Slide, slide
from policytext.views.catalogue import OF_LIBRARY, ROWS, builder_over_many
from policytext.views.of_library.basis import library_statement


def is_of_library(item: str) -> bool:
    """Say whether an item of a deck is a view of many texts."""
    return item.partition(".")[0] in OF_LIBRARY


def item_of(kind: str, asked: Asked) -> str:
    """Return the item that a view of many texts is in a deck: its kind and what that depends on."""
    return f"{kind}.{asked.only(*ROWS[kind].asks)}"


def asked_in(item: str) -> Asked | None:
    """Return what an item asks of many texts, None where it asks for nothing that is known."""
    return Asked.parse(item.partition(".")[2]) if is_of_library(item) else None


def is_at_hand(item: str, many: Many | None) -> bool:
    """Say whether a library has the texts that an item asks for, and can count what it counts."""
    asked = asked_in(item)
    if many is None or asked is None:
        return False
    needs = ROWS[item.partition(".")[0]].needs
    if needs and not getattr(asked, needs):
        return False
    try:
        for written in asked.expressions:
            sought_of(many, written)
        scopes = [asked.scope] if asked.other == EVERYTHING else [asked.scope, asked.other]
        ids = filter(None, (asked.text, asked.earlier))
        there = all(map(many.inside, scopes)) and all(map(many.card, ids))
        return there and (item.partition(".")[0] != "who_repeats" or _all_compared(many))
    except Unreadable:
        return False


def _all_compared(many: Many) -> bool:
    """Say whether every text was compared with the earlier ones, as that view needs."""
    # Imported here: what else is on slides needs none of it.
    from policytext.library.overlaps.whole import progress

    return progress(many.tables.folder, many.cards).is_over


def of_library(many: Many, item: str, look: Look) -> Slide:
    """Return the slide of an item that is at hand. Raises Unreadable."""
    # Words and statement name the day: the one of yesterday is another slide.
    key = (item, look.language, look.dark, date.today())
    found: Slide = many.counted("slide", key, lambda: _made(many, item, look))
    return found


def _made(many: Many, item: str, look: Look) -> Slide:
    kind, asked = item.partition(".")[0], asked_in(item)
    assert asked is not None
    view = builder_over_many(kind)(many, asked, look)
    words = Words(label("headline_empty", look.language, title=view.title), "")
    if not view.counts.empty:
        words = view.words()
    said = library_statement(many, asked, view, look.language)
    scopes = [asked.scope] if asked.other == EVERYTHING else [asked.scope, asked.other]
    cards = {card.id: card for scope in scopes for card in many.inside(scope)}
    basis = Basis(kind, asked, tuple(cards.values()), (said,))
    lines = view.evidence() if view.evidence else ()
    return slide(item, look, view.title, words, view.base, lines, view.line, view, basis)
