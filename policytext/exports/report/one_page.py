"""A brief as one page of a Word document."""

from docx.document import Document as Paper

from policytext.base.labels import label
from policytext.exports.report.briefed import briefed, fitted
from policytext.exports.report.fields import write
from policytext.exports.report.paper import SOURCE, paper, saved
from policytext.exports.report.sections import heading, listing
from policytext.exports.report.tables import name_widths
from policytext.exports.report.whole import title
from policytext.remarks.words import listed
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.statement import Statement

_LINES, _HEAD = 24, 5  # of sentences on the page, and of them what a second table's head takes
_HANZI, _EDGES = 0.36, 2.2  # cm of a hanzi; hanzi of a column that may stay empty


def one_page(slide: Slide, study: Study, options: Options, statement: Statement) -> bytes:
    """Return a slide of kind "brief" or "brief_compared" as a DOCX of one page.

    Sentences are shortened at the ends of clauses until all of it fits; … says so.
    """
    made: Paper = paper(statement)
    title(made, study, options, [statement])
    heading(made, slide, 1)
    parts = briefed(slide, study, options)
    gone: list[str] = []
    if names := [one.name for part in parts for one in part.entries]:
        first, second = (width / _HANZI - _EDGES for width in name_widths(names))
        parts, gone = fitted(parts, first, second, _LINES - _HEAD * (len(parts) - 1))
    listing(made, parts, slide.headline)
    below = [f"{slide.line} · {label('report_cut', slide.language)}"]
    if gone:
        told = listed(gone, slide.language)
        below.insert(0, label("brief_rest", slide.language, number=len(gone), names=told))
    for text in below:
        write(made.add_paragraph(style=SOURCE), text)
    return saved(made, statement)
