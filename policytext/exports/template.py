"""The empty presentation: 16:9 or 4:3, light or dark, with three layouts of its own.

The skeleton is the one python-pptx carries; sizes, placeholders, fonts and ground are ours.
"""

from typing import NamedTuple

from lxml import etree
from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Emu, Inches, Pt

from policytext.base.look import GROUND, Look
from policytext.charts.slides.page import EAST_ASIAN, LATIN, Box, colour, set_typefaces

_WIDTHS = {"16:9": 13.333, "4:3": 10.0}
_HEIGHT, _EDGE = 7.5, 0.55
_TITLE, _CHART = 0, 1  # the layouts that stay: their places in the skeleton


class Sheet(NamedTuple):
    """Where things stand on a slide, in inches."""

    title: Box
    takeaway: Box
    body: Box
    foot: Box


def sheet(ratio: str) -> Sheet:
    """Return the places on a slide of this ratio ("16:9" or "4:3")."""
    across = _WIDTHS[ratio] - 2 * _EDGE
    return Sheet(
        Box(_EDGE, 0.35, across, 0.75),
        Box(_EDGE, 1.1, across, 0.55),
        Box(_EDGE, 1.75, across, 4.95),
        Box(_EDGE, 6.73, across, 0.55),
    )


def template(ratio: str, look: Look) -> Deck:
    """Return a presentation without slides."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(_WIDTHS[ratio]), Inches(_HEIGHT)
    master = deck.slide_master
    _keep(master, (_TITLE, _CHART))
    _dress(master, look)
    places = sheet(ratio)
    for shape in (*master.placeholders,):
        _master_placeholder(shape, places)
    title, chart = master.slide_layouts
    title.name, chart.name = "Title", "Headline, takeaway, view"
    _clear_footers(title, chart)
    middle = Box(places.title.left, 2.3, places.title.width, 1.3)
    below = Box(places.title.left, 3.7, places.title.width, 2.2)
    _place(title.placeholders[0], middle, 36, look, bold=True, anchor=MSO_ANCHOR.BOTTOM)
    _place(title.placeholders[1], below, 18, look, faint=True)
    _place(chart.placeholders[0], places.title, 26, look, bold=True, anchor=MSO_ANCHOR.BOTTOM)
    _place(chart.placeholders[1], places.takeaway, 16, look, faint=True)
    return deck


def _keep(master: SlideMaster, places: tuple[int, ...]) -> None:
    layouts = list(master.slide_layouts)
    for place, layout in enumerate(layouts):
        if place not in places:
            master.slide_layouts.remove(layout)


def _dress(master: SlideMaster, look: Look) -> None:
    """Set background and theme fonts."""
    fill = master.background.fill
    fill.solid()
    fill.fore_color.rgb = colour(GROUND[look.mode])
    part = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    for fonts in theme.iter(qn("a:majorFont"), qn("a:minorFont")):
        fonts.find(qn("a:latin")).set("typeface", LATIN)
        fonts.find(qn("a:ea")).set("typeface", EAST_ASIAN)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _clear_footers(*layouts: SlideLayout) -> None:
    """Remove date, footer and number: the deck has a foot of its own there."""
    for layout in layouts:
        for shape in list(layout.placeholders):
            if shape.placeholder_format.idx >= 10:
                shape._element.getparent().remove(shape._element)


def _master_placeholder(shape, places: Sheet) -> None:  # type: ignore[no-untyped-def]
    kind = shape.placeholder_format.idx
    if kind >= 10 or shape.placeholder_format.type in (13, 15, 16):
        shape._element.getparent().remove(shape._element)
        return
    box = places.title if "Title" in shape.name else places.body
    shape.left, shape.top, shape.width, shape.height = (Inches(value) for value in box)


def _place(  # type: ignore[no-untyped-def]
    shape,
    box: Box,
    size: int,
    look: Look,
    *,
    bold: bool = False,
    faint: bool = False,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> None:
    """Give a layout's placeholder its place and its text style."""
    shape.left, shape.top, shape.width, shape.height = (Inches(value) for value in box)
    frame = shape.text_frame
    frame.vertical_anchor = anchor
    frame.margin_left = frame.margin_right = Emu(0)
    frame.word_wrap = True
    body = frame._txBody
    styles = body.find(qn("a:lstStyle"))
    for old in list(styles):
        styles.remove(old)
    level = styles.makeelement(qn("a:lvl1pPr"), {"marL": "0", "indent": "0", "algn": "l"})
    styles.append(level)
    level.append(level.makeelement(qn("a:buNone"), {}))
    run = level.makeelement(qn("a:defRPr"), {"sz": str(Pt(size).centipoints), "b": str(int(bold))})
    level.append(run)
    fill = run.makeelement(qn("a:solidFill"), {})
    shade = (look.mute if faint else look.ink).removeprefix("#")
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": shade}))
    run.append(fill)
    set_typefaces(run)
