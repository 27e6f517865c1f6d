"""The letters that syllables begin with: of a term, and of a whole text."""

from collections.abc import Iterable, Mapping
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


def initials_of(terms: Iterable[str]) -> dict[str, str]:
    """Return the initials of terms, by term."""
    return {term: initials(term) for term in terms}


def text_initials(text: str, tokens: Iterable[Token], known: Mapping[str, str]) -> str:
    """Return the initials of a text, as long as it: in capitals where a token begins.

    A blank stands for what has no letter of a to z: 在重庆，5G → "ZCq  g". Tokens stand in order;
    `known` has the initials of each.
    """
    shown = {surface: _shown(read) for surface, read in known.items()}
    letters: list[str] = []
    at = 0
    for start, end, surface, *_ in tokens:
        letters += " " * (start - at), shown[surface]
        at = end
    return "".join((*letters, " " * (len(text) - at)))


def _shown(read: str) -> str:
    plain = "".join(c if "a" <= c <= "z" else " " for c in read)
    return plain[:1].upper() + plain[1:]
