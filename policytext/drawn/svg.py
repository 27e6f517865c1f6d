"""A drawing as SVG text: its words stay words, and nothing in it can run."""

from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from policytext.base.fitting import printable
from policytext.base.fonts import is_chinese, typeset
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

DOTS = 96  # of an inch: a reader of SVG knows no other
_POINT = DOTS / 72
# By serif and Chinese: a letter is to look like the deck's, and so is what both scripts have.
_SANS = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Noto Sans SC'"
_SERIF = "SimSun,'Songti SC','Noto Serif CJK SC','Noto Serif SC'"
_FAMILIES = {
    (False, False): f"Arial,'Liberation Sans',{_SANS},sans-serif",
    (False, True): f"{_SANS},Arial,sans-serif",
    (True, False): f"'Times New Roman','Liberation Serif',{_SERIF},serif",
    (True, True): f"{_SERIF},'Times New Roman',serif",
}


def svg(drawing: Drawing) -> str:
    """Return a drawing as SVG, 96 units an inch."""
    size = {"width": _number(drawing.width), "height": _number(drawing.height)}
    box = f"0 0 {size['width']} {size['height']}"
    usual = {"font-family": _FAMILIES[False, False]}
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size, "viewBox": box, **usual})
    if drawing.ground:
        SubElement(root, "rect", {**size, "fill": drawing.ground})
    for mark in drawing.marks:
        _add(root, mark)
    return ElementTree.tostring(root, encoding="unicode")


def _add(root: Element, mark: Mark) -> None:
    match mark:
        case Rectangle():
            values = _placed(mark) | _painted(mark)
            if mark.radius:
                values["rx"] = _number(mark.radius)
            SubElement(root, "rect", values | _dashed(mark.dashes))
        case Oval():
            across, down = mark.width / 2, mark.height / 2
            middle = {"cx": _number(mark.x + across), "cy": _number(mark.y + down)}
            radii = {"rx": _number(across), "ry": _number(down)}
            SubElement(root, "ellipse", middle | radii | _painted(mark))
        case Polygon():
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in mark.points)
            SubElement(root, "polygon", {"points": points} | _filled(mark.fill, mark.strength))
        case Lines():
            path = "".join(
                f"M{_number(x)} {_number(y)}L{_number(to_x)} {_number(to_y)}"
                for x, y, to_x, to_y in mark.ends
            )
            values = {"d": path, "fill": "none"} | _stroked(mark.shade, mark.thick)
            SubElement(root, "path", values | _dashed(mark.dashes))
        case Words():
            _write(root, mark)
        case Picture():
            source = f"data:image/png;base64,{b64encode(mark.png).decode()}"
            SubElement(root, "image", _placed(mark) | {"href": source})


def _write(root: Element, words: Words) -> None:
    text = printable(words.text)
    x, y = _number(words.x), _number(words.y)
    values = {"x": x, "y": y, "font-size": _short(words.size * _POINT), "fill": words.shade}
    if words.bold:
        values["font-weight"] = "bold"
    if words.anchor != "start":
        values["text-anchor"] = words.anchor
    if words.width:
        values |= {"textLength": _number(words.width), "lengthAdjust": "spacingAndGlyphs"}
    if words.turned:
        values["transform"] = f"rotate(-90 {x} {y})"
    values["xml:space"] = "preserve"
    line = SubElement(root, "text", values)
    pieces = typeset(text, bold=words.bold, serif=words.serif)
    if len(pieces) == 1:
        line.attrib |= _family(words, pieces[0][1])
        line.text = text
        return
    start = 0
    for piece, font in pieces:
        span = SubElement(line, "tspan", _family(words, font))
        # As it is written, not as the carried fonts can draw it.
        span.text = text[start : start + len(piece)]
        start += len(piece)


def _family(words: Words, font: Path) -> dict[str, str]:
    """Return the typefaces that look like a font, unless they are those of the whole drawing."""
    families = _FAMILIES[words.serif, is_chinese(font)]
    return {} if families == _FAMILIES[False, False] else {"font-family": families}


def _placed(mark: Rectangle | Picture) -> dict[str, str]:
    places = zip(("x", "y", "width", "height"), mark[:4], strict=True)
    return {name: _number(value) for name, value in places}


def _painted(mark: Rectangle | Oval) -> dict[str, str]:
    return _filled(mark.fill, mark.strength) | _stroked(mark.line, mark.thick)


def _filled(shade: str, strength: float) -> dict[str, str]:
    faint = {"fill-opacity": _short(strength)} if strength < 1 else {}
    return {"fill": shade or "none"} | faint


def _stroked(shade: str, thick: float) -> dict[str, str]:
    return {"stroke": shade, "stroke-width": _number(thick)} if shade else {}


def _dashed(dashes: Sequence[float]) -> dict[str, str]:
    return {"stroke-dasharray": " ".join(map(_number, dashes))} if dashes else {}


def _number(inches: float) -> str:
    return _short(inches * DOTS)


def _short(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
