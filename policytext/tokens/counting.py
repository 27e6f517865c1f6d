"""Which tokens count: by kind and by passage. Every statistic starts from here."""

from collections.abc import Collection, Sequence

from policytext.base.overlap import numbers_inside
from policytext.source.documents import Span
from policytext.tokens.segmentation import Kind, Token

# Kinds of tokens that are out unless they are asked for.
LEFT_OUT: tuple[Kind, ...] = ("stop_word", "single_character", "number")


def counted(
    tokens: Sequence[Token],
    *,
    scope: Sequence[Span] | None = None,
    also: Collection[str] = (),
) -> tuple[Token, ...]:
    """Return the tokens that count: terms, and the kinds in `also`, inside `scope` (None: all)."""
    kinds = {"term", *also}
    return tuple(token for token in within(tokens, scope) if token.kind in kinds)


def size(tokens: Sequence[Token], *, scope: Sequence[Span] | None = None) -> int:
    """Return how many tokens stand in `scope`, punctuation left out: the base of "per 1,000"."""
    return sum(token.kind != "punctuation" for token in within(tokens, scope))


def within(tokens: Sequence[Token], scope: Sequence[Span] | None) -> Sequence[Token]:
    """Return the tokens inside `scope` (None: all); `tokens` stand in order."""
    return tokens if scope is None else [tokens[n] for n in numbers_inside(tokens, scope)]
