"""The ordinary letters for those that a font's tables give in their place.

Files made for print name the glyph they draw, not the letter that was typed: ⼯ for 工, ﬁ for fi,
︵ for （. The same function serves every kind of file.
"""

import re
from functools import cache
from unicodedata import normalize

from policytext.base.places import RADICALS
from policytext.source.script import simplified

_ODD = re.compile(r"[\u2e80-\u2fdf\u31c0-\u31ef\uf900-\ufaff\U0002f800-\U0002fa1f]")
_LIGATURES = re.compile(r"[\ufb00-\ufb06]")
# Marks for vertical lines; NFKC gives the ASCII comma for ︐, the low line for ︳.
_UPRIGHT = str.maketrans(
    "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︴︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
    "，、。：；！？〖〗…：—–—～（）｛｝〔〕【】《》〈〉「」『』［］",
)


def plain_letters(text: str, *, traditional: bool | None = None) -> str:
    """Return `text` with ideographs for radicals and compatibility forms, letters for ligatures.

    A radical becomes the form that the text around it has: 户 in a simplified text, 戶 in a
    traditional one. `traditional` says which it is, where `text` is only a part.
    """
    text = _LIGATURES.sub(_folded, text.translate(_UPRIGHT))
    if not _ODD.search(text):
        return text
    if traditional is None:
        traditional = is_traditional(text)
    return _ODD.sub(lambda found: _ideograph(found[0], traditional), text)


def is_traditional(text: str) -> bool:
    """Say whether a text is in traditional characters, radicals apart."""
    ordinary = _ODD.sub("", text)
    return simplified(ordinary) != ordinary


def _folded(found: re.Match[str]) -> str:
    return normalize("NFKC", found[0])


@cache
def _ideograph(letter: str, traditional: bool) -> str:
    plain = _radicals().get(letter) or normalize("NFKC", letter)
    # A radical is what a font calls its glyph; only what is traditional by itself is turned.
    return plain if traditional else simplified(plain)


@cache
def _radicals() -> dict[str, str]:
    lines = RADICALS.read_text("utf-8").splitlines()
    pairs = (pair for line in lines if not line.startswith("#") for pair in line.split())
    return {pair[0]: pair[1] for pair in pairs}
