"""Tables as native tables: themes × terms, and the first rows of any view."""

from dataclasses import replace
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches

from policytext.exports.template import Box, colour, mixed, run
from policytext.fitting import breadth, shortened
from policytext.labels import label
from policytext.look import GREY, GROUND, Look
from policytext.views import View

_ROWS, _WIDEST, _COLUMNS = 12, 24, 16  # of a listing: rows, hanzi in a column, paragraphs
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


def listing(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Write the first rows of a view; the lines of a concordance stand around their node."""
    rows = view.rows.head(_ROWS).astype(str).to_numpy().tolist()
    names = [str(column) for column in view.rows.columns]
    wide = [
        min(max(breadth(text) for text in column), _WIDEST)
        for column in zip(names, *rows, strict=True)
    ]
    height = min(box.height / (len(rows) + 1), 0.42)
    box = box._replace(height=height * (len(rows) + 1))
    frame = slide.shapes.add_table(len(rows) + 1, len(names), *map(Inches, box))
    table = frame.table
    _plain_table(frame)
    whole = sum(wide) + len(wide)
    size = min(12.0, box.width * 72 / whole)
    for column, (name, breadth_of) in enumerate(zip(names, wide, strict=True)):
        table.columns[column].width = Inches(box.width * (breadth_of + 1) / whole)
        side = _sides(view, column)
        longest = box.width * (breadth_of + 1) / whole * 72 / size - 0.6
        _cell(table.cell(0, column), name, look, bold=True, size=size, side=side)
        for number, row in enumerate(rows, 1):
            # What stands left of a node is cut where it is farthest from it.
            text = row[column]
            kept = (
                shortened(text[::-1], longest)[::-1]
                if side == PP_ALIGN.RIGHT and _is_context(view, column)
                else shortened(text, longest)
            )
            strong = column < len(view.kinds) and view.kinds[column] == "node"
            _cell(table.cell(number, column), kept, look, bold=strong, size=size, side=side)


def by_paragraph(slide: Slide, box: Box, view: View, look: Look) -> None:
    """Write terms and themes × paragraphs, neighbouring ones together where there are many."""
    counts = view.counts
    last = int(counts["paragraph"].max()) + 1
    step = -(-last // _COLUMNS)
    bins = counts.assign(bin=counts["paragraph"] // step)
    table = bins.pivot_table(
        index=["kind", "row"], columns="bin", values="number", aggfunc="sum", sort=False
    )
    names = {
        place: f"{place * step + 1}" + (f"–{min((place + 1) * step, last)}" if step > 1 else "")
        for place in range(-(-last // step))
    }
    table = table.reindex(columns=list(names)).fillna(0).astype(int)
    said = [
        shortened(view.hues[row].label if kind == "theme" else row, 14) for kind, row in table.index
    ]
    rows = table.astype(str).replace("0", "·").rename(columns=names)
    rows.insert(0, label("column_row", look.language), said)
    listing(slide, box, replace(view, rows=rows.head(_ROWS + 6), kinds=("words",)), look)


def _sides(view: View, column: int) -> PP_ALIGN:
    kind = view.kinds[column] if column < len(view.kinds) else ""
    numbers = not kind and (column > 0 or view.rows.iloc[:, 0].dtype.kind in "if")
    if kind == "node":
        return PP_ALIGN.CENTER
    return PP_ALIGN.RIGHT if kind == "left" or numbers else PP_ALIGN.LEFT


def _is_context(view: View, column: int) -> bool:
    return column < len(view.kinds) and view.kinds[column] == "left"


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
    side: PP_ALIGN | None = None,
) -> None:
    cell.margin_left = cell.margin_right = Inches(0.04)
    cell.margin_top = cell.margin_bottom = Inches(0.01)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = side or (PP_ALIGN.LEFT if shade else PP_ALIGN.CENTER)
    faint = GREY[look.mode] if text == "·" else look.ink
    run(paragraph, text, size, shade or faint, bold=bold)
    if ground:
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(ground)
    else:
        cell.fill.background()
