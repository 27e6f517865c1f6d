"""Slides of the theme book: all of its themes side by side, and what the text says of each."""

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.remarks import book as words
from policytext.slides import evidence
from policytext.slides.quote import passages_of
from policytext.slides.slide import Slide, slide
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import of_passages, wording_only


def breakdown(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    """Return the themes of the book on one page."""
    language = look.language
    base = of_passages(study, label("legend_passages", language), language)
    base = " · ".join(filter(None, (base, wording_only(study, language))))
    said, lines = words.breakdown(study, language), evidence.of_book(study, language)
    return [slide(item, look, label("view_breakdown", language), said, base, lines)]


def quotes(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    """Return one slide for each theme in force."""
    language = look.language
    base = label(f"legend_quotes_{'on' if study.echoes else 'off'}", language)
    return [
        slide(
            f"quotes.{theme.id}",
            look,
            f"{label('view_quotes', language)} · {theme.label[language]}",
            words.quotes(study, theme, language),
            base,
            [evidence.written(study, one.span, language) for one in passages_of(study, theme)],
        )
        for theme in study.book
        if not study.themes or theme.id in study.themes
    ]
