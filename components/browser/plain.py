"""Words of a reader or a text, where Streamlit would read Markdown."""

import re

_ESCAPED = "\\`*_{}[]()#+-.!|<>~$:"
# Addresses become links, signs other signs, names icons only after the escapes are undone: what
# makes one is parted by a joiner, which has no width and lets no line break.
_JOINER = "\u2060"
_READ_ANYWAY = re.compile(
    r"(?<=:)(?=//|material/|streamlit:)|(?<=www)(?=\.)|(?<=@)|(?<=[-<>~])(?=[-=>])", re.IGNORECASE
)


def plain_markdown(text: str) -> str:
    """Return text that Markdown shows as it is."""
    parted = _READ_ANYWAY.sub(_JOINER, text)
    return "".join(f"\\{c}" if c in _ESCAPED else c for c in parted)
