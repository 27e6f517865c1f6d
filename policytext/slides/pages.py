"""A slide on a page of the template: its words, what it shows, foot, notes, alternative texts."""

from copy import deepcopy
from typing import Any

from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame
from pptx.util import Pt

from policytext.base.fitting import breadth, printable, shortened
from policytext.base.labels import label, paired
from policytext.base.look import Look
from policytext.charts.slides.draw import draw
from policytext.charts.slides.page import Box, nothing, set_language, set_typefaces
from policytext.charts.trimmed import LeftOut
from policytext.charts.values import Cloud, Network
from policytext.slides import cards, quote
from policytext.slides.brief import brief
from policytext.slides.brief_compared import brief_compared
from policytext.slides.cloud_picture import cloud_picture
from policytext.slides.layout import FOOT, Layout, Sheet, below_headline, sheet
from policytext.slides.shapes import place
from policytext.slides.slide import Slide
from policytext.slides.template import CARDS, CHART, COLUMNS, QUOTE, TABLE
from policytext.slides.view_table import columns, listing, named_rows
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.catalogue import COMPARED_KINDS
from policytext.views.statement import Statement
from policytext.views.view import View

_LAYOUTS = {"brief": CARDS, "brief_compared": COLUMNS, "breakdown": CARDS, "quotes": QUOTE}
_PICTURES = (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.GROUP)
_GAP = 0.25  # inches
_NETWORK = 0.62  # of the width, where a table stands beside it
_FOOT, _NUMBER = 11, 12  # of the template's placeholders


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
    statement = slide.statement or statement
    page = made.slides.add_slide(made.slide_layouts[_layout(slide)])
    at = sheet(layout, slide.headline, slide.takeaway, slide.also)
    if layout.titled:
        words(page, at, slide.takeaway, slide.also)
    left_out = _show(page, at.body, slide, study, options, look, layout)
    if layout.titled:
        foot(page, at, _base(slide.base, left_out.said(slide.language), at), statement.line)
    else:
        bare_page(page)
    _notes(page, slide, options.comparison)
    describe(page, slide)
    return page


def _base(base: str, more: str, at: Sheet) -> str:
    """Return what the numbers count and what is left out: of a long base the notes have all."""
    room = _foot_room(at) - (breadth(more) + 2 if more else 0)
    return " · ".join(filter(None, (shortened(base, room), more)))


def _foot_room(at: Sheet) -> float:
    """Return how many hanzi a line of the foot holds; small Latin type runs a little narrower."""
    return at.foot.width * 72 / FOOT * 1.04


def words(page: Page, at: Sheet, takeaway: str, also: tuple[str, str] | None = None) -> None:
    """Set headline and takeaway where the sheet has them, and those of the other language."""
    title, line = page.shapes.title, page.placeholders[1]
    assert title is not None
    title.text_frame.text = "\v".join(map(printable, at.lines))
    place(title, at.headline, at.size)
    if below := below_headline(takeaway, also):
        line.text_frame.text = "\n".join(printable(text) for text, _ in below)
        for paragraph, (_, size) in zip(line.text_frame.paragraphs, below, strict=True):
            paragraph.font.size = Pt(size)
        place(line, at.takeaway)
    else:
        remove(line)


def foot(page: Page, at: Sheet, *lines: str) -> None:
    """Write the lines at a page's foot, and its number, into placeholders of its layout."""
    for twin in list[Any](page.slide_layout.placeholders):
        index = twin.placeholder_format.idx
        if index not in (_FOOT, _NUMBER):
            continue
        element = deepcopy(twin._element)
        page.shapes._spTree.append(element)
        shape: Any = page.shapes[-1]
        taken = [int(one.get("id")) for one in page.element.iter(qn("p:cNvPr"))]
        element.nvSpPr.cNvPr.set("id", str(max(taken) + 1))  # a group's shapes have ids, too
        if index == _FOOT:
            told = (printable(shortened(one, _foot_room(at))) for one in lines if one)
            shape.text_frame.text = "\n".join(told)


