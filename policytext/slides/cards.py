"""The theme book on one page: a card for each theme, a beam for each pair of poles."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from policytext.base.fitting import breadth, shortened
from policytext.base.labels import label
from policytext.base.look import GROUND, Look
from policytext.charts.slides.page import Box, mixed
from policytext.slides.breaking import broken
from policytext.slides.layout import BODY
from policytext.slides.shapes import Said, fitting, rectangle, stroke, words
from policytext.study.study import Study
from policytext.study.theme_amounts import theme_amounts
from policytext.study.theme_key_terms import theme_key_terms
from policytext.themes.themes import Theme, textures

_GAP = 0.2  # inches, between cards
_PADDING = 0.18  # inches, inside a card
_BAR = 0.08  # inches, the hue on top of a card
_ACROSS = 5  # cards in a row, at most
_NAMES = (24, 20, 18, 16)  # points
_ROW = BODY * 1.3 / 72  # inches: a line of words
_CARD, _BEAM = 2.9, 1.5  # inches: as high as a card, a beam gets
_DOT = 0.14  # inches
_DASHES = (
    MSO_LINE.SOLID,
    MSO_LINE.DASH,
    MSO_LINE.ROUND_DOT,
    MSO_LINE.DASH_DOT,
)  # of TEXTURES


class _Hue(NamedTuple):
    """What shows which theme it is: its shade, and how its lines are broken."""

    shade: str
    dash: MSO_LINE


def breakdown(page: Slide, box: Box, study: Study, look: Look) -> None:
    """Draw cards for the themes, and below them the relationships with a pole at each end."""
    areas = [theme for theme in study.book if theme.kind != "relationship"]
    pairs = [theme for theme in study.book if theme.kind == "relationship"]
    turns = textures(study.book)
    hues = {t.id: _Hue(t.colour[look.mode], _DASHES[turns[t.id]]) for t in study.book}
    above, below = _shared(box, len(areas), len(pairs))
    points = {} if all(t.points for t in areas) else theme_key_terms(study)
    for place, theme in zip(_places(above, len(areas)), areas, strict=True):
        told = theme.points or [term for term, _ in points[theme.id]]
        _card(page, place, study, theme, told, hues[theme.id], look)
    for place, theme in zip(_places(below, len(pairs)), pairs, strict=True):
        _pair(page, place, theme, hues[theme.id], look)


def _shared(box: Box, areas: int, pairs: int) -> tuple[Box, Box]:
    """Divide a box between cards and beams, by their rows and how high those may be."""
    highest = [_rows(areas) * (_CARD + _GAP), _rows(pairs) * (_BEAM + _GAP)]
    whole = min(box.height, sum(highest))
    upper = whole * highest[0] / (sum(highest) or 1)
    below = box.top + upper + _GAP * bool(areas and pairs)
    return (
        box._replace(height=upper - _GAP * bool(areas and pairs)),
        box._replace(top=below, height=box.top + whole - below),
    )


def _rows(number: int) -> int:
    return ceil(number / _ACROSS)


def _places(box: Box, number: int) -> list[Box]:
    """Return the places of cards: as few rows as hold five each, equally long."""
    rows = max(1, _rows(number))
    across = max(1, ceil(number / rows))
    width = (box.width - _GAP * (across - 1)) / across
    height = (box.height - _GAP / 2 * (rows - 1)) / rows
    return [
        Box(
            box.left + place % across * (width + _GAP),
            box.top + place // across * (height + _GAP / 2),
            width,
            height,
        )
        for place in range(number)
    ]


def _card(
    page: Slide,
    box: Box,
    study: Study,
    theme: Theme,
    points: Sequence[str],
    hue: _Hue,
    look: Look,
) -> None:
    """Draw a card: the theme's name, how much text it has, and its points where there is room."""
    card = rectangle(page.shapes, box, mixed(hue.shade, GROUND[look.mode], 0.06))
    top = stroke(page.shapes, (box.left, box.top), (box.left + box.width, box.top), hue.shade)
    top.line.width, top.line.dash_style = Pt(_BAR * 72), hue.dash
    width, room = box.width - 2 * _PADDING, box.height - _BAR - _PADDING
    low = room < 4 * _ROW
    title, size = _name(theme.label[look.language], width, (BODY,) if low else _NAMES, low=low)
    amounts = theme_amounts(study, theme.id)
    stated = label("card_stated", look.language, characters=amounts.stated.characters)
    echoed = label("card_echoed", look.language, characters=amounts.echoed.characters)
    lines = [[Said(line, size, look.ink, bold=True)] for line in title]
    room -= (len(title) - 1) * size * 1.3 / 72
    if room > size * 1.3 / 72 + _ROW:
        lines.append([Said(shortened(stated, width * 72 / BODY), BODY, hue.shade, bold=True)])
    if study.echoes and not low:
        lines.append([Said(echoed, BODY, look.mute)])
        room -= _ROW
    spare = int((room - size * 1.3 / 72 - 1.5 * _ROW) / _ROW)
    told = _filled(points, width, spare)
    lines += [[Said(line, BODY, look.ink)] for line in told]
    gloss = theme.gloss[look.language]
    if gloss and ceil(breadth(gloss) * BODY / (width * 68)) + len(told) <= spare:
        lines.append([Said(gloss, BODY, look.mute)])
    card.name = theme.label[look.language]
    left, top = box.left + _PADDING, box.top + _BAR + _PADDING / 2
    inner = Box(left, top, width, box.height - _BAR - _PADDING)
    words(page.shapes, inner, lines, after=3)


