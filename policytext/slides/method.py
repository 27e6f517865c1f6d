"""The last page of a deck: what was counted, how, and of which text."""

from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.slides.page import run
from policytext.slides.layout import Layout, sheet
from policytext.slides.pages import describe, foot
from policytext.slides.template import METHOD
from policytext.views.statement import Statement


def method(made: Deck, layout: Layout, statement: Statement) -> None:
    """Add the page with a statement's rows, in two columns."""
    look = Look(statement.language, dark=layout.dark)
    page = made.slides.add_slide(made.slide_layouts[METHOD])
    at = sheet(layout, label("slide_method", statement.language), "")
    title = page.shapes.title
    assert title is not None
    title.text_frame.text = at.lines[0]
    half = (len(statement.rows) + 1) // 2
    for index, rows in ((13, statement.rows[:half]), (14, statement.rows[half:])):
        frame = page.placeholders[index].text_frame
        for number, (name, value) in enumerate(rows):
            heading = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            run(heading, name, 16, look.ink, bold=True)
            said = frame.add_paragraph()
            said.space_after = Pt(8)
            run(said, value, 16, look.ink)
    foot(page, at, statement.line)
    describe(page, None)
