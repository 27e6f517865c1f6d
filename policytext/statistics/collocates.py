"""Which terms stand near a term more often than their frequency alone would bring."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import pandas as pd

from policytext.source.documents import Document, Span
from policytext.statistics.association import log_dice, log_likelihood
from policytext.tokens.counting import within
from policytext.tokens.segmentation import Token


def collocates(
    tokens: Sequence[Token],
    document: Document,
    node: str,
    *,
    window: str = "tokens",
    reach: int = 5,
    minimum: int = 2,
    kinds: Sequence[str] = ("term",),
    scope: Sequence[Span] | None = None,
) -> pd.DataFrame:
    """Weigh the terms around every occurrence of `node`.

    A window is the sentence, or `reach` tokens or characters to each side of the node within its
    sentence; punctuation takes no place, and a token in two windows counts once. `tokens` are all
    of the text; nodes and collocates are those of `kinds` inside `scope`.
    Columns: term; together (occurrences inside windows); left, right (of these, before and behind
    the nearest node); frequency (in all); expected (by chance); log_likelihood; log_dice, whose
    "together" is at most the node's frequency. Order: together, then log-likelihood, falling.
    """
    words = _words(tokens, scope)
    nodes = _nodes(words, node, kinds)
    near = _near(words, nodes, document, window, reach)
    frequency = Counter(t.term for t in words if t.kind in kinds)
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for place, at in near.items():
        if words[place].kind in kinds:
            (left if place < at else right)[words[place].term] += 1
    rows = []
    for term in dict.fromkeys((*left, *right)):
        together, all_ = left[term] + right[term], frequency[term]
        if together < minimum:
            continue
        # Token positions near the node and elsewhere, held by the term and by others.
        rest = len(words) - len(nodes) - len(near)
        table = (together, len(near) - together, all_ - together, rest - (all_ - together))
        rows.append(
            (
                term,
                together,
                left[term],
                right[term],
                all_,
                len(near) * all_ / max(len(words) - len(nodes), 1),
                log_likelihood(*table),
                log_dice(min(together, len(nodes)), len(nodes), all_),
            )
        )
    rows.sort(key=lambda row: (-row[1], -row[6]))
    columns = ["term", "together", "left", "right", "frequency", "expected"]
    return pd.DataFrame(rows, columns=[*columns, "log_likelihood", "log_dice"])


def meetings(
    tokens: Sequence[Token],
    document: Document,
    node: str,
    term: str,
    *,
    window: str = "tokens",
    reach: int = 5,
    kinds: Sequence[str] = ("term",),
    scope: Sequence[Span] | None = None,
) -> list[tuple[int, int]]:
    """Return where `term` stands in windows of `node`, [start, end) each: what is together there.

    The other arguments are those of `collocates`, whose column together counts these places.
    """
    words = _words(tokens, scope)
    near = _near(words, _nodes(words, node, kinds), document, window, reach)
    found = (words[place] for place in sorted(near))
    return [(t.start, t.end) for t in found if t.term == term and t.kind in kinds]


def ties(
    tokens: Sequence[Token], document: Document, terms: Sequence[str]
) -> list[tuple[str, str, int]]:
    """Return (term, term, number of sentences that hold both) for every pair of `terms`."""
    held: dict[int, set[str]] = {}
    for token in tokens:
        if token.term in terms:
            held.setdefault(document.sentence_at(token.start), set()).add(token.term)
    pairs = Counter(
        pair for found in held.values() for pair in combinations(sorted(found, key=terms.index), 2)
    )
    return [(first, second, number) for (first, second), number in pairs.most_common()]


def _words(tokens: Sequence[Token], scope: Sequence[Span] | None) -> list[Token]:
    return [token for token in within(tokens, scope) if token.kind != "punctuation"]


def _nodes(words: Sequence[Token], node: str, kinds: Sequence[str]) -> list[int]:
    return [i for i, token in enumerate(words) if token.term == node and token.kind in kinds]


def _near(
    words: Sequence[Token], nodes: Sequence[int], document: Document, window: str, reach: int
) -> dict[int, int]:
    """Return the places of words inside windows, each with the nearest node; nodes are none."""
    near: dict[int, int] = {}
    is_node = set(nodes)
    for at in nodes:
        for place in _window(words, at, document, window, reach):
            closer = place not in near or abs(place - at) < abs(place - near[place])
            if place not in is_node and closer:
                near[place] = at
    return near


def _window(
    words: Sequence[Token], at: int, document: Document, window: str, reach: int
) -> Iterator[int]:
    node = words[at]
    sentence = document.sentences[document.sentence_at(node.start)]
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(words) and sentence.start <= words[place].start < sentence.end:
            word = words[place]
            gap = node.start - word.end if step < 0 else word.start - node.end
            if window == "tokens" and abs(place - at) > reach:
                break
            if window == "characters" and gap >= reach:
                break
            yield place
            place += step
