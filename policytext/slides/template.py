"""The empty presentation: seven layouts of our own on one master, in any format, light or dark.

Only the package around them is the one that python-pptx carries: master and layouts are set anew.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches

from policytext.base.look import ACCENT, COVER, GROUND, Look
from policytext.charts.slides.page import SANS, SERIF, Box, colour
from policytext.slides.layout import (
    BODY,
    EDGE,
    FOOT,
    FORMATS,
    HEADLINE,
    TAKEAWAY,
    Layout,
    halves,
    sheet,
)

# The layouts, by their places in the deck.
NAMES = ("Cover", "Chart", "Cards", "Quote", "Table", "Two columns", "Method")
COVER_LAYOUT, CHART, CARDS, QUOTE, TABLE, COLUMNS, METHOD = range(len(NAMES))
_TITLE, _LINE, _FIRST, _SECOND, _FOOT, _NUMBER = 0, 1, 13, 14, 11, 12  # indices of placeholders
_MARK = (0.61, 0.11)  # inches: the accent above a headline
_PALE = "#c9cfd6"  # on the cover


class _Place(NamedTuple):
    """A placeholder: its type and number, its name, where it stands, and how it is set."""

    kind: str
    number: int
    name: str
    box: Box
    size: float
    shade: str
    bold: bool = False
    serif: bool = False
    anchor: str = "t"
    align: str = "l"


def template(layout: Layout) -> Deck:
    """Return a presentation without slides; its layouts stand in the order of NAMES."""
    look = Look(dark=layout.dark)
    deck = Presentation()
    width, height = FORMATS[layout.ratio]
    deck.slide_width, deck.slide_height = Inches(width), Inches(height)
    master = deck.slide_master
    for surplus in list(master.slide_layouts)[len(NAMES) :]:
        master.slide_layouts.remove(surplus)
    _typefaces(master)
    places = _common(layout, look)
    _set(master, places, (), GROUND[look.mode])
    _styles(master, look)
    for name, one in zip(NAMES, master.slide_layouts, strict=True):
        one.name = name
        one._element.attrib.pop("type", None)
        more = _more(name, layout, look)
        if name == "Cover":
            _set(one, more, _marks(layout, ACCENT["light"], "#3a4350"), COVER[look.mode])
        else:
            kept = [p for p in places if name != "Method" or p.number != _LINE]
            _set(one, [*kept, *more], _marks(layout, ACCENT[look.mode], look.line), None)
    return deck


def _common(layout: Layout, look: Look) -> list[_Place]:
    """Return what every page but the cover has: headline, takeaway, foot and number."""
    at = sheet(layout)
    return [
        _Place("title", _TITLE, "Headline", at.headline, HEADLINE, look.ink, bold=True),
        _Place("body", _LINE, "Takeaway", at.takeaway, TAKEAWAY, look.mute),
        _Place("ftr", _FOOT, "Foot", at.foot, FOOT, look.mute),
        _Place("sldNum", _NUMBER, "Number", at.number, FOOT, look.mute, align="r"),
    ]


def _more(name: str, layout: Layout, look: Look) -> list[_Place]:
    """Return the placeholders that a layout has for itself."""
    at = sheet(layout)
    if name == "Cover":
        return _cover(layout)
    if name == "Quote":
        size = 25
        return [_Place("body", _FIRST, "Passage", at.body, size, look.ink, serif=True)]
    if name in ("Two columns", "Method"):
        left, right = halves(at.body)
        return [
            _Place("body", _FIRST, "First column", left, BODY, look.ink),
            _Place("body", _SECOND, "Second column", right, BODY, look.ink),
        ]
    return []


def _cover(layout: Layout) -> list[_Place]:
    width, height = FORMATS[layout.ratio]
    edge = width * EDGE
    across = width - 2 * edge
    return [
        _Place("body", _LINE, "Kind", Box(edge, 0.9, across, 0.4), TAKEAWAY, _PALE),
        _Place(
            "ctrTitle",
            _TITLE,
            "Title",
            Box(edge, 1.4, across, height * 0.33),
            44 if width > 11 else 36,
            "#ffffff",
            serif=True,
            bold=True,
        ),
        _Place("ftr", _FOOT, "Foot", sheet(layout).foot, FOOT, "#98a1ab"),
    ]


def _marks(layout: Layout, accent: str, line: str) -> list[tuple[Box, str]]:
    """Return the accent above the headline and the rule above the foot, each with its shade."""
    at = sheet(layout)
    rule = Box(at.headline.left, at.foot.top - 0.05, at.headline.width, 0.012)
    return [(Box(at.headline.left, 0, *_MARK), accent), (rule, line)]


def _set(
    page: SlideMaster | SlideLayout,
    places: Sequence[_Place],
    marks: Sequence[tuple[Box, str]],
    ground: str | None,
) -> None:
    """Put marks and placeholders on a master or layout, in place of what stands there."""
    tree = page.shapes._spTree
    for old in list(tree)[2:]:
        tree.remove(old)
    for number, (box, shade) in enumerate(marks, 2):
        tree.append(_mark(number, box, shade))
    for number, place in enumerate(places, 2 + len(marks)):
        tree.append(_placeholder(number, place))
    if ground:
        fill = page.background.fill
        fill.solid()
        fill.fore_color.rgb = colour(ground)


def _mark(number: int, box: Box, shade: str) -> Any:
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="Mark {number}"/>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_transform(box)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{shade[1:]}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _placeholder(number: int, place: _Place) -> Any:
    words = "‹#›" if place.kind == "sldNum" else place.name
    text = (
        f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr/>'
        f"<a:t>{words}</a:t></a:fld>"
        if place.kind == "sldNum"
        else f"<a:r><a:rPr/><a:t>{words}</a:t></a:r>"
    )
    index = "" if place.kind in ("title", "ctrTitle") else f' idx="{place.number}"'
    size = ' sz="quarter"' if place.kind in ("ftr", "sldNum") else ""
    latin, east_asian = SERIF if place.serif else SANS
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{place.kind}"{size}{index}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_transform(place.box)}</p:spPr><p:txBody>"
        f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{place.anchor}">'
        "<a:noAutofit/></a:bodyPr><a:lstStyle>"
        f'<a:lvl1pPr marL="0" indent="0" algn="{place.align}"><a:spcBef><a:spcPts val="0"/>'
        f'</a:spcBef><a:buNone/><a:defRPr sz="{round(place.size * 100)}" b="{int(place.bold)}">'
        f'<a:solidFill><a:srgbClr val="{place.shade[1:]}"/></a:solidFill>'
        f'<a:latin typeface="{latin}"/><a:ea typeface="{east_asian}"/></a:defRPr></a:lvl1pPr>'
        f"</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def _transform(box: Box) -> str:
    left, top, width, height = (Inches(value) for value in box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _styles(master: SlideMaster, look: Look) -> None:
    """Let what a reader adds look like the rest: the master's own styles of text."""
    for style, size, bold in (("titleStyle", HEADLINE, "1"), ("bodyStyle", BODY, "0")):
        for level in master._element.find(f"{qn('p:txStyles')}/{qn('p:' + style)}"):
            run = level.find(qn("a:defRPr"))
            run.set("sz", str(size * 100))
            run.set("b", bold)
            fill = run.find(qn("a:solidFill"))
            for old in list(fill):
                fill.remove(old)
            fill.append(fill.makeelement(qn("a:srgbClr"), {"val": look.ink[1:]}))
            if style == "titleStyle":
                level.set("algn", "l")


def _typefaces(master: SlideMaster) -> None:
    """Name the theme's typefaces, for Latin letters and digits and for Chinese."""
    part = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    for fonts in theme.iter(qn("a:majorFont"), qn("a:minorFont")):
        for tag, face in zip(("a:latin", "a:ea"), SANS, strict=True):
            fonts.find(qn(tag)).set("typeface", face)
        for script in fonts.findall(qn("a:font")):
            if script.get("script") == "Hans":
                script.set("typeface", SANS[1])
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
