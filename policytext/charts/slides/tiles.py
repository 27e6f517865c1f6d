"""Numbers by place on a slide: a group of equal tiles, each a shape with name and number."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.legend_line import HIGH
from policytext.charts.slides.page import Box, bare, colour, line, run
from policytext.charts.slides.room import MARGIN, across, cut
from policytext.charts.slides.style import TEXT
from policytext.charts.tiles import Tile, Tiles, ink_on, names_that_fit
from policytext.charts.trimmed import LeftOut

_FULL = 0.94  # of a tile's place that is filled
_WIDEST, _HIGHEST = 1.45, 0.75  # inches of a tile
_SPARE = 0.06  # inches that a name may take of a tile's margins
_TWO_LINES = 0.54  # inches that name and number need, one below the other
_CENTRE = 2  # columns that the centre takes, in the upper left corner


def tiles(page: Slide, box: Box, chart: Tiles, look: Look, emphasis: Emphasis) -> LeftOut:
    """Draw all tiles, equally large; the named ones have an edge."""
    _legend(page, box, chart, look)
    box = box._replace(top=box.top + HIGH, height=box.height - HIGH)
    rows, columns = chart.size
    wide, high = min(box.width / columns, _WIDEST), min(box.height / rows, _HIGHEST)
    left = box.left + (box.width - wide * columns) / 2
    placed = [(tile, tile.row, tile.column, 1) for tile in chart.tiles]
    if chart.centre:
        placed.append((chart.centre, 0, 0, _CENTRE))
    # What has an edge lies over its neighbours.
    placed.sort(key=lambda one: emphasis.names(one[0].pick))
    names = names_that_fit(chart.tiles, (wide * _FULL + _SPARE) * 72 / TEXT)
    group = page.shapes.add_group_shape()
    for tile, row, column, span in placed:
        place = Box(
            left + (column + (1 - _FULL) / 2) * wide,
            box.top + (row + (1 - _FULL) / 2) * high,
            wide * (span - 1 + _FULL),
            high * _FULL,
        )
        name = names.get(tile) or cut(tile.name, TEXT, place.width)
        _tile(group, place, tile, name, chart, look, named=emphasis.names(tile.pick))
    return LeftOut()


def _tile(
    group: Any, box: Box, tile: Tile, name: str, chart: Tiles, look: Look, *, named: bool
) -> None:
    shape = group.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Inches, box))
    shape._element.remove(shape._element.find(qn("p:style")))  # its shadow
    shade = chart.shade(tile)
    if shade:
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(shade[look.mode])
        ink = ink_on(shade[look.mode])
    else:
        shape.fill.background()
        ink = look.mute
    if named or shade is None:
        shape.line.width = Pt(2.25 if named else 0.75)
        shape.line.color.rgb = colour(look.ink if named else GREY[look.mode])
    else:
        shape.line.fill.background()
    bare(shape.text_frame, MSO_ANCHOR.MIDDLE)
    shape.text_frame.word_wrap = False
    for number, words in enumerate(_lines(tile, name, box)):
        frame = shape.text_frame
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.CENTER
        run(paragraph, words, TEXT, ink, bold=named or number > 0)


def _lines(tile: Tile, name: str, box: Box) -> list[str]:
    """Return name and number: one below the other, or side by side where a tile is low."""
    number = "" if tile.number is None else tile.written
    room = box.width + _SPARE + 2 * MARGIN
    if not number or box.height >= _TWO_LINES:
        return [name, *[number] * bool(number)]
    both = f"{name} {tile.brief}"
    whole = across(both, TEXT) <= box.width
    return [both if whole else cut(f"{tile.short} {tile.brief}", TEXT, room)]


def _legend(page: Slide, box: Box, chart: Tiles, look: Look) -> None:
    """Write the unit and the steps in one line, from the lowest to the highest."""
    words: list[tuple[str, str]] = [(f"{chart.unit}　", look.mute)]
    for step in chart.steps:
        words += [("■ ", step.shade[look.mode]), (f"{step.words}　", look.mute)]
    if _some_without(chart.tiles) or (chart.centre and chart.centre.number is None):
        words += [("□ ", GREY[look.mode]), (label("years_no_text", look.language), look.mute)]
    if across("".join(text for text, _ in words), TEXT) > box.width:
        words = words[1:]
    line(page, box._replace(height=HIGH - 0.1), words, PP_ALIGN.LEFT, size=TEXT)


def _some_without(tiles: Sequence[Tile]) -> bool:
    return any(tile.number is None for tile in tiles)
