"""Where sequences of tokens, and letters, stand in a text."""

from collections.abc import Sequence

from policytext.documents import Span
from policytext.segmentation import Token

Gram = tuple[str, ...]


def gram_places(
    tokens: Sequence[Token], gram: Gram, scope: Sequence[Span] | None = None
) -> list[tuple[int, int]]:
    """Return where tokens stand one behind the other, nothing between them: [start, end) each."""
    last = len(gram) - 1
    found = [
        (token.start, tokens[i + last].end)
        for i, token in enumerate(tokens[: len(tokens) - last])
        if token.surface == gram[0]
        and all(tokens[i + k].surface == gram[k] for k in range(1, last + 1))
    ]
    return [place for place in found if inside(place, scope)]


def letter_places(
    text: str, letters: str, scope: Sequence[Span] | None = None
) -> list[tuple[int, int]]:
    """Return where letters stand, apart from each other: as many as `text.count` counts."""
    found: list[tuple[int, int]] = []
    at = text.find(letters) if letters else -1
    while at >= 0:
        found.append((at, at + len(letters)))
        at = text.find(letters, at + len(letters))
    return [place for place in found if inside(place, scope)]


def inside(place: tuple[int, int], scope: Sequence[Span] | None) -> bool:
    """Say whether a place lies wholly in one of the passages of `scope` (None: all)."""
    return scope is None or any(s.start <= place[0] and place[1] <= s.end for s in scope)
