"""A slide as a small SVG: read from the slide itself, so that it shows what the file holds."""

import re
from base64 import b64encode
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree

from pptx.enum.shapes import MSO_SHAPE, MSO_SHAPE_TYPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.fitting import breadth, printable
from policytext.base.look import GROUND, SANS, Look
from policytext.charts.slides.page import Box
from policytext.drawn.charts import marks

_INCH = 914_400
_LINE = 1.3  # line height, in font sizes
_WORDS = re.compile(r"[\x21-\u2fff]+\s*|[\s\S]")  # what is never broken


class _Piece(NamedTuple):
    text: str
    size: float
    shade: str
    bold: bool


def thumbnail(page: Slide, look: Look, size: tuple[float, float]) -> str:
    """Return a slide as SVG text; `size` is width and height in inches."""
    width, height = size
    root = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width} {height}",
            "font-family": SANS.replace('"', "'"),
        },
    )
    _add(root, "rect", width=width, height=height, fill=GROUND[look.mode])
    for shape in (*page.slide_layout.shapes, *page.shapes):
        if shape.part is page.part or not shape.is_placeholder:
            _shape(root, shape, look)
    return ElementTree.tostring(root, encoding="unicode")


def _shape(root: ElementTree.Element, shape: Any, look: Look) -> None:
    box = Box(*(value / _INCH for value in (shape.left, shape.top, shape.width, shape.height)))
    if shape.has_chart:
        for tag, values, text in marks(shape.chart, box, look):
            _add(root, tag, text, **values)
    elif shape.has_table:
        _table(root, shape.table, box)
    elif shape.shape_type == MSO_SHAPE_TYPE.PICTURE:
        source = f"data:image/png;base64,{b64encode(shape.image.blob).decode()}"
        _add(root, "image", x=box.left, y=box.top, width=box.width, height=box.height, href=source)
    elif shape.shape_type == MSO_SHAPE_TYPE.GROUP:
        for part in shape.shapes:
            _shape(root, part, look)
    elif shape.shape_type == MSO_SHAPE_TYPE.LINE:
        _line(root, shape)
    else:
        if shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE:
            ground = f"#{shape.fill.fore_color.rgb}"
            line = "none" if shape.line.fill.type == 5 else f"#{shape.line.color.rgb}"
            outline = _circle if shape.auto_shape_type == MSO_SHAPE.OVAL else _rectangle
            outline(root, box, ground, line)
        _text(root, shape, box, look)


def _table(root: ElementTree.Element, table: Any, box: Box) -> None:
    top = box.top
    for row in table.rows:
        left = box.left
        height = row.height / _INCH
        for cell, column in zip(row.cells, table.columns, strict=True):
            width = column.width / _INCH
            here = Box(left, top, width, height)
            if cell.fill.type is not None and cell.fill.type == 1:
                _rectangle(root, here, f"#{cell.fill.fore_color.rgb}", "none")
            _lines(root, cell.text_frame, here, MSO_ANCHOR.MIDDLE, None)
            left += width
        top += height


def _text(root: ElementTree.Element, shape: Any, box: Box, look: Look) -> None:
    frame = shape.text_frame
    inherited = None
    if shape.is_placeholder:
        inherited = _inherited(shape, look)
    elif shape.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE:
        box = Box(box.left + 0.1, box.top + 0.08, box.width - 0.2, box.height - 0.16)
    anchor = frame.vertical_anchor
    _lines(root, frame, box, anchor, inherited)


