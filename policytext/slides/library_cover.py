"""The first page of a deck that is of a library alone: its texts, and how much there is a year."""

from collections import Counter
from collections.abc import Sequence

from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Page

from policytext.base.fitting import breadth, printable
from policytext.base.labels import label
from policytext.base.look import HUES
from policytext.charts.slides.page import Box
from policytext.library.card import Card
from policytext.slides.cover_page import GROUND, PALE, at_foot, begun, facts
from policytext.slides.layout import Layout
from policytext.slides.pages import describe
from policytext.slides.resting import Resting
from policytext.slides.shapes import Said, rectangle, words

_HIGH, _LINE, _LEAST = 0.72, 0.02, 0.025  # inches: of the year with most, the ground, any year
_SIZE = 16  # points
_HUE = HUES[0]["dark"]


def library_cover(made: Deck, layout: Layout, told: Resting) -> None:
    """Add the cover of a deck whose slides are all of the library."""
    cards = told.cards or ()
    page, below = begun(made, layout, told.statements[0].title, told.statements)
    facts(page, below, [(n, _nouns(name, n, told)) for name, n in _counted(cards).items()])
    if years := _by_year(cards):
        _band(page, at_foot(below, layout), years, told.languages)
    describe(page, None)


def _nouns(name: str, number: int, told: Resting) -> list[str]:
    return [label(f"cover_{name}", language, number=number) for language in told.languages]


def _counted(cards: Sequence[Card]) -> dict[str, int]:
    return {
        "texts": len(cards),
        "all_characters": sum(card.characters for card in cards),
        "years": len(_by_year(cards)),
    }


def _by_year(cards: Sequence[Card]) -> dict[int, int]:
    """Return how many characters there are of each year that has any."""
    found: Counter[int] = Counter()
    for card in cards:
        if card.year and card.characters:
            found[int(card.year)] += card.characters
    return dict(sorted(found.items()))


def _band(page: Page, box: Box, years: dict[int, int], languages: Sequence[str]) -> None:
    """Draw the years from left to right, each as high as there is text; none where there is none.

    Below it stand the first and the last year, and what the band shows.
    """
    first, last = min(years), max(years)
    most, across = max(years.values()), box.width / (last - first + 1)
    ground = box.top + 0.3
    group = page.shapes.add_group_shape()
    rectangle(group.shapes, Box(box.left, ground, box.width, _LINE), GROUND)
    for year, characters in years.items():
        high = max(_HIGH * characters / most, _LEAST)
        left = box.left + across * (year - first)
        rectangle(group.shapes, Box(left, ground - high, across * 0.8, high), _HUE)
    said = " · ".join(label("cover_years_band", one) for one in languages)
    group._element._nvXxPr.cNvPr.set("descr", printable(said))
    below = Box(box.left, ground + 0.1, box.width, 0.3)
    _ends(page, below, str(first), said, str(last) if last > first else "")


def _ends(page: Page, box: Box, first: str, said: str, last: str) -> None:
    """Write the first year left, the last one right, and between them what is shown, if it fits."""
    edge = breadth(first) * _SIZE / 72 * 1.1 + 0.15
    middle = box.width - 2 * edge
    words(page.shapes, box._replace(width=edge), [[Said(first, _SIZE, PALE)]])
    if last:
        right = box._replace(left=box.left + box.width - edge, width=edge)
        words(page.shapes, right, [[Said(last, _SIZE, PALE)]], side=PP_ALIGN.RIGHT)
    if breadth(said) * _SIZE * 1.05 <= middle * 72:
        between = box._replace(left=box.left + edge, width=middle)
        words(page.shapes, between, [[Said(said, _SIZE, PALE)]], side=PP_ALIGN.CENTER)
