"""How what stands on a card is called on screen."""

from policytext.base.labels import label


def field_name(name: str, language: str) -> str:
    """Return what one of FIELDS is called."""
    return label(f"field_{name}", language)


def shown(name: str, value: str, language: str) -> str:
    """Return a value of one of FIELDS as it is read; "" stays so."""
    return label(f"tier_{value}", language) if name == "tier" and value else value


def recognised_by(by: str, language: str) -> str:
    """Return what a value was recognised by."""
    return label(f"by_{by}", language)
