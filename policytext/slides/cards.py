"""The theme book as cards."""

from math import ceil

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.look import GROUND, Look
from policytext.charts.slides.page import Box, colour, mixed, run
from policytext.study.study import Study
from policytext.study.theme_amounts import amount_said, theme_amounts
from policytext.themes.themes import textures

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
