"""A cloud as a 16:9 picture with title, legend and source: SVG text, or PNG."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.etree import ElementTree

from policytext.base.fitting import breadth, shortened, wrapped
from policytext.base.fonts import FONT, font_for, opened
from policytext.base.look import HEIGHT, SANS, WIDTH, Look
from policytext.charts.values import Cloud, Named

_TOP, _EDGE, _LINE, _SMALL = 110, 40, 26, 18
_DASHES = ((0, 1), (12, 18), (3, 8), (1, 1))  # drawn, and how far to the next; of TEXTURES
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Line(NamedTuple):
    """A piece of text in the picture: left edge, baseline, size; `width` where it is laid out."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    width: float | None = None
    texture: int = 0  # of the line under it, a place in TEXTURES; none for the first

    @property
    def dashes(self) -> list[tuple[float, float]]:
        """Return where the line under it is drawn, from and to."""
        if not self.texture:
            return []
        end = self.x + (self.width or breadth(self.text) * self.size)
        drawn, step = _DASHES[self.texture]
        starts = range(int(self.x), int(end), step)
        return [(start, min(start + drawn, end)) for start in starts]


def svg(chart: Cloud, look: Look) -> str:
    """Return the picture as SVG, 1280 × 720; text stays text, as wide as it was laid out."""
    root = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH} {HEIGHT}",
            "width": str(WIDTH),
            "height": str(HEIGHT),
            "font-family": SANS.replace('"', "'"),
        },
    )
    if not look.transparent:
        ground = {"width": str(WIDTH), "height": str(HEIGHT), "fill": "#ffffff"}
        ElementTree.SubElement(root, "rect", ground)
    for line in _lines(chart, look):
        values = {
            "x": f"{line.x:.1f}",
            "y": f"{line.y:.1f}",
            "font-size": f"{line.size:.1f}",
            "fill": line.colour,
        }
        if line.width is not None:
            values |= {"textLength": f"{line.width:.1f}", "lengthAdjust": "spacingAndGlyphs"}
        ElementTree.SubElement(root, "text", values).text = line.text
        for start, end in line.dashes:
            place = {"x1": f"{start}", "x2": f"{end:.1f}", "y1": f"{line.y + 6:.1f}"}
            place |= {"y2": place["y1"], "stroke": line.colour, "stroke-width": "2.5"}
            ElementTree.SubElement(root, "line", place)
    return ElementTree.tostring(root, encoding="unicode")


def png(chart: Cloud, look: Look, *, scale: int = 2) -> bytes:
    """Return the picture as PNG, 1280 × 720 times `scale`, in the font that the project carries.

    A line with characters that it lacks is drawn in a Chinese font of the system, if there is one.
    """
    # Imported here, with the font: only who exports a cloud waits for them.
    from PIL import Image, ImageDraw

    ground = (255, 255, 255, 0 if look.transparent else 255)
    image = Image.new("RGBA", (WIDTH * scale, HEIGHT * scale), ground)
    drawing = ImageDraw.Draw(image)
    for line in _lines(chart, look):
        font = opened(font_for(line.text) or FONT, round(line.size * scale))
        place = (line.x * scale, line.y * scale)
        drawing.text(place, line.text, fill=line.colour, font=font, anchor="ls")
        for start, end in line.dashes:
            y = (line.y + 6) * scale
            ends = (start * scale, y, end * scale, y)
            drawing.line(ends, fill=line.colour, width=round(2.5 * scale))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _lines(chart: Cloud, look: Look) -> Iterator[_Line]:
    """Place every text of the picture, the cloud centred between the base line and the legend."""
    layout, rows = chart.layout, _legend_rows(chart.legend)
    base = wrapped(_written(look.base))
    top = _TOP + 24 * (len(base) - 1)
    room = HEIGHT - top - 66 - _LINE * len(rows)
    scale = min((WIDTH - 2 * _EDGE) / layout.width, room / layout.height)
    left = (WIDTH - layout.width * scale) / 2
    yield _Line(_written(look.title, 38), _EDGE, 60, 30, look.ink)
    for line, text in enumerate(base):
        yield _Line(text, _EDGE, 94 + 24 * line, _SMALL, look.mute)
    for word in layout.words:
        x, y = left + word.x * scale, top + word.y * scale
        size, width = word.size * scale, word.width * scale
        shade, texture = chart.shades[word.term][look.mode], chart.textures.get(word.term, 0)
        yield _Line(_written(word.term), x, y, size, shade, width, texture)
    for place, row in enumerate(reversed(rows)):
        for x, hue in row:
            y = HEIGHT - 56 - place * _LINE
            name = _written(hue.name, 60)
            yield _Line(name, x, y, _SMALL, hue.shade[look.mode], texture=hue.texture)
    yield _Line(_written(look.source, 66), _EDGE, HEIGHT - 20, _SMALL, look.mute)


def _legend_rows(legend: Sequence[Named]) -> list[list[tuple[float, Named]]]:
    """Set the legend's names side by side, each with its left edge; a full row begins another."""
    rows: list[list[tuple[float, Named]]] = []
    x = float(WIDTH)
    for hue in legend:
        width = breadth(shortened(hue.name, 60)) * _SMALL
        if not rows or x + width > WIDTH - _EDGE:
            rows.append([])
            x = float(_EDGE)
        rows[-1].append((x, hue))
        x += width + 32
    return rows


def _written(text: str, longest: float = float("inf")) -> str:
    """Return text that XML can hold, at most `longest` hanzi wide."""
    return shortened(_FORBIDDEN.sub("", text), longest)
