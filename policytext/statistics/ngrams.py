"""Sequences of two to five tokens that come back, the shorter folded into the longer."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import pandas as pd

from policytext.source.documents import Document, Span
from policytext.tokens.counting import within
from policytext.tokens.segmentation import Token
from policytext.tokens.sequences import Gram
from policytext.tokens.tokens import terms_of

LONGEST = 5


def ngrams(
    tokens: Sequence[Token],
    document: Document,
    *,
    lengths: Sequence[int] = (2, 3, 4, 5),
    stop_words: bool = False,
    minimum: int = 2,
    scope: Sequence[Span] | None = None,
) -> pd.DataFrame:
    """Count sequences of tokens in `scope` that stand side by side in one sentence.

    A mark of punctuation ends a sequence, and so does a stop word unless `stop_words`. A sequence
    that only ever stands inside one longer sequence (of at most five) is folded into it.
    Columns: gram (tuple of terms); length (tokens); frequency; first (character). Order:
    frequency, then length, both falling, then first place.
    """
    places: dict[Gram, list[tuple[int, int]]] = defaultdict(list)  # (stretch, place in it)
    stretches = list(_stretches(within(tokens, scope), document, stop_words=stop_words))
    for number, stretch in enumerate(stretches):
        for place in range(len(stretch)):
            for length in range(2, min(LONGEST, len(stretch) - place) + 1):
                gram = tuple(terms_of(stretch[place : place + length]))
                places[gram].append((number, place))
    rows = [
        (gram, len(gram), len(found), stretches[found[0][0]][found[0][1]].start)
        for gram, found in places.items()
        if len(found) >= minimum
        and len(gram) in lengths
        and not (len(gram) < max(lengths) and _inside_longer(gram, found, stretches))
    ]
    rows.sort(key=lambda row: (-row[2], -row[1], row[3]))
    return pd.DataFrame(rows, columns=["gram", "length", "frequency", "first"])


def _stretches(
    tokens: Sequence[Token], document: Document, *, stop_words: bool
) -> Iterator[list[Token]]:
    """Return runs of tokens that stand side by side in one sentence."""
    breaks = {"punctuation", "ignored"} | (set() if stop_words else {"stop_word"})
    stretch: list[Token] = []
    sentence = -1
    for token in tokens:
        ends = token.kind in breaks
        here = document.sentence_at(token.start)
        if stretch and (ends or here != sentence or stretch[-1].end != token.start):
            yield stretch
            stretch = []
        sentence = here
        if not ends:
            stretch.append(token)
    if stretch:
        yield stretch


def _inside_longer(
    gram: Gram, found: Sequence[tuple[int, int]], stretches: Sequence[Sequence[Token]]
) -> bool:
    """Say whether the same token always stands before a sequence, or always behind it."""
    return any(
        None not in beside and len(beside) == 1
        for beside in (
            {_term(stretches[number], place - 1) for number, place in found},
            {_term(stretches[number], place + len(gram)) for number, place in found},
        )
    )


def _term(stretch: Sequence[Token], place: int) -> str | None:
    return stretch[place].term if 0 <= place < len(stretch) else None
