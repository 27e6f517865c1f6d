"""Small PDF files written by hand: every letter stands where a test puts it."""

import re
from collections.abc import Iterable
from math import cos, pi, sin
from typing import NamedTuple

A4 = (595, 842)


class Put(NamedTuple):
    """A piece of text at a place: points from the left and from the foot of its page.

    Hanzi are as wide as `size`, the letters of ASCII half as wide. `turn` are quarter turns to the
    left, or any part of one; `spaced` points are added behind each letter.
    """

    text: str
    x: float
    y: float
    size: float = 12
    turn: float = 0
    spaced: float = 0
    grey: float = 0


class Rule(NamedTuple):
    """A thin line from one place to another."""

    x: float
    y: float
    to_x: float
    to_y: float


def pdf_file(
    *pages: Iterable[Put | Rule],
    paper: tuple[float, float] = A4,
    rotate: int = 0,
    title: str = "",
    named_only: bool = False,
) -> bytes:
    """Write a PDF file of these pages; `named_only` leaves its font to whoever shows it."""
    font = 4 + 2 * len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    bodies = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        f"<</Title<{_hex(chr(0xFEFF) + title)}>>>",
    ]
    for number, page in enumerate(pages):
        bodies.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {paper[0]} {paper[1]}]/Rotate {rotate}"
            f"/Contents {5 + 2 * number} 0 R/Resources<</Font<</F {font} 0 R>>>>>>"
        )
        bodies.append(_stream("\n".join(map(_drawn, page))))
    name, encoding, order = (
        ("STSong-Light", "UniGB-UCS2-H", "GB1")
        if named_only
        else ("Made", "Identity-H", "Identity")
    )
    meant = "" if named_only else f"/ToUnicode {font + 3} 0 R"
    bodies += [
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/{encoding}{meant}"
        f"/DescendantFonts[{font + 1} 0 R]>>",
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/DW 1000/W[32 126 500]"
        f"/CIDSystemInfo<</Registry(Adobe)/Ordering({order})/Supplement 0>>"
        f"/FontDescriptor {font + 2} 0 R>>",
        f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[0 -120 1000 880]"
        "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
        _stream(_TO_UNICODE),
    ]
    return _assembled(bodies)


_TO_UNICODE = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n256 beginbfrange\n"
    + "\n".join(f"<{n:02X}00> <{n:02X}FF> <{n:02X}00>" for n in range(256))
    + "\nendbfrange\nendcmap end end"
)


def _drawn(item: Put | Rule) -> str:
    if isinstance(item, Rule):
        return f"0.5 w {item.x} {item.y} m {item.to_x} {item.to_y} l S"
    a, b = cos(item.turn * pi / 2), sin(item.turn * pi / 2)
    place = f"{a:.4f} {b:.4f} {-b:.4f} {a:.4f} {item.x} {item.y}"
    return (
        f"BT /F {item.size} Tf {item.grey} g {item.spaced} Tc {place} Tm <{_hex(item.text)}> Tj ET"
    )


def _hex(text: str) -> str:
    return text.encode("utf-16-be").hex()


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"


def _assembled(bodies: list[str]) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(bodies) + 1
    start = len(out)
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer<</Size {size}/Root 1 0 R/Info 3 0 R>>\nstartxref\n{start}\n%%EOF".encode()
    return out


def width(text: str) -> float:
    """Return how wide a text is, in ems of its type."""
    return sum(0.5 if letter.isascii() else 1.0 for letter in text)


def broken(text: str, ems: float, indent: float = 2) -> list[str]:
    """Break a paragraph into lines of `ems`, before no closing mark and within no word."""
    units = re.findall(r"[“（《]*(?:[A-Za-z0-9.%]+|[^A-Za-z0-9.%])[，。；：、！？”）》]*", text)
    lines, room = [""], ems - indent
    for unit in units:
        if width(lines[-1] + unit.rstrip()) > room and lines[-1]:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
            room = ems
        lines[-1] += unit if lines[-1] else unit.lstrip()
    return lines


def columns_of(
    paragraphs: Iterable[str],
    ems: float = 28,
    size: float = 12,
    indent: float = 2,
    lines_each: int = 40,
) -> list[list[tuple[float, str]]]:
    """Set paragraphs one below another; return columns of (how far set in, line)."""
    set_in = [
        (indent * size if number == 0 else 0.0, line)
        for paragraph in paragraphs
        for number, line in enumerate(broken(paragraph, ems, indent))
    ]
    return [set_in[start : start + lines_each] for start in range(0, len(set_in), lines_each)]


def put(
    column: Iterable[tuple[float, str]], x: float = 90, y: float = 760, size: float = 12
) -> list[Put]:
    """Put a column of lines on a page, 1.5 times their size apart."""
    return [
        Put(line, x + set_in, y - 1.5 * size * number, size)
        for number, (set_in, line) in enumerate(column)
    ]
