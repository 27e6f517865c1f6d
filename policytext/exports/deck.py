"""Slides → a PowerPoint file that can be edited: native charts, tables and shapes."""

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any

from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from policytext.cloud_pictures import png
from policytext.exports import slide_charts, slide_shapes
from policytext.exports.packing import repacked
from policytext.exports.slides import Slide
from policytext.exports.statement import Statement
from policytext.exports.template import Box, colour, set_typefaces, sheet, template
from policytext.fitting import printable
from policytext.labels import label
from policytext.look import Look
from policytext.options import Options
from policytext.study import Study

PICTURE = MSO_SHAPE_TYPE.PICTURE
_CHARTS = {
    "balance": slide_charts.balance,
    "coverage": slide_charts.coverage,
    "dispersion": slide_charts.dispersion,
}


def deck(
    slides: Sequence[Slide],
    study: Study,
    options: Options,
    look: Look,
    statements: Sequence[Statement],
    *,
    ratio: str = "16:9",
    cloud_picture: bool = False,
) -> bytes:
    """Return the slides as PPTX: a title, one page for each slide, and what they rest on.

    `statements` has one Statement for each language of the deck; `ratio` is "16:9" or "4:3". The
    same slides give the same bytes; only the date that the statements name is in them.
    """
    made = template(ratio, look)
    _title_page(made, study, look, statements)
    by_language = {statement.language: statement for statement in statements}
    for slide in slides:
        dressed = _spoken(look, slide.language)
        page = made.slides.add_slide(made.slide_layouts[1])
        _words(page, slide.headline, slide.takeaway)
        _draw(page, sheet(ratio).body, slide, study, options, dressed, cloud_picture)
        _source(page, sheet(ratio).source, by_language[slide.language], dressed)
        _notes(page, slide)
        _describe(page, slide)
    for statement in statements:
        _method_page(made, ratio, statement, _spoken(look, statement.language))
    return _saved(made, statements[0])


def _draw(
    page: Page,
    box: Box,
    slide: Slide,
    study: Study,
    options: Options,
    look: Look,
    cloud_picture: bool,
) -> None:
    if slide.kind == "breakdown":
        slide_shapes.breakdown(page, box, study, look)
    elif slide.kind == "quotes":
        theme = study.theme(slide.id.removeprefix("quotes."))
        slide_shapes.quotes(page, box, study, theme, look)
    elif slide.view is None or slide.view.counts.empty:
        _empty(page, box, look)
    elif slide.kind == "frequency":
        slide_charts.frequency(page, box, slide.view, study, look, options.unit)
    elif slide.kind == "matrix":
        slide_shapes.matrix(page, box, slide.view, look)
    elif slide.kind == "cloud" and cloud_picture:
        _cloud_picture(page, box, slide, look)
    elif slide.kind == "cloud":
        slide_shapes.cloud(page, box, slide.view, look)
    else:
        _CHARTS[slide.kind](page, box, slide.view, study, look)


def _title_page(made: Deck, study: Study, look: Look, statements: Sequence[Statement]) -> None:
    page = made.slides.add_slide(made.slide_layouts[0])
    first = statements[0]
    lines = [label("slide_subtitle", s.language) for s in statements]
    _words(page, study.document.title, "\n".join((*lines, first.made.isoformat())))
    _describe(page, None)


def _method_page(made: Deck, ratio: str, statement: Statement, look: Look) -> None:
    page = made.slides.add_slide(made.slide_layouts[1])
    _words(page, label("slide_method", statement.language), "")
    box = sheet(ratio).body
    frame = page.shapes.add_textbox(*map(Inches, box)).text_frame
    frame.word_wrap = True
    for number, (name, value) in enumerate(statement.rows):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(7)
        _write(paragraph, f"{name}　", 14, look.mute)
        _write(paragraph, value, 14, look.ink)
    _source(page, sheet(ratio).source, statement, look)
    _describe(page, None)


def _words(page: Page, headline: str, takeaway: str) -> None:
    page.placeholders[0].text_frame.text = printable(headline)  # the title
    body = page.placeholders[1]
    if takeaway:
        body.text_frame.text = printable(takeaway)
    else:
        body._element.getparent().remove(body._element)


def _source(page: Page, box: Box, statement: Statement, look: Look) -> None:
    frame = page.shapes.add_textbox(*map(Inches, box)).text_frame
    frame.margin_left = frame.margin_right = 0
    frame.word_wrap = True
    _write(frame.paragraphs[0], statement.line, 11, look.mute)


def _empty(page: Page, box: Box, look: Look) -> None:
    frame = page.shapes.add_textbox(*map(Inches, box)).text_frame
    _write(frame.paragraphs[0], label("figure_empty", look.language), 16, look.mute)


def _cloud_picture(page: Page, box: Box, slide: Slide, look: Look) -> None:
    assert slide.view and slide.view.layout and slide.view.details
    details = slide.view.details
    bare = Look(look.language, dark=look.dark, transparent=True)
    drawn = png(slide.view.layout, details["colours"], bare, details["legend"])
    width = min(box.width, box.height * 16 / 9)
    left = box.left + (box.width - width) / 2
    page.shapes.add_picture(BytesIO(drawn), Inches(left), Inches(box.top), Inches(width))


def _notes(page: Page, slide: Slide) -> None:
    """Put what the numbers rest on, and the sentences behind them, into the speaker's notes."""
    lines = [f"{label('slide_notes_basis', slide.language)}：{slide.basis}"]
    if slide.evidence:
        lines += ["", label("slide_notes_evidence", slide.language), *slide.evidence]
    frame = page.notes_slide.notes_text_frame
    assert frame is not None  # the notes master has a place for text
    frame.text = printable("\n".join(lines))
    _set_runs(frame)


def _describe(page: Page, slide: Slide | None) -> None:
    """Give every picture, chart and table its alternative text, and every run its typefaces."""
    for shape in page.shapes:
        if slide and (shape.has_chart or shape.has_table or shape.shape_type == PICTURE):
            words = label("slide_alt", slide.language, title=slide.name, headline=slide.headline)
            shape._element._nvXxPr.cNvPr.set("descr", printable(words))
        if isinstance(shape, Shape):
            _set_runs(shape.text_frame)


def _set_runs(frame: TextFrame) -> None:
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            set_typefaces(run._r.get_or_add_rPr())


def _write(paragraph: Any, text: str, size: int, shade: str) -> None:
    run = paragraph.add_run()
    run.text = printable(text)
    run.font.size, run.font.color.rgb = Pt(size), colour(shade)


def _spoken(look: Look, language: str) -> Look:
    return Look(language, dark=look.dark)


def _saved(made: Deck, statement: Statement) -> bytes:
    midnight = datetime.combine(statement.made, time())
    about = made.core_properties
    about.title, about.author = printable(statement.title), label("app_title", statement.language)
    about.last_modified_by, about.revision = "", 1
    about.created = about.modified = midnight
    out = BytesIO()
    made.save(out)
    return repacked(out.getvalue(), midnight)
