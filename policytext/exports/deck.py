"""Slides → a PowerPoint file that can be edited: native charts, tables and shapes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from typing import Any

from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.text import MSO_ANCHOR
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from policytext.base.fitting import printable
from policytext.base.labels import label, paired
from policytext.base.look import Look
from policytext.charts.slides.cloud import picture
from policytext.charts.slides.draw import draw
from policytext.charts.slides.page import Box, colour, nothing, set_typefaces
from policytext.charts.values import Cloud, Network
from policytext.exports import book_shapes
from policytext.exports.packing import repacked
from policytext.exports.slide_table import columns, listing
from policytext.exports.slides import Slide
from policytext.exports.statement import Statement
from policytext.exports.template import sheet, template
from policytext.exports.thumbnails import thumbnail
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.catalogue import COMPARED
from policytext.views.view import View

_PICTURES = (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.GROUP)
_GAP = 0.25  # inches
_NETWORK = 0.62  # of the width, where a table stands beside it


@dataclass(frozen=True)
class Layout:
    """How a deck is set: ratio "16:9" or "4:3", light or dark, the cloud as text or a picture."""

    ratio: str = "16:9"
    dark: bool = False
    cloud_picture: bool = False


def deck(
    slides: Sequence[Slide],
    study: Study,
    options: Options,
    layout: Layout,
    statements: Mapping[str, Statement],
) -> bytes:
    """Return the slides as PPTX: a title, one page for each slide, and what they rest on.

    `statements` has one Statement for each language of the deck. The same slides give the same
    bytes; the only date in them is the one that the statements name.
    """
    made = template(layout.ratio, Look(dark=layout.dark))
    compared = any(slide.kind in COMPARED for slide in slides)
    _title_page(made, study, options.comparison if compared else None, list(statements.values()))
    for slide in slides:
        add_page(made, slide, study, options, layout, statements[slide.language])
    for statement in statements.values():
        _method_page(made, layout, statement)
    return _saved(made, next(iter(statements.values())))


def page_picture(
    slide: Slide, study: Study, options: Options, layout: Layout, statement: Statement
) -> str:
    """Return one slide as a small SVG."""
    made = template(layout.ratio, Look(dark=layout.dark))
    page = add_page(made, slide, study, options, layout, statement)
    return thumbnail(page, Look(slide.language, dark=layout.dark), layout.ratio)


def add_page(
    made: Deck,
    slide: Slide,
    study: Study,
    options: Options,
    layout: Layout,
    statement: Statement,
) -> Page:
    """Add one slide to a presentation, and return its page."""
    look = Look(slide.language, dark=layout.dark)
    page = made.slides.add_slide(made.slide_layouts[1])
    places = sheet(layout.ratio)
    _words(page, slide.headline, slide.takeaway)
    _draw(page, places.body, slide, study, options, look, layout.cloud_picture)
    _foot(page, places.foot, [slide.base, statement.line], look)
    _notes(page, slide)
    _describe(page, slide)
    return page


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
        book_shapes.breakdown(page, box, study, look)
    elif slide.kind == "quotes":
        theme = study.theme(slide.id.removeprefix("quotes."))
        book_shapes.quotes(page, box, study, theme, options.term, look)
    elif slide.view is None or slide.view.counts.empty:
        nothing(page, box, look)
    else:
        _draw_view(page, box, slide.view, look, cloud_picture)


def _draw_view(page: Page, box: Box, view: View, look: Look, cloud_picture: bool) -> None:
    """Draw a view's chart, or write its table where it has none; some charts have both."""
    chart = view.chart
    if chart is None or view.tabled:
        listing(page, box, columns(view), look)
    elif isinstance(chart, Cloud) and cloud_picture:
        picture(page, box, chart, look)
    elif isinstance(chart, Network) and chart.beside:
        left = box._replace(width=box.width * _NETWORK)
        right = box._replace(left=left.left + left.width + _GAP)
        right = right._replace(width=box.width - left.width - _GAP)
        draw(page, left, chart, look)
        every = columns(view)
        listing(page, right, [every[place] for place in chart.beside], look)
    else:
        draw(page, box, chart, look)


def _title_page(
    made: Deck, study: Study, comparison: Comparison | None, statements: Sequence[Statement]
) -> None:
    page = made.slides.add_slide(made.slide_layouts[0])
    lines = [label("slide_subtitle", statement.language) for statement in statements]
    if comparison:
        name = comparison.name
        lines += [label("source_against", one.language, name=name) for one in statements]
    _words(page, study.document.title, "\n".join((*lines, statements[0].made.isoformat())))
    _describe(page, None)


def _method_page(made: Deck, layout: Layout, statement: Statement) -> None:
    look = Look(statement.language, dark=layout.dark)
    places = sheet(layout.ratio)
    page = made.slides.add_slide(made.slide_layouts[1])
    _words(page, label("slide_method", statement.language), "")
    frame = page.shapes.add_textbox(*map(Inches, places.body)).text_frame
    frame.word_wrap = True
    for number, (name, value) in enumerate(statement.rows):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(7)
        _write(paragraph, f"{name}　", 14, look.mute)
        _write(paragraph, value, 14, look.ink)
    _foot(page, places.foot, [statement.line], look)
    _describe(page, None)


def _words(page: Page, headline: str, takeaway: str) -> None:
    page.placeholders[0].text_frame.text = printable(headline)  # the title
    body = page.placeholders[1]
    if takeaway:
        body.text_frame.text = printable(takeaway)
    else:
        body._element.getparent().remove(body._element)


def _foot(page: Page, box: Box, lines: Sequence[str], look: Look) -> None:
    frame = page.shapes.add_textbox(*map(Inches, box)).text_frame
    frame.margin_left = frame.margin_right = 0
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.BOTTOM
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        _write(paragraph, line, 11, look.mute)


def _notes(page: Page, slide: Slide) -> None:
    """Put what the numbers rest on, and the sentences behind them, into the speaker's notes."""
    basis = label("slide_notes_basis", slide.language)
    lines = [paired(basis, slide.line, slide.language)]
    if slide.evidence:
        lines += ["", label("slide_notes_evidence", slide.language), *slide.evidence]
    frame = page.notes_slide.notes_text_frame
    assert frame is not None  # the notes master has a place for text
    frame.text = printable("\n".join(lines))
    _set_runs(frame)


def _describe(page: Page, slide: Slide | None) -> None:
    """Give every picture, chart and table its alternative text, and every run its typefaces."""
    for shape in page.shapes:
        if slide and _is_picture(shape):
            words = label("slide_alt", slide.language, title=slide.name, headline=slide.headline)
            shape._element._nvXxPr.cNvPr.set("descr", printable(words))
        if isinstance(shape, Shape):
            _set_runs(shape.text_frame)


def _is_picture(shape: Any) -> bool:
    return bool(shape.has_chart or shape.has_table or shape.shape_type in _PICTURES)


def _set_runs(frame: TextFrame) -> None:
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            set_typefaces(run._r.get_or_add_rPr())


def _write(paragraph: Any, text: str, size: int, shade: str) -> None:
    run = paragraph.add_run()
    run.text = printable(text)
    run.font.size, run.font.color.rgb = Pt(size), colour(shade)


def _saved(made: Deck, statement: Statement) -> bytes:
    midnight = datetime.combine(statement.made, time())
    about = made.core_properties
    about.title, about.author = printable(statement.title), label("app_title", statement.language)
    about.last_modified_by, about.revision = "", 1
    about.created = about.modified = midnight
    out = BytesIO()
    made.save(out)
    return repacked(out.getvalue(), midnight)
