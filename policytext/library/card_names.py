"""How what stands on a card is called on screen."""

from policytext.base.labels import label, table
from policytext.library.bodies import WHOLE
from policytext.library.card import CENTRE, TIERS, Card


def field_name(name: str, language: str) -> str:
    """Return what one of FIELDS is called."""
    return label(f"field_{name}", language)


def shown(name: str, value: str, language: str) -> str:
    """Return a value of one of FIELDS as it is read; "" stays so."""
    if name == "tier":
        return label(f"tier_{value}", language) if value in (*TIERS, CENTRE) else value
    if name == "form" and f"form_{value}" in table():
        return label(f"form_{value}", language)
    return label(f"region_{value}", language) if name == "region" and value == WHOLE else value


def value_said(card: Card, name: str, language: str) -> str:
    """Return the values of one of FIELDS as they are read, "" where it is not known."""
    joined = label("scope_and", language)
    return joined.join(shown(name, value, language) for value in card.values(name))


def recognised_by(by: str, language: str) -> str:
    """Return what a value was recognised by, "" where a file says what nobody knows."""
    return label(f"by_{by}", language) if f"by_{by}" in table() else ""
