"""Which set phrases stand out in each text of a library: 较突出的提法."""

from collections.abc import Iterable, Sequence

import numpy as np

from policytext.library.card import Card
from policytext.library.counting.tables import Tables, steady

_LOOKED_AT = 4  # times as many phrases as are wanted


@steady
def leading(tables: Tables, cards: Sequence[Card], most: int = 3) -> dict[str, tuple[str, ...]]:
    """Return the set phrases that stand out in each text, the first one most.

    A phrase weighs frequency × log₂(1 + texts ÷ texts that have it), the texts being all that are
    given: what stands often here and seldom elsewhere comes first. One that lies inside another of
    the chosen, or around it, is left out. Equal ones: the longer, then by their characters.
    """
    wanted = tables.wanted(cards)
    table = tables.finds.phrases(wanted)
    if table is None or not table.num_rows:
        return {}
    ids, phrases = (np.array(table[name].to_pylist(), object) for name in ("id", "words"))
    frequency, texts = (table[name].to_numpy() for name in ("frequency", "texts"))
    weight = frequency * np.log2(1 + len(wanted) / texts)
    lengths = np.array([len(phrase) for phrase in phrases])
    found: dict[str, list[str]] = {}
    for row in np.lexsort((phrases, -lengths, -weight, ids)):
        ranked = found.setdefault(ids[row], [])
        if len(ranked) < most * _LOOKED_AT:
            ranked.append(phrases[row])
    return {id: _apart(found[id], most) for id in wanted if id in found}


def _apart(ranked: Iterable[str], most: int) -> tuple[str, ...]:
    kept: list[str] = []
    for phrase in ranked:
        if len(kept) < most and not any(phrase in one or one in phrase for one in kept):
            kept.append(phrase)
    return tuple(kept)
