"""An empty Word document of our own: A4, named styles, both typefaces, header and footer."""

from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from policytext.base.fitting import printable
from policytext.base.look import ACCENT, Look
from policytext.charts.slides.page import SANS, SERIF
from policytext.exports.packing import packed
from policytext.exports.report.fields import field
from policytext.views.statement import Statement

WIDTH = 16.0  # cm between the margins
_BEHIND_RULE = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
_MARGIN = 2.5  # cm
_INK, _MUTE = Look().ink, Look().mute
# Styles of our own.
PLACE, SOURCE, CELL, QUOTED, LEAD = "Place", "Source", "Cell", "Quoted cell", "Takeaway"
_SIZES = {  # of Word's own styles: points, bold, typefaces, colour, points before and after
    "Normal": (11, False, SERIF, _INK, 0, 6),
    "Title": (22, True, SANS, _INK, 0, 6),
    "Subtitle": (11, False, SANS, _MUTE, 0, 18),
    "Heading 1": (16, True, SANS, _INK, 24, 6),
    "Heading 2": (14, True, SANS, _INK, 18, 6),
    "Heading 3": (11, True, SANS, _MUTE, 12, 4),
    "Caption": (9.5, True, SANS, _MUTE, 6, 6),
    "Quote": (11, False, SERIF, _INK, 0, 6),
    "Header": (9, False, SANS, _MUTE, 0, 0),
    "Footer": (9, False, SANS, _MUTE, 0, 0),
    LEAD: (12, False, SANS, _MUTE, 0, 8),
    SOURCE: (9, False, SANS, _MUTE, 4, 10),
    CELL: (9.5, False, SANS, _INK, 1, 1),
    QUOTED: (10, False, SERIF, _INK, 1, 1),
}


def paper(statement: Statement) -> Paper:
    """Return a document without text, under the title of a statement."""
    made = Document()
    _without_effects(made)
    _styles(made)
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(_MARGIN)
    page.top_margin = page.bottom_margin = Cm(_MARGIN)
    page.header.paragraphs[0].text = printable(statement.title)
    foot = page.footer.paragraphs[0]
    foot.text = printable(f"{statement.line}　")
    field(foot, "PAGE", "1")
    foot.add_run(" / ")
    field(foot, "NUMPAGES", "1")
    return made


def saved(made: Paper, statement: Statement) -> bytes:
    """Return a document as DOCX; the only date in it is the statement's."""
    about = made.core_properties
    about.language = {"zh": "zh-CN"}.get(statement.language, "en-US")
    about.comments = ""
    return packed(made, statement)


def _without_effects(made: Paper) -> None:
    """Drop the second copy of the styles that Word 2010 read: it would not say what ours say."""
    relations = made.part.rels
    for name in [n for n, one in relations.items() if one.reltype.endswith("/stylesWithEffects")]:
        relations.pop(name)


def _styles(made: Paper) -> None:
    """Set Word's own styles, and ours beside them, so that a reader changes each in one place."""
    defaults = made.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    for name, (size, bold, faces, shade, before, after) in _SIZES.items():
        if name not in [style.name for style in made.styles]:
            added = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            added.base_style, added.quick_style = made.styles["Normal"], True
        style: Any = made.styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
        style.font.color.rgb = _rgb(shade)
        _typefaces(style, faces)
        form = style.paragraph_format
        form.space_before, form.space_after = Pt(before), Pt(after)
    made.styles["Normal"].paragraph_format.line_spacing = 1.4
    made.styles["Quote"].paragraph_format.left_indent = Cm(0.6)
    made.styles["Caption"].paragraph_format.keep_with_next = True
    for name in (CELL, QUOTED):
        made.styles[name].paragraph_format.line_spacing = 1.15
    made.styles["Footer"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    _without_rule(made.styles["Title"])
    place: Any = made.styles.add_style(PLACE, WD_STYLE_TYPE.CHARACTER)
    place.font.size, place.font.color.rgb = Pt(9), _rgb(_MUTE)
    _typefaces(place, SANS)
    for name in (LEAD, "Heading 3"):
        made.styles[name].paragraph_format.keep_with_next = True
    accent: Any = made.styles["Heading 1"]
    accent.element.get_or_add_pPr().insert_element_before(_rule(ACCENT["light"]), *_BEHIND_RULE)


def _typefaces(style: Any, faces: tuple[str, str]) -> None:
    """Name typefaces for letters and for hanzi, in place of those of the theme."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for name, face in zip(
        ("ascii", "hAnsi", "cs", "eastAsia"), (faces[0],) * 3 + faces[1:], strict=True
    ):
        fonts.set(qn(f"w:{name}"), face)


def _without_rule(style: Any) -> None:
    for rule in style.element.iter(qn("w:pBdr")):
        rule.getparent().remove(rule)
        break


def _rule(shade: str) -> Any:
    """Return a short border on the left: the accent of a headline."""
    border = OxmlElement("w:pBdr")
    left = OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", shade[1:])):
        left.set(qn(f"w:{name}"), value)
    border.append(left)
    return border


def _rgb(shade: str) -> RGBColor:
    return RGBColor.from_string(shade[1:].upper())
