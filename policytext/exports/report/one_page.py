"""A brief as one page of a Word document."""

from docx.document import Document as Paper

from policytext.base.labels import label
from policytext.exports.report.briefed import briefed, fitted
from policytext.exports.report.fields import write
from policytext.exports.report.paper import SOURCE, paper, saved
from policytext.exports.report.sections import heading, listing
from policytext.exports.report.whole import title
from policytext.remarks.words import listed
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.statement import Statement

_WIDTH, _LINES = 28.0, 25  # of sentences on the page: hanzi, and lines in all


def one_page(slide: Slide, study: Study, options: Options, statement: Statement) -> bytes:
    """Return a slide of kind "brief" or "brief_compared" as a DOCX of one page.

    Sentences are shortened at the ends of clauses until all of it fits; … says so.
    """
    made: Paper = paper(statement)
    title(made, study, options, [statement])
    heading(made, slide, 1)
    parts, gone = fitted(briefed(slide, study, options), _WIDTH, _LINES)
    listing(made, parts, slide.headline)
    below = [slide.base]
    if gone:
        names = listed(gone, slide.language)
        below.insert(0, label("brief_rest", slide.language, number=len(gone), names=names))
    for text in below:
        write(made.add_paragraph(style=SOURCE), text)
    return saved(made, statement)
