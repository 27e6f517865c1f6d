"""A laid-out cloud as a 16:9 picture with title, legend and source: SVG text, or PNG."""

import re
from collections.abc import Sequence
from io import BytesIO
from xml.etree import ElementTree

from policytext.clouds import FONT, CloudLayout
from policytext.style import SANS, Hue, Look

WIDTH, HEIGHT = 1280, 720
_TOP, _BOTTOM, _EDGE = 118, 92, 40
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _fit(layout: CloudLayout) -> tuple[float, float]:
    """Return the scale and the left edge that centre the cloud between title and legend."""
    scale = min((WIDTH - 2 * _EDGE) / layout.width, (HEIGHT - _TOP - _BOTTOM) / layout.height)
    return scale, (WIDTH - layout.width * scale) / 2


def svg(layout: CloudLayout, colours: dict[str, str], look: Look, legend: Sequence[Hue]) -> str:
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

    def write(text: str, x: float, y: float, size: float, colour: str, **more: str) -> None:
        values = {"x": f"{x:.1f}", "y": f"{y:.1f}", "font-size": f"{size:.1f}", "fill": colour}
        ElementTree.SubElement(root, "text", values | more).text = _FORBIDDEN.sub("", text)

    if not look.transparent:
        ground = {"width": str(WIDTH), "height": str(HEIGHT), "fill": "#ffffff"}
        ElementTree.SubElement(root, "rect", ground)
    write(look.title, _EDGE, 60, 30, look.ink)
    write(look.base, _EDGE, 94, 18, look.mute)
    scale, left = _fit(layout)
    for word in layout.words:
        width = {"textLength": f"{word.width * scale:.1f}", "lengthAdjust": "spacingAndGlyphs"}
        write(
            word.term,
            left + word.x * scale,
            _TOP + word.y * scale,
            word.size * scale,
            colours[word.term],
            **width,
        )
    x = float(_EDGE)
    for hue in legend:
        write(hue.label, x, HEIGHT - 54, 18, hue.colour)
        x += _legend_width(hue)
    write(look.source, _EDGE, HEIGHT - 20, 18, look.mute)
    return ElementTree.tostring(root, encoding="unicode")


def png(layout: CloudLayout, colours: dict[str, str], look: Look, legend: Sequence[Hue]) -> bytes:
    """Return the picture as PNG, 2560 × 1440, in the font that the project carries."""
    # Imported here, with the font: only who exports a cloud waits for them.
    from PIL import Image, ImageDraw, ImageFont

    ratio = 2
    ground = (255, 255, 255, 0 if look.transparent else 255)
    image = Image.new("RGBA", (WIDTH * ratio, HEIGHT * ratio), ground)
    drawing = ImageDraw.Draw(image)

    def write(text: str, x: float, y: float, size: float, colour: str) -> None:
        font = ImageFont.truetype(str(FONT), round(size * ratio))
        drawing.text((x * ratio, y * ratio), text, fill=colour, font=font, anchor="ls")

    write(look.title, _EDGE, 60, 30, look.ink)
    write(look.base, _EDGE, 94, 18, look.mute)
    scale, left = _fit(layout)
    for word in layout.words:
        place = (left + word.x * scale, _TOP + word.y * scale)
        write(word.term, *place, word.size * scale, colours[word.term])
    x = float(_EDGE)
    for hue in legend:
        write(hue.label, x, HEIGHT - 54, 18, hue.colour)
        x += _legend_width(hue)
    write(look.source, _EDGE, HEIGHT - 20, 18, look.mute)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _legend_width(hue: Hue) -> float:
    return sum(18 if ord(character) > 0x2E80 else 10 for character in hue.label) + 28
