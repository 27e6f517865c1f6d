"""The pages of a deck as pictures, one by one: each can be drawn anew without the others."""

from collections.abc import Sequence

from pptx.presentation import Presentation as Deck

from policytext.base.look import Look
from policytext.drawn.pages import thumbnail
from policytext.slides.cover import cover
from policytext.slides.layout import FORMATS, Layout
from policytext.slides.method import method
from policytext.slides.pages import add_page
from policytext.slides.slide import Slide
from policytext.slides.template import template
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.statement import Statement


def page_picture(
    slide: Slide, study: Study, options: Options, layout: Layout, statement: Statement
) -> str:
    """Return one slide as SVG."""
    made = template(layout)
    add_page(made, slide, study, options, layout, statement)
    return _drawn(made, layout, slide.language)


def cover_picture(
    study: Study,
    comparison: Comparison | None,
    layout: Layout,
    statements: Sequence[Statement],
) -> str:
    """Return a deck's cover as SVG."""
    made = template(layout)
    cover(made, study, comparison, layout, statements)
    return _drawn(made, layout, statements[0].language)


def method_picture(layout: Layout, statement: Statement) -> str:
    """Return the page that says what the numbers rest on as SVG."""
    made = template(layout)
    method(made, layout, statement)
    return _drawn(made, layout, statement.language)


def _drawn(made: Deck, layout: Layout, language: str) -> str:
    look = Look(language, dark=layout.dark)
    return thumbnail(made.slides[0], look, FORMATS[layout.ratio])
