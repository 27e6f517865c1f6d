"""One slide as a drawing of its page."""

from policytext.drawn.marks import Drawing
from policytext.drawn.pages import drawing
from policytext.drawn.svg import svg
from policytext.slides.layout import FORMATS, Layout
from policytext.slides.pages import add_page
from policytext.slides.slide import Slide
from policytext.slides.template import template
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
