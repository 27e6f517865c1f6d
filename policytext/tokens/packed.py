"""Tokens as arrays, in which they go from one process to another: small, and quick to read."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from policytext.base.collector import collector_at_rest
from policytext.tokens.tokens import Kind, Token


class Packed(NamedTuple):
    """Tokens: where each starts, and which of the `words` (surface, kind, term) it is."""

    starts: array
    numbers: array
    words: tuple[tuple[str, Kind, str], ...]


def packed(tokens: Iterable[Token]) -> Packed:
    """Return tokens as arrays."""
    known: dict[tuple[str, Kind, str], int] = {}
    starts, numbers = array("i"), array("i")
    for start, _, surface, kind, counts_as in tokens:
        starts.append(start)
        numbers.append(known.setdefault((surface, kind, counts_as), len(known)))
    return Packed(starts, numbers, tuple(known))


@collector_at_rest()
def unpacked(given: Packed) -> tuple[Token, ...]:
    """Return the tokens that were packed."""
    words = [(len(surface), surface, kind, term) for surface, kind, term in given.words]
    placed = zip(given.starts, map(words.__getitem__, given.numbers), strict=True)
    return tuple(
        [
            Token(start, start + length, surface, kind, term)
            for start, (length, surface, kind, term) in placed
        ]
    )
