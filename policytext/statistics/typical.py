"""Which terms a passage has of its own, beside the rest of its text."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from policytext.source.documents import Span
from policytext.statistics.association import log_likelihood
from policytext.tokens.tokens import Token, terms_of

_LEAST = 15.13  # log-likelihood that is hardly ever reached by chance (p < 0.0001)
_OUTSTANDING = 10.83  # that is rarely reached by chance (p < 0.001)


def typical_terms(
    tokens: Iterable[Token], passages: Sequence[Span], *, most: int = 6, minimum: int = 3
) -> list[tuple[str, ...]]:
    """Return the terms typical of each passage, most typical first, at most `most` of each.

    A term is typical of a passage in which it occurs `minimum` times, where at least half of its
    occurrences in the text stand, and whose log-likelihood against the rest of the text reaches
    15.13 (`association.log_likelihood`, terms only).
    """
    terms = [token for token in tokens if token.kind == "term"]
    everywhere = Counter(terms_of(terms))
    found = []
    for start, end in passages:
        first, last = (bisect_left(terms, at, key=lambda token: token.start) for at in (start, end))
        here = Counter(terms_of(terms[first:last]))
        size = sum(here.values())
        rest = len(terms) - size
        weighed = [
            (log_likelihood(n, size - n, everywhere[term] - n, rest - everywhere[term] + n), term)
            for term, n in here.items()
            if n >= minimum and 2 * n >= everywhere[term]
        ]
        weighed.sort(key=lambda one: -one[0])
        found.append(tuple(term for weight, term in weighed[:most] if weight >= _LEAST))
    return found


def key_terms(
    here: Mapping[str, int],
    everywhere: Mapping[str, int],
    *,
    known: Sequence[Collection[str]] = (),
    most: int = 8,
) -> list[tuple[str, int]]:
    """Return the terms that passages have more of than their text, with their frequency `here`.

    Both count terms, and `here` is part of `everywhere`. A term must occur twice and reach a
    log-likelihood of 10.83 against the rest of the text, or stand in one of the lists `known` to
    belong to the passages. Order: by these lists, then log-likelihood, falling, then as in `here`;
    at most `most` of them.
    """
    size = sum(here.values())
    rest = sum(everywhere.values()) - size
    weighed = []
    for term, n in here.items():
        others = everywhere[term] - n
        weight = log_likelihood(n, size - n, others, rest - others)
        more = n * rest > others * size
        place = next((i for i, terms in enumerate(known) if term in terms), len(known))
        if more and (place < len(known) or (n > 1 and weight >= _OUTSTANDING)):
            weighed.append((place, -weight, term, n))
    weighed.sort(key=lambda one: one[:2])
    return [(term, n) for *_, term, n in weighed[:most]]
