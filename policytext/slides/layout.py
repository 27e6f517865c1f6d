"""How a page is set: its form, its colours, and where things stand on it, in inches."""

from dataclasses import dataclass
from typing import NamedTuple

from policytext.charts.slides.page import Box
from policytext.slides.breaking import broken

# Width and height: slides are one of the first two, a picture may be any.
FORMATS = {"16:9": (13.333, 7.5), "4:3": (10.0, 7.5), "1:1": (7.5, 7.5), "strip": (13.333, 4.5)}
RATIOS = ("16:9", "4:3")
EDGE = 0.058  # of the width
HEADLINES = (30, 28, 24, 20)  # points: on one line, two, three, four
HEADLINE = HEADLINES[0]
ALSO, TAKEAWAY, BODY, FOOT = 18, 17, 16, 11  # points; ALSO: a headline in the other language
GUTTER = 0.5  # inches, between two columns
_LEADING = 1.25  # height of a line, in sizes of its type
_TOP, _GAP, _BOTTOM = 0.5, 0.16, 0.2  # inches
_FOOT_LINES = 2
_NUMBER = 0.6  # inches, of the page number
_BOLD = 1.04  # how much wider bold type is


@dataclass(frozen=True)
class Layout:
    """How a page is set: its `ratio` (of FORMATS), light or dark, the cloud as text or a picture.

    A picture may be set without title (`titled`: headline, takeaway and foot) and without ground.
    """

    ratio: str = "16:9"
    dark: bool = False
    cloud_picture: bool = False
    titled: bool = True
    transparent: bool = False


class Sheet(NamedTuple):
    """Where things stand on a page, and in which size the headline is set, in which lines."""

    headline: Box
    takeaway: Box
    body: Box
    foot: Box
    number: Box
    lines: tuple[str, ...] = ("",)
    size: int = HEADLINE


def sheet(
    layout: Layout,
    headline: str = "",
    takeaway: str = " ",
    also: tuple[str, str] | None = None,
) -> Sheet:
    """Return the places on a page under this headline: the body begins where the words end.

    `also` are headline and takeaway in the other language of a deck.
    """
    width, height = FORMATS[layout.ratio]
    edge = width * EDGE
    across = width - 2 * edge
    if not layout.titled:
        whole = Box(edge / 2, edge / 2, width - edge, height - edge)
        nowhere = Box(edge, 0, across, 0)
        return Sheet(nowhere, nowhere, whole, nowhere, nowhere)
    lines, size = _set(headline, across)
    reach = _high(size, len(lines))
    below = sum(
        _high(size_of, len(broken(text, across * 72 / size_of)))
        for text, size_of in below_headline(takeaway, also)
    )
    foot = _high(FOOT, _FOOT_LINES)
    top = _TOP + reach + below + _GAP
    ground = height - _BOTTOM - foot
    return Sheet(
        Box(edge, _TOP, across, reach),
        Box(edge, _TOP + reach, across, below),
        Box(edge, top, across, ground - _GAP - top),
        Box(edge, ground, across - _NUMBER, foot),
        Box(edge + across - _NUMBER, ground, _NUMBER, foot),
        tuple(lines),
        size,
    )


def halves(box: Box) -> tuple[Box, Box]:
    """Return the two columns of a box."""
    width = (box.width - GUTTER) / 2
    left = box._replace(width=width)
    return left, left._replace(left=left.left + width + GUTTER)


def below_headline(takeaway: str, also: tuple[str, str] | None) -> list[tuple[str, int]]:
    """Return what stands below a headline, a paragraph each, with the size of its type."""
    headline, second = also or ("", "")
    every = ((headline, ALSO), (takeaway, TAKEAWAY), (second, TAKEAWAY))
    return [(text, size) for text, size in every if text]


def _set(headline: str, across: float) -> tuple[list[str], int]:
    """Return a headline's lines, and the size of its type in points."""
    for most, size in enumerate(HEADLINES, 1):
        longest = across * 72 / size / _BOLD
        lines = broken(headline, longest, most)
        if len(lines) <= most and all(len(broken(line, longest, 2)) == 1 for line in lines):
            return lines, size
    return lines, size


def _high(size: float, lines: int) -> float:
    return size * _LEADING * lines / 72


def holds(layout: Layout, text: str, size: float, most: int = 2) -> bool:
    """Say whether a text in this size (points) fits on so many lines of a page."""
    longest = FORMATS[layout.ratio][0] * (1 - 2 * EDGE) * 72 / size
    return all(len(broken(line, longest)) == 1 for line in broken(text, longest, most))
