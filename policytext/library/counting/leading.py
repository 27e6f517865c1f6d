"""Which set phrases stand out in each text of a library: 较突出的提法."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log2

from policytext.library.card import Card
from policytext.library.counting.tables import Tables


def leading(tables: Tables, cards: Iterable[Card], most: int = 3) -> dict[str, tuple[str, ...]]:
    """Return the set phrases that stand out in each text, the first one most.

    A phrase weighs frequency × log₂(1 + texts ÷ texts that have it), the texts being all that are
    given: what stands often here and seldom elsewhere comes first. It occurs twice at least; one
    that lies inside another of the chosen, or around it, is left out. Equal ones: the longer, then
    by their characters.
    """
    wanted = tables.wanted(cards)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in tables.finds(wanted):
        if row["kind"] == "phrase":
            counts[row["id"]][row["words"]] += 1
    holding = Counter(phrase for found in counts.values() for phrase in found)
    chosen: dict[str, tuple[str, ...]] = {}
    for id, found in counts.items():
        weights = {
            phrase: n * log2(1 + len(wanted) / holding[phrase])
            for phrase, n in found.items()
            if n > 1
        }
        ranked = sorted(weights, key=lambda p: (-weights[p], -len(p), p))
        chosen[id] = _apart(ranked, most)
    return chosen


def _apart(ranked: Iterable[str], most: int) -> tuple[str, ...]:
    kept: list[str] = []
    for phrase in ranked:
        if len(kept) == most:
            break
        if not any(phrase in other or other in phrase for other in kept):
            kept.append(phrase)
    return tuple(kept)
