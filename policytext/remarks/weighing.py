"""How remarkable something is, and what goes without saying."""

from collections.abc import Iterable
from math import sqrt

from policytext.remarks.words import Remark
from policytext.study.study import Study
from policytext.themes.themes import Theme, themes_at


def own_words(theme: Theme) -> tuple[str, ...]:
    """Return the words that make a theme what it is: that they stand in it says nothing."""
    poles = [word for pole in theme.poles for word in (pole.label["zh"], *pole.terms)]
    return tuple(filter(None, (theme.label["zh"], *theme.points, *theme.echoes, *poles)))


def shared_words(book: Iterable[Theme]) -> frozenset[str]:
    """Return the pieces that all relationships of a book are stated with: 处理好, 的关系.

    That a term of them stands where relationships are stated goes without saying.
    """
    first, *others = [" ".join(theme.quotes) for theme in book if theme.poles] or [""]
    if not others:
        return frozenset()
    pieces = {first[a:b] for a in range(len(first)) for b in range(a + 2, min(a + 6, len(first)))}
    return frozenset(piece for piece in pieces if all(piece in quotes for quotes in others))


def stated_share(study: Study) -> float:
    """Return the share of the tokens that count which stand where a theme is stated."""
    theme_at = themes_at(study.annotations)
    inside = sum(bool(theme_at(token.start, token.end)) for token in study.counted)
    return inside / max(len(study.counted), 1)


def surprise(part: int, whole: int, expected: float) -> float:
    """Return by how many standard deviations `part` of `whole` is more than its expected share."""
    if not whole or not 0 < expected < 1:
        return 0.0
    return (part - whole * expected) / sqrt(whole * expected * (1 - expected))


def lead(first: float, second: float) -> float:
    """Return how far the first is ahead, as a share of it (0–1)."""
    return (first - second) / first if first > 0 else 0.0


def or_plain(remarks: Iterable[Remark], plain: Remark) -> list[Remark]:
    """Return the remarks worth saying; where none is, the plain sentence of what is shown."""
    return [one for one in remarks if one.weight > 0] or [plain]


def distinct(remarks: Iterable[Remark]) -> list[Remark]:
    """Return the weightiest remark on each set of picks, the weightiest first."""
    found: dict[frozenset[str], Remark] = {}
    for one in sorted(remarks, key=lambda one: -one.weight):
        found.setdefault(one.named, one)
    return list(found.values())
