"""What every cover has: a title in large type, the kind of page above it, facts below it."""

from collections.abc import Sequence

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Page

from policytext.base.fitting import breadth, printable
from policytext.base.labels import label
from policytext.charts.slides.page import Box
from policytext.slides.breaking import broken
from policytext.slides.layout import Layout, sheet
from policytext.slides.pages import foot
from policytext.slides.shapes import Said, place, words
from policytext.slides.template import COVER_LAYOUT
from policytext.views.statement import Statement

PALE, GROUND = "#c9cfd6", "#3a4350"  # of words, of what a band stands on
_WHITE = "#ffffff"
_SIZES = (44, 36, 30)  # points, of a title on one or two lines, on more, and of a very long one
_MIDDLE = 0.5  # of the height: where the title ends
_TIGHT, _BETWEEN = 0.4, 0.6  # inches: below the title, between facts
Fact = tuple[int, list[str]]  # a number, and what is counted, in each language


def begun(
    made: Deck, layout: Layout, title: str, statements: Sequence[Statement], beside: str = ""
) -> tuple[Page, Box]:
    """Add a cover under its title; → the page, and where its facts stand.

    `beside` stands behind the kind of page.
    """
    page = made.slides.add_slide(made.slide_layouts[COVER_LAYOUT])
    at = sheet(layout)
    bottom = (at.foot.top + at.foot.height) * _MIDDLE
    _title(page, title, at.headline.left, at.headline.width, bottom)
    kind = " · ".join(label("slide_subtitle", one.language) for one in statements)
    page.placeholders[1].text_frame.text = printable("　".join(filter(None, (kind, beside))))
    tool = label("app_title", statements[0].language)
    foot(page, at, f"{statements[0].made.isoformat()} · {tool}")
    return page, Box(at.headline.left, bottom + _TIGHT, at.headline.width, 0.95)


def at_foot(below: Box, layout: Layout) -> Box:
    """Return where a band stands, above a cover's foot."""
    return below._replace(top=sheet(layout).foot.top - 1.15)


def _title(page: Page, title: str, left: float, width: float, bottom: float) -> None:
    """Set the title so that its last line ends at `bottom`, and the kind of page above it."""
    shape = page.shapes.title
    assert shape is not None
    for size, most in zip(_SIZES, (2, 3, 4), strict=True):
        lines = broken(title, width * 72 / size / 1.04, most)
        if all(breadth(line) * size * 1.04 <= width * 72 for line in lines):
            break
    shape.text_frame.text = "\v".join(map(printable, lines))
    high = len(lines) * size * 1.3 / 72
    place(shape, Box(left, bottom - high, width, high), size)
    place(page.placeholders[1], Box(left, bottom - high - 0.42, width, 0.34))


def facts(page: Page, box: Box, counted: Sequence[Fact]) -> None:
    """Write what there is how often, each number above its noun, in each language on a line."""
    left = box.left
    for number, nouns in counted:
        figure = f"{number:,}"
        width = max(breadth(figure) * 36, *(breadth(noun) * 16 for noun in nouns)) / 72 * 1.1 + 0.1
        lines = [[Said(figure, 34, _WHITE, bold=True)]]
        lines += [[Said(noun, 16, PALE)] for noun in nouns]
        words(page.shapes, Box(left, box.top, width, box.height + 0.28 * (len(nouns) - 1)), lines)
        left += width + _BETWEEN
