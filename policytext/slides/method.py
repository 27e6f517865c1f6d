"""The last page of a deck: what was counted, how, and of which text."""

from collections.abc import Sequence
from functools import partial
from math import ceil

from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.slides.page import run
from policytext.drawn.breaking import Run, Style, lines
from policytext.slides.layout import BODY, Layout, Sheet, halves, sheet
from policytext.slides.pages import describe, foot
from policytext.slides.resting import Resting
from policytext.slides.shapes import place
from policytext.slides.template import METHOD

_AFTER = (8, 4)  # points, behind each row: the second where it saves a page
_LEADING = 1.22  # height of a line, in sizes of its type
_WIDER = 1.04  # how much wider other typefaces are than those we measure with
_COLUMNS = (13, 14)  # placeholders
Row = tuple[str, str]


def method(made: Deck, layout: Layout, told: Resting) -> None:
    """Add what a deck rests on, in two columns on as few pages as it needs."""
    look = Look(told.languages[0], dark=layout.dark)
    names = dict.fromkeys(label("slide_method", language) for language in told.languages)
    headline = " · ".join(names)
    at = sheet(layout, headline, "")
    columns, after = _columns(told.rows, at)
    for first in range(0, len(columns), 2):
        page = made.slides.add_slide(made.slide_layouts[METHOD])
        title = page.shapes.title
        assert title is not None
        title.text_frame.text = printable(headline)
        place(title, at.headline)
        shown = [*columns[first : first + 2], []][:2]
        for index, half, rows in zip(_COLUMNS, halves(at.body), shown, strict=True):
            place(page.placeholders[index], half)
            frame = page.placeholders[index].text_frame
            for number, (name, value) in enumerate(rows):
                heading = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
                run(heading, name, BODY, look.ink, bold=True)
                said = frame.add_paragraph()
                said.space_after = Pt(after)
                run(said, value, BODY, look.ink)
        foot(page, at, told.statements[0].line)
        describe(page, None)


def _columns(rows: Sequence[Row], at: Sheet) -> tuple[list[list[Row]], int]:
    """Return the rows in columns about as high on the fewest pages, and the space behind each."""
    filled = partial(_filled, rows, halves(at.body)[0].width)
    full = at.body.height * 72
    after = min(_AFTER, key=lambda space: ceil(len(filled(space, full)) / 2))
    most = 2 * ceil(len(filled(after, full)) / 2)
    lower = (high for high in range(0, int(full), 4) if len(filled(after, high)) <= most)
    return filled(after, next(lower, full)), after


def _filled(rows: Sequence[Row], across: float, after: int, full: float) -> list[list[Row]]:
    """Return the rows in columns that are each at most `full` points high."""
    columns: list[list[Row]] = [[]]
    used = 0.0
    for row in rows:
        high = _high(row, across) + after
        if columns[-1] and used + high - after > full:
            columns.append([])
            used = 0.0
        columns[-1].append(row)
        used += high
    return columns


def _high(row: Row, across: float) -> float:
    """Return how high a row becomes, in points: the lines of its name and of its value."""
    name, value = row
    runs = Run(name, Style(BODY, bold=True)), Run(value, Style(BODY))
    return sum(len(list(lines([one], across / _WIDER))) for one in runs) * BODY * _LEADING
