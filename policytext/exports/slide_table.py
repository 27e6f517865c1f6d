"""The themes × terms as a native table."""

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches

from policytext.exports.template import Box, colour, mixed, run
from policytext.fitting import shortened
from policytext.look import GREY, GROUND, Look
from policytext.views import View

_CROWDED = 12  # themes from which a name has one line


def matrix(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Write themes × terms as a table; the more occurrences, the stronger the theme's colour."""
    counts = view.counts.pivot(index="theme", columns="term", values="frequency")
    themes = [theme for theme in view.hues if theme in counts.index]
    terms = list(dict.fromkeys(view.counts["term"]))
    most = max(int(view.counts["frequency"].max()), 1)
    height = min(box.height / (len(themes) + 1), 0.6)
    box = box._replace(height=height * (len(themes) + 1))
    frame = slide.shapes.add_table(len(themes) + 1, len(terms) + 1, *map(Inches, box))
    table = frame.table
    _plain_table(frame)
    first = box.width * 0.19
    table.columns[0].width = Inches(first)
    for column in range(len(terms)):
        table.columns[column + 1].width = Inches((box.width - first) / len(terms))
    size = min(11, height * 72 * 0.55)
    longest = first * 72 / size - 1.5  # hanzi in one line of the first column
    _cell(table.cell(0, 0), "", look)
    for column, term in enumerate(terms, 1):
        _cell(table.cell(0, column), term, look, bold=True, size=size)
    for row, theme in enumerate(themes, 1):
        hue = view.hues[theme]
        name = hue.label if len(themes) < _CROWDED else shortened(hue.label, longest)
        _cell(table.cell(row, 0), name, look, bold=True, shade=hue.colour, size=size)
        for column, term in enumerate(terms, 1):
            n = int(counts.loc[theme, term])
            tint = mixed(hue.colour, GROUND[look.mode], 0.12 + 0.43 * n / most) if n else ""
            _cell(table.cell(row, column), str(n) if n else "·", look, ground=tint, size=size)


def _plain_table(frame: Any) -> None:
    """Take the default style's bands and colours away."""
    properties = frame._element.graphic.graphicData.tbl.tblPr
    for name in ("firstRow", "bandRow"):
        properties.set(name, "0")
    style = properties.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # "No Style, No Grid"


def _cell(
    cell: Any,
    text: str,
    look: Look,
    *,
    bold: bool = False,
    shade: str = "",
    ground: str = "",
    size: float = 11,
) -> None:
    cell.margin_left = cell.margin_right = Inches(0.04)
    cell.margin_top = cell.margin_bottom = Inches(0.01)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT if shade else PP_ALIGN.CENTER
    faint = GREY[look.mode] if text == "·" else look.ink
    run(paragraph, text, size, shade or faint, bold=bold)
    if ground:
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(ground)
    else:
        cell.fill.background()
