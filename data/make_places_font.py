"""Make the font whose every letter is one and the same box.

A PDF file may name a font without holding it. The reader needs no shapes, only that each letter
takes some room; with this font it finds that on a machine without any font too.
"""

import os
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

TARGET = Path(__file__).resolve().parent / "fonts" / "places" / "Places.ttf"
EVERY_ENCODING = 1 << 0 | 1 << 17 | 1 << 18 | 1 << 19 | 1 << 20 | 1 << 21  # Latin and CJK ones


def _box():  # type: ignore[no-untyped-def]
    pen = TTGlyphPen(None)
    pen.moveTo((0, -120))
    for corner in ((0, 880), (1000, 880), (1000, -120)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _all_to_one() -> CmapSubtable:
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language, table.format, table.reserved = (
        3,
        10,
        0,
        13,
        0,
    )
    table.cmap = {code: "box" for code in range(0x20, 0x30000) if not 0xD800 <= code < 0xE000}
    return table


def main() -> None:
    """Write the font."""
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", "box"])
    made.setupGlyf({".notdef": _box(), "box": _box()})
    made.setupHorizontalMetrics({".notdef": (1000, 0), "box": (1000, 0)})
    made.setupHorizontalHeader(ascent=880, descent=-120)
    made.setupCharacterMap({0x4E00: "box"})
    made.font["cmap"].tables.append(_all_to_one())
    names = dict.fromkeys(("familyName", "fullName", "psName"), "Places")
    made.setupNameTable({**names, "styleName": "Regular"})
    every = {f"ulUnicodeRange{n}": 0xFFFFFFFF for n in (1, 2)}
    made.setupOS2(usWinAscent=880, usWinDescent=120, ulCodePageRange1=EVERY_ENCODING, **every)
    made.setupPost()
    made.font.recalcTimestamp = False
    TARGET.parent.mkdir(exist_ok=True)
    made.save(TARGET)


if __name__ == "__main__":
    main()
