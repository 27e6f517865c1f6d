"""All terms of a text: how often, in how many places, and how evenly they are spread."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple, Self

import pandas as pd

from policytext.source.documents import Document, Span
from policytext.themes.themes import Annotation, themes_at
from policytext.tokens.counting import within
from policytext.tokens.segmentation import Token


def term_table(
    tokens: Sequence[Token],
    document: Document,
    annotations: Sequence[Annotation],
    sizes: Sequence[int],
) -> pd.DataFrame:
    """Describe every term of `tokens`; `sizes` gives the tokens in view of each paragraph.

    Columns: term; frequency; per_thousand (per 1,000 tokens in view); paragraphs and sentences
    (how many hold it); first (character); dispersion (`deviation_of_proportions`, normalised);
    themes (ids of the stated passages it stands in, most occurrences first); places (characters at
    which it begins, in order). Order: frequency, then first place.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for token in tokens:
        places[token.term].append(token.start)
    parts = _Parts.of(sizes)
    theme_at = themes_at(annotations)
    rows = []
    for term, starts in places.items():
        by_paragraph = Counter(map(document.paragraph_at, starts))
        rows.append(
            (
                term,
                len(starts),
                len(starts) * 1000 / max(parts.whole, 1),
                len(by_paragraph),
                len(set(map(document.sentence_at, starts))),
                starts[0],
                _deviation(by_paragraph, parts),
                _themes(theme_at, starts, len(term)),
                starts,
            )
        )
    rows.sort(key=lambda row: -row[1])
    columns = ["term", "frequency", "per_thousand", "paragraphs", "sentences", "first"]
    return pd.DataFrame(rows, columns=[*columns, "dispersion", "themes", "places"])


def deviation_of_proportions(counts: dict[int, int], sizes: Sequence[int]) -> float:
    """Return DPnorm of a term: 0 spread exactly as the parts are large, towards 1 in one place.

    `counts` gives its occurrences by number of the part, `sizes` the size of every part. DP is half
    the sum of |share of the term − share of the text| over the parts (Gries 2008), divided by
    1 − the smallest part's share (Lijffijt & Gries 2012). Empty parts are no parts; with a single
    part there is nothing to compare and the result is 0.
    """
    return _deviation(counts, _Parts.of(sizes))


class _Parts(NamedTuple):
    """The parts of a text, measured once for all terms."""

    sizes: Sequence[int]
    whole: int
    smallest: int

    @classmethod
    def of(cls, sizes: Sequence[int]) -> Self:
        return cls(sizes, sum(sizes), min((size for size in sizes if size), default=0))


def _deviation(counts: dict[int, int], parts: _Parts) -> float:
    sizes, whole, smallest = parts
    if smallest >= whole:
        return 0.0
    total = sum(counts.values())
    # Parts without the term give their own share: all shares, corrected where the term stands.
    shares = [(n / total, sizes[part] / whole) for part, n in counts.items()]
    difference = 1 + sum(abs(term - text) - text for term, text in shares)
    return difference / 2 / (1 - smallest / whole)


def paragraph_sizes(
    document: Document, tokens: Sequence[Token], scope: Sequence[Span] | None = None
) -> list[int]:
    """Return how many of `tokens` in `scope` each paragraph holds, punctuation left out."""
    words = (token for token in within(tokens, scope) if token.kind != "punctuation")
    held = Counter(document.paragraph_at(t.start) for t in words)
    return [held[number] for number in range(len(document.paragraphs))]


def _themes(
    theme_at: Callable[[int, int], str], starts: Sequence[int], length: int
) -> tuple[str, ...]:
    found = Counter(theme_at(start, start + length) for start in starts)
    return tuple(theme for theme, _ in found.most_common() if theme)
