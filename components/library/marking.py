"""Which texts of the catalogue are marked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from components.library.finding import Found
from components.session.record import remember, session
from policytext.library.card import Card


def marked(found: Found) -> tuple[Card, ...]:
    """Return the texts that are marked, and are still there."""
    ids = set(session().marked_texts)
    return tuple(card for card in found.cards if card.id in ids)


def mark(on: Sequence[str], off: Sequence[str]) -> None:
    """Mark texts, and let others go."""
    others = (id for id in session().marked_texts if id not in off)
    mark_just((*others, *on))


def mark_just(ids: Iterable[str]) -> None:
    """Mark these texts and no others."""
    remember(replace(session(), marked_texts=tuple(dict.fromkeys(ids))))
