"""Terms that letters of pinyin stand for: a reader chooses from them what to look for."""

from collections.abc import Sequence

from policytext.library.card import Card
from policytext.library.counting.frequencies import as_one
from policytext.library.counting.tables import Tables, steady
from policytext.tokens.searching import found_terms
from policytext.tokens.segmentation import Level

LOOKED_AT = 20_000  # terms: to read one takes a while


@steady
def completions(
    tables: Tables, cards: Sequence[Card], letters: str, most: int = 12, level: Level = "phrases"
) -> list[tuple[str, int]]:
    """Return terms whose syllables begin with letters (zcds), each with its frequency here.

    The most frequent come first, and only the LOOKED_AT most frequent terms are looked at. What is
    no sequence of letters completes to terms that begin so. Raises Unreadable.
    """
    if not letters.strip():
        return []
    [sums] = as_one([tables.terms(level).sums(tables.wanted(cards), {"term"})])
    ranked = sorted(sums, key=lambda term: (-sums[term][0], term))[:LOOKED_AT]
    return [(term, sums[term][0]) for term in found_terms(ranked, letters.strip())[:most]]
