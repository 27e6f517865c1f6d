"""The terms of a text at both levels, as the explorer counts them for that text alone."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policytext.tokens.counting import size
from policytext.tokens.segmentation import Kind, Token

# Kinds of tokens that no reader can count: what is left out by default is kept, with its kind.
NEVER: frozenset[str] = frozenset(("punctuation", "ignored"))


class Term(NamedTuple):
    """A term as one kind of token, and where it stands; “七一” is a name, 七一 a number."""

    term: str
    kind: Kind
    places: list[int]


def terms(tokens: Sequence[Token]) -> Iterator[Term]:
    """Yield what can count of the tokens of a text, in order of its first place."""
    found: dict[tuple[str, Kind], list[int]] = {}
    for token in tokens:
        if token.kind not in NEVER:
            found.setdefault((token.term, token.kind), []).append(token.start)
    return (Term(term, kind, places) for (term, kind), places in found.items())


__all__ = ["NEVER", "Term", "size", "terms"]
