"""The pages of a deck as drawings, one by one: each can be drawn anew without the others."""

from collections.abc import Sequence

from policytext.drawn.marks import Drawing
from policytext.drawn.pages import drawing
from policytext.drawn.svg import svg
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


def page_drawing(
    slide: Slide, study: Study, options: Options, layout: Layout, statement: Statement
) -> Drawing:
    """Return one slide as a drawing; without ground if the layout is transparent."""
    page = add_page(template(layout), slide, study, options, layout, statement)
    drawn = drawing(page, FORMATS[layout.ratio])
    return drawn._replace(ground="") if layout.transparent else drawn


def page_picture(
    slide: Slide, study: Study, options: Options, layout: Layout, statement: Statement
) -> str:
    """Return one slide as SVG."""
    return svg(page_drawing(slide, study, options, layout, statement))


def cover_picture(
    study: Study,
    comparison: Comparison | None,
    layout: Layout,
    statements: Sequence[Statement],
) -> str:
    """Return a deck's cover as SVG."""
    made = template(layout)
    cover(made, study, comparison, layout, statements)
    return svg(drawing(made.slides[0], FORMATS[layout.ratio]))


def method_picture(layout: Layout, statement: Statement) -> str:
    """Return the page that says what the numbers rest on as SVG."""
    made = template(layout)
    method(made, layout, statement)
    return svg(drawing(made.slides[0], FORMATS[layout.ratio]))