def bare_page(page: Page) -> None:
    """Take all placeholders away, and hide what the layout draws: a picture without title."""
    page._element.set("showMasterSp", "0")
    for shape in [one for one in page.shapes if one.is_placeholder]:
        remove(shape)


def describe(page: Page, slide: Slide | None) -> None:
    """Give every picture, chart and table its alternative text, and every run its typefaces."""
    for shape in page.shapes:
        if slide and _is_picture(shape):
            said = label("slide_alt", slide.language, title=slide.name, headline=slide.headline)
            shape._element._nvXxPr.cNvPr.set("descr", printable(said))
        if isinstance(shape, Shape):
            set_runs(shape.text_frame, typefaces=not shape.is_placeholder)


def set_runs(frame: TextFrame, *, typefaces: bool = True) -> None:
    """Name in every run its language and its typefaces, but those that its layout gives it."""
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            set_language(run)
            properties = run._r.get_or_add_rPr()
            if typefaces and properties.find("{*}ea") is None:
                set_typefaces(properties)


def remove(shape: Any) -> None:
    """Take a shape off its page."""
    shape._element.getparent().remove(shape._element)


def _layout(slide: Slide) -> int:
    if slide.kind in _LAYOUTS:
        return _LAYOUTS[slide.kind]
    return TABLE if slide.view and (slide.view.tabled or slide.view.chart is None) else CHART


def _show(
    page: Page,
    box: Box,
    slide: Slide,
    study: Study,
    options: Options,
    look: Look,
    layout: Layout,
) -> LeftOut:
    if slide.kind == "brief":
        brief(page, box, study.of_theme(slide.theme) if slide.theme else study, look)
    elif slide.kind == "brief_compared":
        assert options.comparison is not None
        brief_compared(page, box, options.comparison, look)
    elif slide.kind == "breakdown":
        cards.breakdown(page, box, study, look)
    elif slide.kind == "quotes":
        quote.quotes(page, box, study, study.theme(slide.theme), options.term, look)
    elif slide.view is None or slide.view.counts.empty:
        nothing(page, box, look)
    else:
        return _show_view(page, box, slide, slide.view, look, layout)
    return LeftOut()


def _show_view(
    page: Page, box: Box, slide: Slide, view: View, look: Look, layout: Layout
) -> LeftOut:
    """Draw a view's chart, or write its table where it has none; some charts have both."""
    chart = view.chart
    if chart is None or view.tabled:
        named, kept = named_rows(view, slide.named), named_rows(view, slide.mentioned)
        return listing(page, box, columns(view), look, named, named | kept)
    if isinstance(chart, Cloud) and layout.cloud_picture:
        cloud_picture(page, box, chart, look, slide.named)
        return LeftOut()
    if isinstance(chart, Network) and chart.beside:
        left = box._replace(width=box.width * _NETWORK)
        right = box._replace(left=left.left + left.width + _GAP)
        right = right._replace(width=box.width - left.width - _GAP)
        every = columns(view)
        listing(page, right, [every[place] for place in chart.beside], look)
        box = left
    return draw(page, box, chart, look, slide.named, slide.mentioned)


def _notes(page: Page, slide: Slide, comparison: Comparison | None) -> None:
    """Put what the numbers rest on, and the sentences behind them, into the speaker's notes."""
    basis = label("slide_notes_basis", slide.language)
    lines = [paired(basis, slide.line, slide.language)]
    if comparison and comparison.kind == "group" and slide.kind in COMPARED_KINDS:
        lines += [
            "",
            paired(label("statement_against", slide.language), comparison.name, slide.language),
        ]
        lines += comparison.names
    if slide.evidence:
        lines += ["", label("slide_notes_evidence", slide.language), *slide.evidence]
    frame = page.notes_slide.notes_text_frame
    assert frame is not None  # the notes master has a place for text
    frame.text = printable("\n".join(lines))
    set_runs(frame)


def _is_picture(shape: Any) -> bool:
    return bool(shape.has_chart or shape.has_table or shape.shape_type in _PICTURES)
