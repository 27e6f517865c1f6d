"""Headlines of the theme book itself, and of one theme's quotes."""

from policytext.base.labels import label
from policytext.study.study import Study
from policytext.themes.themes import Theme
from policytext.views.words import Words


def breakdown(study: Study, language: str) -> Words:
    """Return headline and takeaway of the theme book itself."""
    kinds = [theme.kind for theme in study.book]
    longest = max(study.book, key=lambda theme: stated_characters(study, theme), default=None)
    takeaway = ""
    if longest:
        takeaway = label(
            "takeaway_breakdown",
            language,
            theme=longest.label[language],
            characters=stated_characters(study, longest),
        )
    relationships = kinds.count("relationship")
    headline = label(
        "headline_breakdown",
        language,
        areas=len(kinds) - relationships,
        relationships=relationships,
    )
    return Words(headline, takeaway)


def quotes(study: Study, theme: Theme, language: str) -> Words:
    """Return headline and takeaway of one theme's quotes."""
    headline = label(
        "headline_quotes",
        language,
        theme=theme.label[language],
        characters=stated_characters(study, theme),
    )
    return Words(headline, theme.gloss[language])


def stated_characters(study: Study, theme: Theme) -> int:
    """Return how many characters state a theme."""
    stated = [a for a in study.annotations if a.theme == theme.id and a.how == "stated"]
    return sum(a.end - a.start for a in stated)
