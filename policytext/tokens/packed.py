"""Tokens as a few arrays: on their way from one process to another they are small and quick."""

from array import array
from collections.abc import Iterable
from operator import add
from typing import NamedTuple

from policytext.base.collector import collector_at_rest
from policytext.tokens.tokens import Kind, Token


class Packed(NamedTuple):
    """Where each token begins, which of the `words` (surface, kind, term) it is."""

    starts: array
    numbers: array
    words: tuple[tuple[str, Kind, str], ...]


def packed(tokens: Iterable[Token]) -> Packed:
    """Return tokens packed."""
    known: dict[tuple[str, Kind, str], int] = {}
    starts, numbers = array("i"), array("i")
    for start, _, surface, kind, counts_as in tokens:
        starts.append(start)
        numbers.append(known.setdefault((surface, kind, counts_as), len(known)))
    return Packed(starts, numbers, tuple(known))


@collector_at_rest()
def unpacked(given: Packed) -> tuple[Token, ...]:
    """Return the tokens that were packed."""
    surfaces = [surface for surface, _, _ in given.words]
    kinds = [kind for _, kind, _ in given.words]
    terms = [term for _, _, term in given.words]
    lengths = list(map(len, surfaces))
    return tuple(
        map(
            Token._make,
            zip(
                given.starts,
                map(add, given.starts, map(lengths.__getitem__, given.numbers)),
                map(surfaces.__getitem__, given.numbers),
                map(kinds.__getitem__, given.numbers),
                map(terms.__getitem__, given.numbers),
                strict=True,
            ),
        )
    )
