"""Where the sentences behind a view stand: what the speaker's notes of its slide quote."""

from collections.abc import Iterable

from policytext.study.study import Study
from policytext.tokens.sequences import letter_places

_FIRST = 3  # terms of a view that are quoted


def term_places(study: Study, terms: Iterable[str], chosen: str) -> list[int]:
    """Return where the chosen term stands if it is one of `terms`, or else their first ones."""
    shown = list(dict.fromkeys(terms))
    quoted = [chosen] if chosen in shown else shown[:_FIRST]
    return sorted(token.start for term in quoted for token in study.hits.get(term, ()))


def first_letters(study: Study, words: Iterable[str]) -> list[int]:
    """Return where the letters of the first `words` stand, in all of the text."""
    text = study.document.text
    return [start for one in list(words)[:_FIRST] for start, _ in letter_places(text, one)]
