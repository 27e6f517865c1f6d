"""Drawings as the pages of a PDF: fonts embedded with the characters used, words to be selected."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from policytext.base.fitting import printable
from policytext.base.fonts import advance, face_number, typeset
from policytext.drawn.marks import (
    Drawing,
    Lines,
    Mark,
    Oval,
    Picture,
    Polygon,
    Rectangle,
    Words,
)

if TYPE_CHECKING:
    from fpdf import FPDF


def pdf(drawings: Sequence[Drawing], *, title: str, made: date, names: Sequence[str] = ()) -> bytes:
    """Return a PDF with one page a drawing, and a bookmark for each of `names`.

    The same drawings give the same bytes; `made` is its only date.
    """
    # Imported here: only who makes a PDF waits for it.
    from fpdf import FPDF

    out = FPDF(unit="in")
    out.set_auto_page_break(False)
    out.c_margin = 0
    out.set_title(printable(title))
    out.set_creation_date(datetime.combine(made, time(), UTC))
    for place, drawing in enumerate(drawings):
        out.add_page(format=(drawing.width, drawing.height))
        if names:
            out.start_section(printable(names[place]) or "–")
        if drawing.ground:
            out.set_fill_color(drawing.ground)
            out.rect(0, 0, drawing.width, drawing.height, style="F")
        for mark in drawing.marks:
            _add(out, mark)
    return bytes(out.output())


def _add(out: "FPDF", mark: Mark) -> None:
    match mark:
        case Rectangle():
            if style := _paint(out, mark):
                radius = min(mark.radius, mark.width / 2, mark.height / 2)
                place = mark.x, mark.y, mark.width, mark.height
                with out.local_context(fill_opacity=mark.strength):
                    out.rect(*place, style=style, round_corners=radius > 0, corner_radius=radius)
            out.set_dash_pattern()
        case Oval():
            if style := _paint(out, mark):
                with out.local_context(fill_opacity=mark.strength):
                    out.ellipse(mark.x, mark.y, mark.width, mark.height, style=style)
        case Polygon():
            out.set_fill_color(mark.fill)
            with out.local_context(fill_opacity=mark.strength):
                out.polygon(mark.points, style="F")
        case Lines():
            _stroke(out, mark.shade, mark.thick, mark.dashes)
            for ends in mark.ends:
                out.line(*ends)
            out.set_dash_pattern()
        case Words():
            if mark.turned:
                with out.rotation(90, mark.x, mark.y):
                    _write(out, mark)
            else:
                _write(out, mark)
        case Picture():
            out.image(BytesIO(mark.png), mark.x, mark.y, mark.width, mark.height)


def _paint(out: "FPDF", mark: Rectangle | Oval) -> str:
    """Take up a mark's colours, and return whether it is filled, drawn around, or both."""
    if mark.fill:
        out.set_fill_color(mark.fill)
    if mark.line:
        dashes = mark.dashes if isinstance(mark, Rectangle) else ()
        _stroke(out, mark.line, mark.thick, dashes)
    return "F" * bool(mark.fill) + "D" * bool(mark.line)


def _stroke(out: "FPDF", shade: str, thick: float, dashes: Sequence[float]) -> None:
    out.set_draw_color(shade)
    out.set_line_width(thick)
    if dashes:
        out.set_dash_pattern(*dashes[:2])


def _write(out: "FPDF", words: Words) -> None:
    out.set_text_color(words.shade)
    x = words.left
    for piece, font in typeset(printable(words.text), bold=words.bold, serif=words.serif):
        if font.stem.lower() not in out.fonts:
            number = face_number(font)
            out.add_font(font.stem, fname=font, collection_font_number=number)
            added: Any = out.fonts[font.stem.lower()]
            added.ttfont.recalcBBoxes = False  # much of the time would go there
        out.set_font(font.stem, size=words.size)
        out.text(x, words.y, piece)
        x += advance(piece, font) * words.size / 72