def _filled(points: Sequence[str], width: float, most: int) -> list[str]:
    """Return points in lines of this width (inches), as many as `most` lines hold."""
    lines: list[str] = []
    for point in points:
        longer = f"{lines[-1]}　{point}" if lines else point
        if lines and breadth(longer) * BODY <= width * 72:
            lines[-1] = longer
        else:
            lines.append(shortened(point, width * 72 / BODY))
    return lines[: max(most, 0)]


def _pair(page: Slide, box: Box, theme: Theme, hue: _Hue, look: Look) -> None:
    """Draw a beam on its pivot, a pole's name at each end; where it is low, the names alone."""
    left, right = (pole.label[look.language] for pole in theme.poles)
    if box.height < 2.6 * _ROW:
        longest = box.width * 72 / BODY / 1.06
        name = shortened(f"{left} ↔ {right}", longest)
        line = [Said(name, BODY, hue.shade, bold=True)]
        words(page.shapes, box, [line], anchor=MSO_ANCHOR.MIDDLE)
        return
    beam = box.top + min(box.height, _BEAM) / 2
    ends = (box.left + _DOT, box.left + box.width - _DOT)
    line = stroke(page.shapes, (ends[0], beam), (ends[1], beam), hue.shade)
    line.line.dash_style = hue.dash
    for end in ends:
        dot = Box(end - _DOT / 2, beam - _DOT / 2, _DOT, _DOT)
        rectangle(page.shapes, dot, hue.shade, MSO_SHAPE.OVAL)
    middle = Box(box.left + box.width / 2 - 0.1, beam + 0.02, 0.2, 0.2)
    rectangle(page.shapes, middle, hue.shade, MSO_SHAPE.ISOSCELES_TRIANGLE)
    high = 2 * _ROW
    for name, side, top, anchor in (
        (left, PP_ALIGN.LEFT, beam - 0.1 - high, MSO_ANCHOR.BOTTOM),
        (right, PP_ALIGN.RIGHT, beam + 0.24, MSO_ANCHOR.TOP),
    ):
        told, size = _name(name, box.width, (17, BODY))
        pole = [[Said(line, size, look.ink, bold=True)] for line in told]
        place = Box(box.left, top, box.width, high)
        words(page.shapes, place, pole, side=side, anchor=anchor)


def _name(
    name: str, width: float, sizes: Sequence[float], *, low: bool = False
) -> tuple[list[str], float]:
    """Return a name on one line as large as fits, else on up to three, and the size in points.

    Where a card is `low` there is one line only.
    """
    size = fitting(name, width, sizes)
    longest = width * 72 / size / 1.06
    lines = [name] if low else broken(name, longest, 3)
    return [shortened(line, longest) for line in lines], size
