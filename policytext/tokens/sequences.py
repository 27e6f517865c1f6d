"""Where sequences of tokens, and letters, stand in a text."""

from collections import Counter
from collections.abc import Iterable, Sequence

from policytext.base.overlap import inside
from policytext.source.documents import Span
from policytext.tokens.folding import folded
from policytext.tokens.segmentation import Token

_START = 2  # characters by which phrases are told apart first
Gram = tuple[str, ...]


def gram_places(
    tokens: Sequence[Token], gram: Gram, scope: Sequence[Span] | None = None
) -> list[tuple[int, int]]:
    """Return where tokens follow each other with nothing between them: [start, end) each."""
    last = len(gram) - 1
    found = [
        (token.start, tokens[i + last].end)
        for i, token in enumerate(tokens[: len(tokens) - last])
        if token.term == gram[0] and all(tokens[i + k].term == gram[k] for k in range(1, last + 1))
    ]
    return [place for place in found if inside(*place, scope)]


def letter_places(
    text: str, letters: str, scope: Sequence[Span] | None = None
) -> list[tuple[int, int]]:
    """Return where letters stand, apart from each other: as many as `text.count` counts.

    Width and case make no difference: 5G stands where ５ｇ does.
    """
    text, letters = folded(text), folded(letters)
    found: list[tuple[int, int]] = []
    at = text.find(letters) if letters else -1
    while at >= 0:
        found.append((at, at + len(letters)))
        at = text.find(letters, at + len(letters))
    return [place for place in found if inside(*place, scope)]


def letter_counts(
    text: str, phrases: Iterable[str], scope: Sequence[Span] | None = None
) -> Counter[str]:
    """Count many phrases in one pass: each as often as `letter_places` finds it alone."""
    text = folded(text)
    by_start: dict[str, list[tuple[str, str]]] = {}
    for phrase in filter(None, dict.fromkeys(phrases)):
        plain = folded(phrase)
        by_start.setdefault(plain[:_START], []).append((phrase, plain))
    ends: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for at in range(len(text)):
        for length in range(1, _START + 1):
            for phrase, plain in by_start.get(text[at : at + length], ()):
                end = at + len(phrase)
                if text.startswith(plain, at) and at >= ends.get(phrase, 0):
                    ends[phrase] = end
                    counts[phrase] += inside(at, end, scope)
    return counts
