"""A text → its card: what is recognised of it, and what its reader says instead."""

from collections.abc import Mapping

from policytext.library.card import Card, Known
from policytext.study.own_texts import Text
from policytext.tokens.initials import initials


def card_of(text: Text) -> Card:
    """Return the card of a text; that cleans it."""
    document = text.document
    facts = document.facts
    found = {
        name: Known(getattr(facts, name), "text")
        for name in ("issuer", "number", "form", "region")
        if getattr(facts, name)
    }
    found["title"] = Known(document.title, "text")
    if text.date:
        found["date"] = Known(text.date, "text")
    return Card(
        id=text.id,
        name=text.name,
        found=found,
        given=given_of(text),
        characters=sum(p.end - p.start for p in document.paragraphs),
        sha256=document.sha256,
        fingerprint=document.fingerprint,
        initials=initials(document.title),
        family=text.id,
    )


def given_of(text: Text) -> Mapping[str, str]:
    """Return what the reader says of a text, by field of its card."""
    title = {} if text.corrections.title is None else {"title": text.corrections.title}
    return {**title, **dict(text.corrections.facts), **dict(text.filed)}
