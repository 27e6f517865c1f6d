"""What stands on a slide: a box, a colour, words in both typefaces."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.base.look import Look

# For Latin letters and digits, and for Chinese: on Windows, and on macOS where Office is.
SANS = ("Arial", "Microsoft YaHei")
SERIF = ("Times New Roman", "SimSun")  # the text's own words


class Box(NamedTuple):
    """A rectangle in inches."""

    left: float
    top: float
    width: float
    height: float


def colour(value: str) -> RGBColor:
    """Return "#rrggbb" as python-pptx wants it."""
    return RGBColor.from_string(value.removeprefix("#").upper())


def mixed(shade: str, ground: str, share: float) -> str:
    """Return the colour between two, `share` of the first."""
    pairs = ((int(shade[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def set_typefaces(properties: etree._Element, faces: tuple[str, str] = SANS) -> None:
    """Name both typefaces in run or default-run properties: `font.name` sets the Latin one only."""
    for tag, face in zip(("a:latin", "a:ea"), faces, strict=True):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
        properties.append(properties.makeelement(qn(tag), {"typeface": face}))


def set_language(piece: Any) -> None:
    """Say which language a run is mostly in: “ and … have their Chinese width in Chinese only."""
    hanzi = sum(ord(character) > 0x2E7F for character in piece.text)
    chinese = 2 * hanzi > sum(
        character.isascii() and character.isalpha() for character in piece.text
    )
    piece._r.get_or_add_rPr().set("lang", "zh-CN" if chinese else "en-US")


def run(
    paragraph: Any,
    text: str,
    size: float,
    shade: str,
    *,
    bold: bool = False,
    faces: tuple[str, str] = SANS,
) -> None:
    """Add words to a paragraph, in the deck's typefaces."""
    piece = paragraph.add_run()
    piece.text = printable(text)
    piece.font.size, piece.font.bold = Pt(size), bold
    piece.font.color.rgb = colour(shade)
    set_typefaces(piece.font._element, faces)
    set_language(piece)


def bare(frame: Any, anchor: MSO_ANCHOR) -> None:
    """Take the margins of a text frame away."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.vertical_anchor = anchor


def line(
    page: Slide,
    box: Box,
    words: Sequence[tuple[str, str]],
    alignment: PP_ALIGN,
    *,
    size: float = 16,
    bold: bool = False,
) -> None:
    """Write one line of text, each piece in its colour."""
    frame = page.shapes.add_textbox(*map(Inches, box)).text_frame
    bare(frame, MSO_ANCHOR.MIDDLE)
    frame.word_wrap = True  # LibreOffice sets what does not wrap into the middle of its box
    frame.paragraphs[0].alignment = alignment
    for text, shade in words:
        run(frame.paragraphs[0], text, size, shade, bold=bold)


def rule(
    page: Slide,
    begin: tuple[float, float],
    end: tuple[float, float],
    shade: str,
    width: float = 0.75,
) -> None:
    """Draw a straight line between two places in inches, `width` points wide."""
    drawn = page.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(Inches, (*begin, *end)))
    drawn._element.remove(drawn._element.find(qn("p:style")))  # its shadow
    drawn.line.width, drawn.line.color.rgb = Pt(width), colour(shade)


def nothing(page: Slide, box: Box, look: Look) -> None:
    """Say that there is nothing to show."""
    frame = page.shapes.add_textbox(*map(Inches, box)).text_frame
    bare(frame, MSO_ANCHOR.TOP)
    frame.word_wrap = True
    run(frame.paragraphs[0], label("figure_empty", look.language), 18, look.mute)
