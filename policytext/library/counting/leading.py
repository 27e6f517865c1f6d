"""Which set phrases stand out in each text of a library: 较突出的提法."""

from collections.abc import Iterable, Sequence
from math import log2

from policytext.library.card import Card
from policytext.library.counting.finds import Phrase
from policytext.library.counting.tables import Tables, steady


@steady
def leading(tables: Tables, cards: Sequence[Card], most: int = 3) -> dict[str, tuple[str, ...]]:
    """Return the set phrases that stand out in each text that has any, the first one most.

    A phrase weighs frequency × log₂(1 + texts ÷ texts that have it), over all texts of the library:
    what stands often here and seldom elsewhere comes first. One that lies inside another of the
    chosen, or around it, is left out. Equal ones: the longer, then by their characters.
    """
    found = {id: tables.finds.phrases(id) for id in tables.wanted(cards)}
    texts = tables.finds.texts

    def weighed(phrase: Phrase) -> tuple[float, int, str]:
        weight = phrase.frequency * log2(1 + texts / phrase.texts)
        return -weight, -len(phrase.words), phrase.words

    return {
        id: _apart((phrase.words for phrase in sorted(phrases, key=weighed)), most)
        for id, phrases in found.items()
        if phrases
    }


def _apart(ranked: Iterable[str], most: int) -> tuple[str, ...]:
    kept: list[str] = []
    for phrase in ranked:
        if len(kept) == most:
            break
        if not any(phrase in one or one in phrase for one in kept):
            kept.append(phrase)
    return tuple(kept)
