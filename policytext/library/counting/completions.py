"""Terms that letters of pinyin stand for: a reader chooses from them what to look for."""

from collections.abc import Sequence
from functools import cache

from policytext.library.card import Card
from policytext.library.counting.frequencies import sums_of
from policytext.library.counting.tables import Tables, steady
from policytext.tokens.folding import folded
from policytext.tokens.searching import found_terms
from policytext.tokens.segmentation import Level


@steady
def completions(
    tables: Tables, cards: Sequence[Card], letters: str, most: int = 12, level: Level = "phrases"
) -> list[tuple[str, int]]:
    """Return terms whose syllables begin with letters (zcds), each with its frequency here.

    The most frequent come first. What is no sequence of letters completes to terms that begin so.
    Raises Unreadable.
    """
    wanted = folded(letters.strip())
    if not wanted:
        return []
    [sums] = sums_of(tables, [tables.wanted(cards)], level)
    ranked = sorted(sums, key=lambda term: (-sums[term][0], term))
    if wanted.isascii() and wanted.isalnum():  # to read a term takes a while: only those that may
        ranked = [term for term in ranked if may_begin(term, wanted)]
    return [(term, sums[term][0]) for term in found_terms(ranked, wanted)[:most]]


def may_begin(term: str, letters: str) -> bool:
    """Say whether some reading of each character begins with its letter."""
    return len(term) >= len(letters) and all(
        letter in _readings(character) for character, letter in zip(term, letters, strict=False)
    )


@cache
def _readings(character: str) -> str:
    """Return the letters that the readings of a character begin with."""
    # Imported here: its dictionary takes a while to load.
    from pypinyin import Style, pinyin

    plain = folded(character)
    [readings] = pinyin(plain, style=Style.FIRST_LETTER, heteronym=True, errors="default") or [[]]
    return "".join(reading[:1].lower() for reading in readings)
