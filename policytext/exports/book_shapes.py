"""The theme book as native shapes: the breakdown, quotes."""

from math import ceil

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.look import GROUND, Look
from policytext.base.marking import split_at
from policytext.charts.slides.page import Box, bare, colour, mixed, run
from policytext.source.documents import Span
from policytext.study.study import Study
from policytext.study.theme_amounts import amount_said, theme_amounts
from policytext.themes.themes import Theme, common, textures

_GAP = 0.15
_ACROSS = 5  # cards in a row, at most
_DASHES = (
    MSO_LINE.SOLID,
    MSO_LINE.DASH,
    MSO_LINE.ROUND_DOT,
    MSO_LINE.DASH_DOT,
)  # of TEXTURES


def breakdown(slide: Slide, box: Box, study: Study, look: Look) -> None:
    """Draw one card a theme: focus areas above, relationships with their two poles below."""
    areas = [theme for theme in study.book if theme.kind != "relationship"]
    relationships = [theme for theme in study.book if theme.kind == "relationship"]
    share = 0.56 if areas and relationships else 1
    upper = Box(box.left, box.top, box.width, box.height * share - _GAP)
    lower = Box(box.left, box.top + box.height * share, box.width, box.height * (1 - share))
    texture = textures(study.book)
    for place, theme in zip(_places(upper, len(areas)), areas, strict=True):
        facts = amount_said(theme_amounts(study, theme.id).whole, look.language)
        size = 14 if place.width > 2.6 else 11
        texts = [(theme.label[look.language], size + 5, True), (facts, size, True)]
        if len(areas) > _ACROSS:
            texts = [(theme.label[look.language], 12, True), (facts, 10, False)]
        else:
            texts += [(" · ".join(theme.points), size, False)]
            texts += [(theme.gloss[look.language], size, False)]
        _card(slide, place, texts, theme.colour[look.mode], look, texture[theme.id])
    rows = _places(lower if areas else box, len(relationships))
    for place, theme in zip(rows, relationships, strict=True):
        left, right = (pole.label[look.language] for pole in theme.poles)
        texts = [(left, 15, True), ("↔", 15, True), (right, 15, True)]
        if len(relationships) > _ACROSS:
            texts = [(f"{left} ↔ {right}", 10, True)]
        shade = theme.colour[look.mode]
        _card(slide, place, texts, shade, look, texture[theme.id], middle=True)


def quotes(slide: Slide, box: Box, study: Study, theme: Theme, term: str, look: Look) -> None:
    """Write the passages that state a theme, then its echoes.

    Bold are the theme's points or poles, what causes an echo, and the chosen term.
    """
    frame = slide.shapes.add_textbox(*map(Inches, box)).text_frame
    bare(frame, MSO_ANCHOR.TOP)
    frame.word_wrap = True
    scope = study.of_theme(theme.id).scope or ()
    found = [
        a._replace(start=start, end=end)
        for a in study.annotations
        if a.theme == theme.id and (study.echoes or a.how == "stated")
        for start, end in common([Span(a.start, a.end)], scope)
    ]
    found.sort(key=lambda a: a.how == "echo")
    causes: dict[Span, set[str]] = {}
    for a in found:
        causes.setdefault(Span(a.start, a.end), set()).add(a.cause)
    names = {theme.label["zh"], *theme.points, *(pole.label["zh"] for pole in theme.poles)}
    stated = {Span(a.start, a.end) for a in found if a.how == "stated"}
    size = _fitting([end - start for start, end in causes], box)
    for number, passage in enumerate(causes):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(6)
        run(paragraph, f"{study.place(passage.start, look.language)}　", size - 3, look.mute)
        strong = {term, *(names if passage in stated else causes[passage])}
        for text, bold in split_at(study.document.text[passage.start : passage.end], strong):
            shade = theme.colour[look.mode] if bold else look.ink
            run(paragraph, text, size, shade, bold=bold)


def _fitting(lengths: list[int], box: Box) -> int:
    """Return the largest size (points) at which paragraphs of these lengths fit a box."""
    for size in (20, 18, 16, 14, 12):
        across = box.width * 72 / size
        lines = sum(ceil((length + 7) / across) for length in lengths)
        if lines * size * 1.3 + 6 * len(lengths) <= box.height * 72:
            return size
    return 10


def _places(box: Box, number: int) -> list[Box]:
    """Return the places of cards: as few rows as hold five each, equally long."""
    rows = max(1, ceil(number / _ACROSS))
    across = max(1, ceil(number / rows))
    width = (box.width - _GAP * (across - 1)) / across
    height = (box.height - _GAP * (rows - 1)) / rows
    return [
        Box(
            box.left + place % across * (width + _GAP),
            box.top + place // across * (height + _GAP),
            width,
            height,
        )
        for place in range(number)
    ]


def _card(
    slide: Slide,
    box: Box,
    texts: list[tuple[str, int, bool]],
    shade: str,
    look: Look,
    texture: int = 0,
    *,
    middle: bool = False,
) -> None:
    shape = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *map(Inches, box))
    shape.adjustments[0] = 0.06
    shape.shadow.inherit = False
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour(mixed(shade, GROUND[look.mode], 0.1))
    shape.line.color.rgb, shape.line.width = colour(shade), Pt(2)
    shape.line.dash_style = _DASHES[texture]
    frame = shape.text_frame
    frame.word_wrap = True
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    for number, (text, size, bold) in enumerate(texts):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.CENTER if middle else PP_ALIGN.LEFT
        paragraph.space_after = Pt(4)
        run(paragraph, text, size, shade if bold else look.ink, bold=bold)
