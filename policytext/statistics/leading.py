"""Which theme leads among the occurrences of a term."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from policytext.themes.themes import Annotation, themes_at
from policytext.tokens.tokens import Token


class Lead(NamedTuple):
    """A theme ("" for none), and whether more than half of all occurrences stand in it."""

    theme: str
    half: bool


NO_LEAD = Lead("", half=False)


def leading_themes(
    tokens: Iterable[Token], annotations: Sequence[Annotation], terms: Collection[str]
) -> dict[str, Lead]:
    """Return the theme that leads each term: more of its occurrences than in all others together.

    Only stated passages count; what stands in several themes counts for none, and against each.
    """
    wanted, theme_at = frozenset(terms), themes_at(annotations)
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for token in tokens:
        if token.term in wanted:
            found[token.term][theme_at(token.start, token.end)] += 1
    return {term: _lead(found[term]) for term in terms}


def _lead(counts: Counter[str]) -> Lead:
    inside = {theme: n for theme, n in counts.items() if theme}
    theme = max(inside, key=lambda one: inside[one], default="")
    if not theme or theme == "*" or inside[theme] * 2 <= sum(inside.values()):
        return NO_LEAD
    return Lead(theme, half=inside[theme] * 2 > counts.total())
