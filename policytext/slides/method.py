"""The last page of a deck: what was counted, how, and of which text."""

from collections.abc import Sequence
from math import ceil

from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from policytext.base.fitting import breadth, printable
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.slides.page import run
from policytext.slides.layout import BODY, Layout, Sheet, halves, sheet
from policytext.slides.pages import describe, foot
from policytext.slides.shapes import place
from policytext.slides.template import METHOD
from policytext.views.statement import Statement

_AFTER = 8  # points, behind each row
_LEADING = 1.22  # height of a line, in sizes of its type
_COLUMNS = (13, 14)  # placeholders
Row = tuple[str, str]


def method(made: Deck, layout: Layout, statement: Statement) -> None:
    """Add a statement's rows in two columns, on as many pages as they need."""
    look = Look(statement.language, dark=layout.dark)
    headline = label("slide_method", statement.language)
    at = sheet(layout, headline, "")
    columns = _columns(statement.rows, at)
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
                said.space_after = Pt(_AFTER)
                run(said, value, BODY, look.ink)
        foot(page, at, statement.line)
        describe(page, None)


def _columns(rows: Sequence[Row], at: Sheet) -> list[list[Row]]:
    """Return the rows in columns: two about equally long ones, or as many full ones as it takes."""
    across = halves(at.body)[0].width * 72 / BODY
    highs = [_high(row, across) for row in rows]
    full = at.body.height * 72
    most = full if sum(highs) > 2 * full else max(sum(highs) / 2, max(highs))
    columns: list[list[Row]] = [[]]
    used = 0.0
    for row, high in zip(rows, highs, strict=True):
        if (columns[-1] and used + high / 2 > most) or used + high > full:
            columns.append([])
            used = 0.0
        columns[-1].append(row)
        used += high
    return columns


def _high(row: Row, across: float) -> float:
    """Return how high a row becomes, in points: its name, and its value in lines."""
    lines = 1 + ceil(breadth(row[1]) * 1.04 / across)
    return lines * BODY * _LEADING + _AFTER
