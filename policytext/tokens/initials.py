"""The letters that syllables begin with: of a term, and of a whole text."""

from collections.abc import Iterable
from functools import cache

from policytext.tokens.folding import folded
from policytext.tokens.tokens import Token


@cache
def initials(term: str) -> str:
    """Return the first letter of each syllable: 主城都市区 → zcdsq; as long as the term.

    Characters of several readings are read as in this term: 重庆 → cq, 重要 → zy. What is no hanzi
    is only folded: ５Ｇ网络 → 5gwl.
    """
    # Imported here: its dictionary takes a while to load.
    from pypinyin import Style, lazy_pinyin

    plain = folded(term)
    read = lazy_pinyin(plain, style=Style.FIRST_LETTER, errors=list)  # type: ignore[arg-type]
    return "".join(letter[:1].lower() for letter in read)


def text_initials(text: str, tokens: Iterable[Token]) -> str:
    """Return the initials of a text, as long as it: in capitals where a token begins.

    A blank stands for what has no letter of a to z: 在重庆，5G → "ZCq  g". Tokens stand in order.
    """
    read: dict[str, str] = {}
    letters: list[str] = []
    at = 0
    for start, end, surface, *_ in tokens:
        if surface not in read:
            read[surface] = _shown(surface)
        letters += " " * (start - at), read[surface]
        at = end
    return "".join((*letters, " " * (len(text) - at)))


def _shown(surface: str) -> str:
    plain = "".join(c if "a" <= c <= "z" else " " for c in initials(surface))
    return plain[:1].upper() + plain[1:]
