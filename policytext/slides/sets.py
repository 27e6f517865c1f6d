"""Decks that are at hand: which items answer a question that is often asked of a text."""

from collections.abc import Sequence

from policytext.library.many import Many
from policytext.slides.of_library import is_at_hand
from policytext.study.comparison import Comparison
from policytext.study.study import Study
from policytext.views.catalogue import COMPARED, COMPARED_KINDS, GENERAL, KINDS

# What says something of a theme alone, where only its passages are counted.
OF_THEME = (
    "quotes",
    "frequency",
    "cloud",
    "dispersion",
    "terms",
    "ngrams",
    "concordance",
    "collocates",
    "distribution",
    "language",
)
_ABOUT = ("quotes", "frequency", "dispersion", "collocates", "language")
_COMPARED = ("brief_compared", "set_phrases", "keyness", "themes_compared", "structures_compared")


def offered(comparison: Comparison | None) -> tuple[str, ...]:
    """Return the kinds of slides that there are for a text, and beside another if there is one."""
    if comparison is None:
        return KINDS
    beside = {"text": COMPARED_KINDS, "language": GENERAL}.get(comparison.kind, COMPARED)
    return (*KINDS, *beside)


def items_of(kind: str, study: Study, theme: str = "") -> tuple[str, ...]:
    """Return the items that add a kind: of one theme, or of the text; quotes are one a theme."""
    if theme:
        return (f"{kind}.{theme}",)
    if kind == "quotes":
        return tuple(f"quotes.{id}" for id in study.themes or study.theme_ids)
    return (kind,)


def first(study: Study) -> tuple[str, ...]:
    """Return what a deck holds before anything is chosen."""
    last = "balance" if _relationships(study) else "dispersion"
    return ("frequency", "cloud", "breakdown", last)


def briefing(study: Study) -> tuple[str, ...]:
    """Return three slides for a briefing: what a minister reads, and what tells most."""
    of_book = "balance" if _relationships(study) else "breakdown"
    return ("brief", "frequency", of_book if study.book else "dispersion")


def about(study: Study, theme: str) -> tuple[str, ...]:
    """Return everything about one theme: its words, what is frequent in them, how firm they are."""
    return tuple(item for kind in _ABOUT for item in items_of(kind, study, theme))


def beside(comparison: Comparison) -> tuple[str, ...]:
    """Return what two texts share and what they do not."""
    there = offered(comparison)
    found = tuple(kind for kind in _COMPARED if kind in there)
    return found if comparison.kind != "language" else GENERAL


def everything(study: Study, comparison: Comparison | None) -> tuple[str, ...]:
    """Return every slide that there is."""
    return tuple(item for kind in offered(comparison) for item in items_of(kind, study))


def shown(
    items: Sequence[str], study: Study, comparison: Comparison | None, many: Many | None = None
) -> tuple[str, ...]:
    """Return the items that there is something to show of.

    Their theme and comparison are here, or the texts of the library that they ask for.
    """
    there = offered(comparison)
    parts = {item: item.partition(".") for item in items}
    return tuple(
        item
        for item, (kind, _, theme) in parts.items()
        if is_at_hand(item, many) or (kind in there and (not theme or theme in study.theme_ids))
    )


def _relationships(study: Study) -> bool:
    return any(theme.poles for theme in study.book)
