"""Slides → a PDF of the whole deck, page by page as in the PowerPoint file."""

from collections.abc import Mapping, Sequence

from pptx.slide import Slide as Page

from policytext.drawn.pages import drawing
from policytext.drawn.pdf import pdf
from policytext.exports.deck import presentation
from policytext.slides.layout import FORMATS, Layout
from policytext.slides.resting import resting
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.statement import Statement


def deck_pdf(
    slides: Sequence[Slide],
    study: Study,
    options: Options,
    layout: Layout,
    statements: Mapping[str, Statement],
) -> bytes:
    """Return the deck as PDF, with cover and method, each page under its headline as a bookmark.

    For the arguments see `deck`; the same slides give the same bytes.
    """
    made = presentation(slides, study, options, layout, statements)
    pages = list(made.slides)
    statement = resting(slides, statements).statements[0]
    return pdf(
        [drawing(page, FORMATS[layout.ratio], number) for number, page in enumerate(pages, 1)],
        title=statement.title,
        made=statement.made,
        names=[_headline(page) for page in pages],
    )


def _headline(page: Page) -> str:
    title = page.shapes.title
    return "" if title is None else title.text_frame.text.replace("\v", "")