def _inherited(shape: Any, look: Look) -> _Piece:
    """Return how a placeholder's text looks: its layout says so."""
    index = shape.placeholder_format.idx
    layout = shape.part.slide_layout
    twin = next(p for p in layout.placeholders if p.placeholder_format.idx == index)
    run = twin._element.find(f".//{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    shade = run.find(f"{qn('a:solidFill')}/{qn('a:srgbClr')}").get("val")
    return _Piece("", int(run.get("sz")) / 100, f"#{shade}", run.get("b") == "1")


def _lines(
    root: ElementTree.Element, frame: Any, box: Box, anchor: Any, inherited: _Piece | None
) -> None:
    """Write a text frame's paragraphs, broken where they reach the edge of the box."""
    rows: list[tuple[list[_Piece], Any]] = []
    for paragraph in frame.paragraphs:
        pieces = [_piece(run, inherited) for run in paragraph.runs]
        broken = [[]] if not pieces else list(_broken(pieces, box.width, frame.word_wrap))
        rows += [(row, paragraph.alignment) for row in broken]
    sizes = [max((piece.size for piece in row), default=6) / 72 for row, _ in rows]
    whole = sum(sizes) * _LINE
    top = box.top
    if anchor == MSO_ANCHOR.MIDDLE:
        top += (box.height - whole) / 2
    elif anchor == MSO_ANCHOR.BOTTOM:
        top += box.height - whole
    for (row, alignment), size in zip(rows, sizes, strict=True):
        top += size * _LINE
        if not row:
            continue
        centred, right = alignment == PP_ALIGN.CENTER, alignment == PP_ALIGN.RIGHT
        x = box.left + (box.width / 2 if centred else box.width if right else 0)
        where = "middle" if centred else "end" if right else "start"
        line = _add(root, "text", x=x, y=top - size * 0.3, text_anchor=where)
        for piece in row:
            span = ElementTree.SubElement(
                line,
                "tspan",
                {"font-size": f"{piece.size / 72:.3f}", "fill": piece.shade},
            )
            span.text = piece.text
            if piece.bold:
                span.set("font-weight", "700")


def _piece(run: Any, inherited: _Piece | None) -> _Piece:
    if inherited:
        return inherited._replace(text=printable(run.text))
    return _Piece(
        printable(run.text), run.font.size.pt, f"#{run.font.color.rgb}", bool(run.font.bold)
    )


def _broken(pieces: list[_Piece], width: float, wrap: bool | None) -> Iterator[list[_Piece]]:
    """Break pieces into lines no wider than `width` inches: between hanzi, or at a space."""
    line: list[_Piece] = []
    used = 0.0
    for piece in pieces:
        text = ""
        for word in _WORDS.findall(piece.text):
            step = breadth(word) * piece.size / 72
            if wrap is not False and used + step > width + 0.02 and (line or text):
                yield [*line, piece._replace(text=text)]
                line, text, used = [], "", 0.0
            text += word
            used += step
        line.append(piece._replace(text=text))
    yield line


def _rectangle(root: ElementTree.Element, box: Box, ground: str, line: str) -> None:
    _add(
        root,
        "rect",
        x=box.left,
        y=box.top,
        width=box.width,
        height=box.height,
        rx=0.06 if line != "none" else 0,
        fill=ground,
        stroke=line,
        stroke_width=0.028,
    )


def _circle(root: ElementTree.Element, box: Box, ground: str, line: str) -> None:
    _add(
        root,
        "circle",
        cx=box.left + box.width / 2,
        cy=box.top + box.height / 2,
        r=box.width / 2,
        fill=ground,
        stroke=line,
        stroke_width=0.02,
    )


def _line(root: ElementTree.Element, line: Any) -> None:
    ends = (line.begin_x, line.begin_y, line.end_x, line.end_y)
    x, y, to_x, to_y = (value / _INCH for value in ends)
    width, shade = line.line.width / _INCH, f"#{line.line.color.rgb}"
    _add(root, "line", x1=x, y1=y, x2=to_x, y2=to_y, stroke=shade, stroke_width=width)


def _add(root: ElementTree.Element, tag: str, text: str = "", **values: Any) -> ElementTree.Element:
    named = {
        name.replace("_", "-"): f"{value:.3f}" if isinstance(value, float) else str(value)
        for name, value in values.items()
    }
    element = ElementTree.SubElement(root, tag, named)
    if text:
        element.text = printable(text)
    return element
