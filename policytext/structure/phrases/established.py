"""Established set phrases of national policy, from the project's list."""

from collections.abc import Iterator, Mapping
from functools import cache

from policytext.structure.finding import Item
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.rules import set_phrases
from policytext.tokens.segmentation import Token

_SUFFIX = 6  # characters by which a phrase may be longer than another that counts as well
_SHORT = 3  # characters up to which a phrase must end with a word and stand by itself


def established(cuts: Cuts) -> Iterator[Item]:
    """Find listed phrases, the longest at each place; none across another.

    One that goes on by a word counts besides, as does one that is led by a word: 脱贫攻坚|战,
    决胜|全面建成小康社会.
    """
    free = 0
    for token in cuts.tokens:
        start = token.start
        if start < free:
            if free - start > _SHORT and cuts.text[start:free] in set_phrases():
                yield Item(start, free)
            continue
        if cuts.text[start : start + 2] not in _lengths():
            continue
        ends = [end for end in _ends(cuts.text, start) if _closes(cuts, token, end)]
        for end in ends:
            if ends[0] - end <= _SUFFIX:
                yield Item(start, end)
        free = ends[0] if ends else 0


def _ends(text: str, start: int) -> Iterator[int]:
    for length in _lengths().get(text[start : start + 2], ()):
        if start + length <= len(text) and text[start : start + length] in set_phrases():
            yield start + length


def _closes(cuts: Cuts, token: Token, end: int) -> bool:
    """Say whether a phrase ends as a word does; a long one may end inside of one."""
    return end in cuts.ending or end - token.start > _SHORT


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """Return the lengths of the listed phrases by their first two characters, longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in set_phrases():
        lengths.setdefault(phrase[:2], set()).add(len(phrase))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}
