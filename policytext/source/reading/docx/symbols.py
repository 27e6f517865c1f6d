"""Signs of symbol fonts, whose characters stand for something else than they are."""

import tomllib
from functools import cache

from policytext.base.places import DATA

_PRIVATE = 0xF000  # where Word puts the signs of a symbol font


def is_symbol_font(font: str) -> bool:
    """Say whether a font holds signs in place of letters."""
    return font in _fonts()


def sign(font: str, code: int) -> str:
    """Return what a sign stands for, "" for an ornament; other fonts give the character itself."""
    place = code - _PRIVATE if _PRIVATE <= code < _PRIVATE + 256 else code
    if not is_symbol_font(font):
        return chr(code) if place == code and code < 0x110000 else ""
    if place > 255:  # a character of another font, as a hanzi is
        return chr(code)
    plain = chr(place) if font == "Symbol" and 32 <= place < 127 else ""
    return _fonts()[font].get(f"{place:02X}", plain)


def signs(font: str, text: str) -> str:
    """Return what the characters of a run in a symbol font stand for."""
    return "".join(c if c.isspace() else sign(font, ord(c)) for c in text)


@cache
def _fonts() -> dict[str, dict[str, str]]:
    return tomllib.loads((DATA / "symbols.toml").read_text("utf-8"))
