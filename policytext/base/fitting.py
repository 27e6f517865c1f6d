"""Text that fits where it stands: measured in hanzi, shortened or wrapped."""

import re
from html import escape
from unicodedata import category, east_asian_width

# “” … — ↔ and their like are "ambiguous": as wide as hanzi in Chinese fonts (Unicode, UAX #11).
_NARROW = ("Na", "N", "H")
_HANZI = "[\u2e80-\u9fff]"
_MEETING = re.compile(f"(?<={_HANZI})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?={_HANZI})")
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """Return text that Plotly shows as it is: its labels would read <…> as markup."""
    return escape(text, quote=False)


def breadth(text: str) -> float:
    """Return about how wide a text is, in hanzi; other letters count little more than half."""
    return sum(0.52 if east_asian_width(character) in _NARROW else 1 for character in text)


def spaced_breadth(text: str) -> float:
    """Return how wide a text is where hanzi and letters or digits are set a little apart."""
    return breadth(text) + 0.25 * len(_MEETING.findall(text))


def shortened(text: str, longest: float) -> str:
    """Return a text that is at most `longest` hanzi wide; … stands for what it leaves out."""
    if breadth(text) <= longest:
        return text
    kept = text
    while kept and breadth(kept) > longest - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrapped(text: str, longest: float = 66) -> list[str]:
    """Return a text in at most three lines, each `longest` hanzi wide, broken at a space if near.

    Only what does not fit three lines of a picture is left out, and … says so.
    """
    lines: list[str] = []
    while breadth(text) > longest and len(lines) < 2:
        end = len(text)
        while breadth(text[:end]) > longest:
            end -= 1
        space = text.rfind(" ", end - 24, end + 1)
        end = space if space > 0 else end
        lines.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return [*lines, shortened(text, longest)]


def short(text: str, longest: float = 12) -> str:
    """Return an axis label at most `longest` hanzi wide; the hover text has it whole."""
    return plain(shortened(text, longest))


def printable(text: str) -> str:
    """Return text without the characters that XML, and so an Office file or SVG, cannot hold."""
    return _FORBIDDEN.sub("", text)


def visible(text: str) -> str:
    """Return text as it is drawn: controls are spaces, and what has no shape is left out."""
    kinds = ((character, category(character)) for character in text)
    return "".join(
        " " if kind in ("Cc", "Zl", "Zp") else character
        for character, kind in kinds
        if kind not in ("Cf", "Cs", "Cn") and not "\ufe00" <= character <= "\ufe0f"
    )
