"""Headlines of the theme book itself, and of one theme's quotes."""

from policytext.base.labels import label
from policytext.remarks.words import Words
from policytext.study.counting_said import passages_said
from policytext.study.study import Study
from policytext.study.theme_amounts import theme_amounts
from policytext.themes.themes import Theme


def breakdown(study: Study, language: str) -> Words:
    """Return headline and takeaway of the theme book itself."""
    kinds = [theme.kind for theme in study.book]
    characters = {t.id: theme_amounts(study, t.id).whole.characters for t in study.book}
    takeaway = ""
    if longest := max(characters, key=characters.__getitem__, default=None):
        takeaway = label(
            "takeaway_breakdown",
            language,
            theme=study.theme(longest).label[language],
            characters=characters[longest],
            passages=passages_said(study, language),
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
    amounts = theme_amounts(study, theme.id)
    headline = label(
        f"headline_quotes_{'on' if study.echoes else 'off'}",
        language,
        theme=theme.label[language],
        stated=amounts.stated.characters,
        echoed=amounts.echoed.characters,
    )
    return Words(headline, theme.gloss[language])
