"""Terms that letters of pinyin stand for: a reader chooses from them what to look for."""

from collections.abc import Iterable

from policytext.library.card import Card
from policytext.library.counting.frequencies import frequencies
from policytext.library.counting.tables import Tables
from policytext.tokens.searching import found_terms
from policytext.tokens.segmentation import Level


def completions(
    tables: Tables, cards: Iterable[Card], letters: str, most: int = 12, level: Level = "phrases"
) -> list[tuple[str, int]]:
    """Return terms whose syllables begin with these letters (zcds), each with its frequency.

    The most frequent come first. What is no sequence of letters completes to terms that begin so.
    """
    table = frequencies(tables, cards, level)
    counts = dict(zip(table["term"], table["frequency"].tolist(), strict=True))
    found = found_terms(counts, letters.strip()) if letters.strip() else []
    return [(term, counts[term]) for term in found[:most]]
