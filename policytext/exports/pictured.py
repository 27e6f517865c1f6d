"""One slide as a picture of its page."""

from policytext.base.look import Look
from policytext.drawn.pages import thumbnail
from policytext.slides.layout import FORMATS, Layout
from policytext.slides.pages import add_page
from policytext.slides.slide import Slide
from policytext.slides.template import template
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.statement import Statement


def page_picture(
    slide: Slide, study: Study, options: Options, layout: Layout, statement: Statement
) -> str:
    """Return one slide as SVG."""
    page = add_page(template(layout), slide, study, options, layout, statement)
    look = Look(slide.language, dark=layout.dark)
    return thumbnail(page, look, FORMATS[layout.ratio])
