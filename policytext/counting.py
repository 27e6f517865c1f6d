"""Which tokens count: by kind and by passage. Every statistic starts from here."""

from collections.abc import Collection, Iterable, Sequence

from policytext.documents import Span
from policytext.segmentation import Token


def counted(
    tokens: Iterable[Token],
    *,
    scope: Sequence[Span] | None = None,
    also: Collection[str] = (),
) -> tuple[Token, ...]:
    """Return the tokens that count: terms, and the kinds in `also`, inside `scope` (None: all)."""
    kinds = {"term", *also}
    return tuple(token for token in tokens if token.kind in kinds and inside(token, scope))


def size(tokens: Iterable[Token], *, scope: Sequence[Span] | None = None) -> int:
    """Return how many tokens stand in `scope`, punctuation left out: the base of "per 1,000"."""
    return sum(token.kind != "punctuation" and inside(token, scope) for token in tokens)


def inside(token: Token, scope: Sequence[Span] | None) -> bool:
    """Say whether a token lies wholly in one of the passages of `scope`."""
    return scope is None or any(s.start <= token.start and token.end <= s.end for s in scope)
