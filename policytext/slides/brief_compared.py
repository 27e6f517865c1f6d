"""Two texts on one page: what is new and what was dropped, each phrase with its first sentence."""

from math import ceil
from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide as Page
from pptx.util import Inches

from policytext.base.clauses import clipped
from policytext.base.fitting import breadth, printable, shortened
from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.base.marking import split_at
from policytext.charts.slides.page import SERIF, Box, bare, run
from policytext.remarks.brief import names
from policytext.slides.brief_lines import BOLD, room_of, sentence_of
from policytext.slides.native_rows import BAR, EDGES, Words, bar, table, write
from policytext.study.comparison import Comparison
from policytext.study.study import Study
from policytext.study.telling import SHOWN, Side, Telling, both_sides

_FORMS = ((18, 3), (17, 3), (16, 3), (18, 2), (17, 2), (16, 2), (16, 1))
_LEADING = 1.2  # height of a line, in sizes of its type
_PAD, _AIRY = 6.0, 12.0  # points of a row around its text, and what it may have more
_GUTTER, _HEAD = 0.5, 0.38  # inches: between the columns, of their headings
_HEADING = 18  # points
_FIRST, _SECOND = 13, 14  # of the layout's placeholders


def brief_compared(page: Page, box: Box, comparison: Comparison, look: Look) -> None:
    """Draw what is new in the text that is read on the left, what it dropped on the right."""
    sides = both_sides(comparison)[:2]
    studies = (comparison.target, *comparison.studies)
    titles = names(comparison, look.language)
    width = (box.width - _GUTTER) / 2
    columns = (
        box._replace(width=width),
        Box(box.left + width + _GUTTER, box.top, width, box.height),
    )
    size, most = _form(sides, studies, columns[0])
    form = ("new", "dropped") if comparison.target.scope is None else ("within", "within")
    for number, (side, study, at) in enumerate(zip(sides, studies, columns, strict=True)):
        shade = HUES[number][look.mode]
        head = _head(f"brief_column_{form[number]}", titles[number], side, look, width)
        _heading(page, (_FIRST, _SECOND)[number], at._replace(height=_HEAD), head, shade)
        below = Box(at.left, at.top + _HEAD, width, box.height - _HEAD)
        _column(page, below, side, study, shade, look, size, most)


def _head(key: str, name: str, side: Side, look: Look, width: float) -> str:
    """Return a column's heading on one line of its width: a long name is shortened."""
    rest = breadth(label(key, look.language, name="", number=side.number))
    name = shortened(name, width * 72 / _HEADING / BOLD - rest - 0.5)
    return label(key, look.language, name=name, number=side.number)


def _heading(page: Page, index: int, at: Box, words: str, shade: str) -> None:
    """Write a column's heading, into its placeholder where the page has it."""
    own = (one for one in page.placeholders if one.placeholder_format.idx == index)
    place: Any = next(own, None) or page.shapes.add_textbox(*map(Inches, at))
    place.left, place.top, place.width, place.height = map(Inches, at)
    bare(place.text_frame, MSO_ANCHOR.TOP)
    run(place.text_frame.paragraphs[0], words, _HEADING, shade, bold=True)


def _column(
    page: Page, box: Box, side: Side, study: Study, shade: str, look: Look, size: float, most: int
) -> None:
    """Write one side's phrases, a row each: the phrase, how often it stands, its sentence."""
    if not side.phrases:
        grid = table(page, box._replace(height=0.5), [BAR, box.width - BAR], [0.5])
        bar(grid.cell(0, 0), look.line, look)
        words = [Words(label("brief_column_none", look.language), look.mute)]
        write(grid.cell(0, 1), [words], _HEADING, _LEADING, look)
        return
    width = (box.width - BAR - EDGES) * 72
    heights = [_high(one, study, width, size, most) for one in side.phrases]
    more = min(max(box.height - sum(heights), 0) / SHOWN, _AIRY / 72)
    heights = [one + more for one in heights]
    grid = table(page, box._replace(height=sum(heights)), [BAR, box.width - BAR], heights)
    for number, one in enumerate(side.phrases):
        times = label("brief_times", look.language, number=one.number)
        said = [
            Words(text, shade if strong else look.ink, bold=strong, faces=SERIF)
            for text, strong in split_at(_said(one, study, width, size, most), {one.phrase})
        ]
        name = [Words(_name(one, width / size), shade, bold=True), Words(f"　{times}", look.mute)]
        bar(grid.cell(number, 0), shade, look)
        write(grid.cell(number, 1), [name, said], size, _LEADING, look)


def _form(sides: tuple[Side, ...], studies: tuple[Study, ...], column: Box) -> tuple[float, int]:
    """Return the type, and how many lines a sentence may have, in which both columns fit."""
    room = column.height - _HEAD
    width = (column.width - BAR - EDGES) * 72
    for size, most in _FORMS:
        needed = [
            sum(_high(one, study, width, size, most) for one in side.phrases)
            for side, study in zip(sides, studies, strict=True)
        ]
        if max(needed) <= room:
            break
    return size, most


def _high(one: Telling, study: Study, width: float, size: float, most: int) -> float:
    """Return the height of a row, in inches."""
    said = _said(one, study, width, size, most)
    full = sentence_of(study, one.sentence)
    lines = 1 + ceil(breadth(said) / room_of(full, width, size))
    return (lines * size * _LEADING + _PAD) / 72


def _said(one: Telling, study: Study, width: float, size: float, most: int) -> str:
    """Return the sentence as far as it fits, with the phrase in it."""
    full, start = sentence_of(study, one.sentence), one.sentence.start
    keep = (one.place.start - start, one.place.end - start)
    return clipped(full, most * room_of(full, width, size), keep)


def _name(one: Telling, across: float) -> str:
    return clipped(printable(one.phrase), across / BOLD - 4)
