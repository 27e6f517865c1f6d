"""A text on one page: its themes in a line each, with the sentence that states them."""

from collections.abc import Sequence
from typing import NamedTuple

from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide as Page
from pptx.util import Inches

from policytext.base.fitting import shortened
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.slides.page import SERIF, Box, bare, run
from policytext.remarks.words import listed
from policytext.slides.brief_lines import (
    LEADING,
    Form,
    Line,
    form,
    height,
    lines,
    lines_of,
    room_of,
    shown,
)
from policytext.slides.native_rows import BAR, EDGES, Words, bar, blank, table, write
from policytext.study.stated import in_force, stated
from policytext.study.study import Study

# Size of type and lines of a sentence, the best first.
_FORMS = ((24, 6), (22, 4), (20, 2), (18, 3), (18, 2), (17, 2), (16, 2), (16, 1))
_SMALL = 16  # points: names of pairs, and what is left out
_PAD, _AIRY = 10.0, 14.0  # points of a row around its text, and what it may have more
_BLOCKS, _REST = 10.0, 26.0  # points between lines and pairs; of the line of what is left out
_COLUMNS, _GUTTER = 3, 0.12  # of pairs; inches


class Grid(NamedTuple):
    """Pairs beside each other: how many, and the heights of their rows in points."""

    across: int
    heights: list[float]

    @property
    def holds(self) -> int:
        """Return how many pairs there is room for."""
        return self.across * len(self.heights)


class Plan(NamedTuple):
    """What stands on the page: lines and pairs, how they are set, and which are left out."""

    lines: list[Line]
    set_as: Form
    pairs: list[Line]
    grid: Grid
    left_out: list[Line]


def brief(page: Page, box: Box, study: Study, look: Look) -> None:
    """Draw the lines of a brief, the pairs below, and name what has no room."""
    every, pairs = lines(study, look)
    if not every:
        return
    unstated = _unstated(study, look.language)
    plan = planned(every, pairs, box, room_below=bool(unstated))
    top = _lines(page, box, plan, look)
    if plan.pairs:
        top = _pairs(page, box._replace(top=top + _BLOCKS / 72), plan, look)
    rest = " · ".join(filter(None, (_rest(plan.left_out, look.language), unstated)))
    if rest:
        at = Box(box.left, top + 0.06, box.width, _REST / 72 - 0.06)
        frame = page.shapes.add_textbox(*map(Inches, at)).text_frame
        bare(frame, MSO_ANCHOR.TOP)
        frame.word_wrap = True
        shown_rest = shortened(rest, room_of(rest, box.width * 72, _SMALL))
        run(frame.paragraphs[0], shown_rest, _SMALL, look.mute)


def planned(
    every: Sequence[Line], pairs: Sequence[Line], box: Box, *, room_below: bool = False
) -> Plan:
    """Return which lines and pairs stand in a box, in the largest type in which all lines do.

    If none does, those stay of which the text has most.
    """
    width, room = (box.width - BAR) * 72, box.height * 72
    whole = _grid(pairs, box.width * 72)
    rows = len(whole.heights)
    for forms, least in ((_FORMS[:-1], 2), (_FORMS[-1:], 1)):
        for kept in range(rows, min(least, rows) - 1, -1):
            grid = whole._replace(heights=whole.heights[:kept])
            untold = list(pairs[grid.holds :])
            left = room - _below(grid) - _REST * (room_below or bool(untold))
            for set_as in (form(every, width, *one) for one in forms):
                if sum(height(one, set_as) + _PAD for one in every) <= left:
                    return Plan(list(every), set_as, list(pairs[: grid.holds]), grid, untold)
    left = room - _below(grid) - _REST
    stay = sorted(every, key=lambda one: -one.room)
    while len(stay) > 1 and sum(height(one, set_as) + _PAD for one in stay) > left:
        stay.pop()
    told = [one for one in every if one in stay]
    gone = [one for one in every if one not in stay]
    return Plan(told, set_as, list(pairs[: grid.holds]), grid, gone + untold)


def _below(grid: Grid) -> float:
    """Return how much of a page's height pairs take, in points."""
    return sum(grid.heights) + _BLOCKS if grid.heights else 0.0


def _lines(page: Page, box: Box, plan: Plan, look: Look) -> float:
    """Write the lines; return where they end, in inches."""
    set_as = plan.set_as
    heights = [height(one, set_as) + _PAD for one in plan.lines]
    used = sum(heights) + _below(plan.grid) + _REST
    more = min(max(box.height * 72 - used, 0) / len(heights), _AIRY)
    inches = [(one + more) / 72 for one in heights]
    widths = [BAR, set_as.names / 72, set_as.texts / 72]
    grid = table(page, box._replace(height=sum(inches)), widths, inches)
    for number, one in enumerate(plan.lines):
        bar(grid.cell(number, 0), one.shade, look)
        name = [Words(one.name, one.shade, bold=True)]
        if one.note:
            name.append(Words(f"\u00a0{one.note}".replace(" ", "\u00a0"), look.mute))
        write(grid.cell(number, 1), [name], set_as.size, LEADING, look)
        said = [Words(shown(one, set_as), look.ink, faces=SERIF)]
        write(grid.cell(number, 2), [said], set_as.size, LEADING, look)
    return box.top + sum(inches)


def _pairs(page: Page, box: Box, plan: Plan, look: Look) -> float:
    """Write the pairs in a grid; return where it ends, in inches."""
    across, heights = plan.grid
    width = (box.width - _GUTTER * (across - 1)) / across
    widths = [one for _ in range(across) for one in (BAR, width - BAR, _GUTTER)][:-1]
    inches = [one / 72 for one in heights]
    grid = table(page, box._replace(height=sum(inches)), widths, inches)
    for place in range(len(widths) * len(heights)):
        blank(grid.cell(*divmod(place, len(widths))), look)
    for number, one in enumerate(plan.pairs):
        row, column = number // across, number % across * 3
        bar(grid.cell(row, column), one.shade, look)
        words = [Words(one.name, one.shade, bold=True)]
        write(grid.cell(row, column + 1), [words], _SMALL, LEADING, look)
    return box.top + sum(inches)


def _grid(pairs: Sequence[Line], width: float) -> Grid:
    """Return the lowest grid of pairs in a width."""
    grids = [_rows(pairs, across, width) for across in range(1, _COLUMNS + 1)]
    return min(grids, key=lambda grid: (sum(grid.heights), -grid.across))


def _rows(pairs: Sequence[Line], across: int, width: float) -> Grid:
    each = (width - _GUTTER * 72 * (across - 1)) / across - (BAR + EDGES) * 72
    tall = [lines_of(one.name, each, _SMALL) * _SMALL * LEADING + _PAD for one in pairs]
    return Grid(across, [max(tall[at : at + across]) for at in range(0, len(tall), across)])


def _rest(left_out: Sequence[Line], language: str) -> str:
    names = listed([one.name for one in left_out], language)
    return label("brief_rest", language, number=len(left_out), names=names) if names else ""


def _unstated(study: Study, language: str) -> str:
    """Name the themes in force that the text, or what counts of it, states nowhere."""
    there = {one.theme.id for one in stated(study)}
    names = [theme.label[language] for theme in in_force(study) if theme.id not in there]
    said = there and names
    return label("brief_unstated", language, names=listed(names, language)) if said else ""
