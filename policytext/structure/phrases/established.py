"""Established set phrases of national policy, from the project's list."""

from collections.abc import Iterator, Mapping
from functools import cache

from policytext.finding import Item
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.rules import set_phrases

_SHORT = 3  # characters up to which a phrase must begin and end with a word


def established(cuts: Cuts) -> Iterator[Item]:
    """Find listed phrases, the longest at each place; none inside or across another."""
    at, text = 0, cuts.text
    while at < len(text) - 1:
        end = next((e for e in _ends(text, at) if _stands_alone(cuts, at, e)), 0)
        if end:
            yield Item(at, end)
        at = end or at + 1


def _ends(text: str, start: int) -> Iterator[int]:
    for length in _lengths().get(text[start : start + 2], ()):
        if text[start : start + length] in set_phrases():
            yield start + length


def _stands_alone(cuts: Cuts, start: int, end: int) -> bool:
    """Say whether a phrase is no part of longer words: a short one needs both edges, others one."""
    edges = (start in cuts.beginning) + (end in cuts.ending)
    return edges == 2 or (edges == 1 and end - start > _SHORT)


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """Return the lengths of the listed phrases by their first two characters, longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in set_phrases():
        lengths.setdefault(phrase[:2], set()).add(len(phrase))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
