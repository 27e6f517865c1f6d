"""One slide as a section of a report: its words, its picture, its numbers, its sentences."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from docx.document import Document as Paper
from docx.shared import Cm, Pt

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.drawn.png import png
from policytext.exports.pictured import page_drawing
from policytext.exports.report.briefed import Part, briefed
from policytext.exports.report.fields import caption, write
from policytext.exports.report.paper import LEAD, PLACE, SOURCE, WIDTH
from policytext.exports.report.tables import grid, quotations
from policytext.remarks.words import listed
from policytext.slides.layout import Layout
from policytext.slides.slide import Slide
from policytext.slides.view_table import columns
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.catalogue import BRIEFS
from policytext.views.statement import Statement
from policytext.views.view import View

_ROWS, _COLUMNS, _NAMED = 20, 8, 40  # of a table; of what is left out, by name
_SCALE = 2  # of pictures
_IN_WORDS = (*BRIEFS, "quotes")  # slides that are text themselves
Count = Callable[[str], int]  # returns the next number of a kind


def section(
    made: Paper,
    slide: Slide,
    study: Study,
    options: Options,
    layout: Layout,
    statement: Statement,
    count: Count,
    level: int = 1,
) -> None:
    """Add a slide to a report, under a heading of this level."""
    heading(made, slide, level)
    if slide.kind in BRIEFS:
        listing(made, briefed(slide, study, options), slide.headline)
    elif slide.kind not in _IN_WORDS and _is_drawn(slide.view):
        _picture(made, slide, study, options, layout, statement, count)
    if slide.view is not None and len(slide.view.rows):
        _numbers(made, slide, slide.view, count)
    write(made.add_paragraph(style=SOURCE), slide.line)
    if slide.evidence and slide.kind not in BRIEFS:
        _sentences(made, slide)


def heading(made: Paper, slide: Slide, level: int) -> None:
    """Write a slide's headline and what stands below it."""
    write(made.add_heading(level=level), slide.headline)
    for text in (slide.takeaway, *(slide.also or ())):
        if text:
            write(made.add_paragraph(style=LEAD), text)


def listing(made: Paper, parts: Sequence[Part], said: str) -> None:
    """Write what a brief lists as tables: names, and sentences with their places."""
    for title, head, entries in parts:
        if title:
            write(made.add_heading(level=3), title)
        if entries:
            names = [(one.name, one.shade) for one in entries]
            quoted = [(one.sentence, one.place) for one in entries]
            quotations(made, head, names, quoted, " · ".join(filter(None, (said, title))))


def _is_drawn(view: View | None) -> bool:
    """Say whether a slide shows more than the table that stands in the report anyway."""
    return view is None or (view.chart is not None and not view.tabled and not view.counts.empty)


def _picture(
    made: Paper,
    slide: Slide,
    study: Study,
    options: Options,
    layout: Layout,
    statement: Statement,
    count: Count,
) -> None:
    drawing = page_drawing(slide, study, options, layout, statement)
    paragraph = made.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    shape = paragraph.add_run().add_picture(BytesIO(png(drawing, scale=_SCALE)), width=Cm(WIDTH))
    said = label("slide_alt", slide.language, title=slide.name, headline=slide.headline)
    about: Any = shape._inline.docPr
    about.set("descr", printable(said))
    below = made.add_paragraph()
    name = label("report_picture", slide.language)
    caption(below, name, "Figure", count("Figure"), slide.name)
    below.paragraph_format.keep_with_next, below.paragraph_format.space_after = False, Pt(14)


def _numbers(made: Paper, slide: Slide, view: View, count: Count) -> None:
    """Write the first rows of a view's table, and name the rest."""
    every = columns(view)
    # Of many columns those stay that say something in these rows.
    telling = [c for n, c in enumerate(every) if n == 0 or any(map(_says, c.written[:_ROWS]))]
    shown = telling[:_COLUMNS]
    head = [column.name for column in shown]
    rows = [head, *zip(*(column.written[:_ROWS] for column in shown), strict=True)]
    name = label("report_table", slide.language)
    caption(made.add_paragraph(), name, "Table", count("Table"), slide.name)
    said = label("slide_alt", slide.language, title=slide.name, headline=slide.headline)
    away = grid(made, rows, said, [column.kind in ("number", "left") for column in shown])
    if more := _left_out(every[0].written, len(every) - len(shown) + away, slide.language):
        write(made.add_paragraph(style=SOURCE), more)


def _says(written: str) -> bool:
    return written.strip() not in ("", "0", "0.0", "0.00", "·")


def _left_out(names: Sequence[str], columns: int, language: str) -> str:
    """Say which rows a table leaves out, and how many columns."""
    said = []
    if rest := names[_ROWS:]:
        told = listed(rest[:_NAMED], language) + "…" * (len(rest) > _NAMED)
        said.append(label("report_rows", language, number=len(rest), names=told))
    if columns:
        said.append(label("report_columns", language, number=columns))
    return " ".join(said)


def _sentences(made: Paper, slide: Slide) -> None:
    """Write the sentences behind a slide's numbers, each after its place."""
    write(made.add_heading(level=3), label("slide_notes_evidence", slide.language))
    for line in slide.evidence:
        place, gap, sentence = line.partition("　")
        paragraph = made.add_paragraph(style="Quote")
        write(paragraph, place + gap, PLACE)
        write(paragraph, sentence)
