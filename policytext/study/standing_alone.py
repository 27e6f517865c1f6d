"""Whether a phrase stands by itself in a text, or only as letters of others."""

from policytext.study.study import Study
from policytext.tokens.sequences import letter_places


def stands_alone(study: Study, phrase: str) -> bool:
    """Say whether at least half of a phrase's occurrences begin and end where words do.

    众创 does not where it is found in 大众创业 and 万众创新.
    """
    starts, ends = study.once(_edges)
    places = letter_places(study.document.text, phrase, study.scope)
    alone = sum(start in starts and end in ends for start, end in places)
    return 0 < len(places) <= 2 * alone


def _edges(study: Study) -> tuple[frozenset[int], frozenset[int]]:
    """Return where words begin and end: those of the finer cut, where it is at hand."""
    words = study.cut_words() if study.cut_words else study.tokens
    return frozenset(w.start for w in words), frozenset(w.end for w in words)
