"""Cut the CJK font that the project carries from Debian's fonts-noto-cjk (SIL OFL 1.1).

Takes the simplified-Chinese face and keeps GB2312, the Table of General Standard Chinese
Characters, what stands in this project's data, Latin, Greek and Cyrillic letters, marks and signs
(〇, ℃, ㎡, №, ①, Ⅳ, ≥, …). Beside the font it writes which characters that gives. The same font
package gives the same bytes.
"""

import os
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

HERE = Path(__file__).resolve().parent
COLLECTION = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
TARGET = HERE / "fonts" / "NotoSansSC-subset.otf"
CHARACTERS = HERE / "fonts" / "characters.txt"
# First and last of each stretch: Latin, Greek, Cyrillic; punctuation, raised and lowered digits,
# currencies, signs like letters, Roman numerals, arrows, mathematics, technical, numbers in
# circles, boxes, shapes; CJK punctuation, numbers in brackets, units, wide and narrow forms.
STRETCHES = (
    *((0x20, 0x17F), (0x370, 0x3FF), (0x400, 0x45F), (0x2010, 0x205E), (0x2070, 0x209C)),
    *((0x20A0, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF)),
    *((0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2600, 0x266F), (0x3000, 0x303F)),
    *((0x3200, 0x32FF), (0x3300, 0x33FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF)),
)


def characters() -> set[str]:
    """Return the characters to keep."""
    gb2312 = {
        bytes((high, low)).decode("gb2312", "ignore")
        for high in range(0xA1, 0xF8)
        for low in range(0xA1, 0xFF)
    }
    ours = "".join(
        p.read_text(encoding="utf-8")
        for p in HERE.rglob("*.t*")
        if p.suffix != ".ttf" and p != CHARACTERS
    )
    signs = {chr(code) for first, last in STRETCHES for code in range(first, last + 1)}
    return {c for c in gb2312 | set(ours) | signs if len(c) == 1}


def main() -> None:
    """Write the subset."""
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    faces = TTCollection(str(COLLECTION)).fonts
    face = next(f for f in faces if f["name"].getDebugName(1) == "Noto Sans CJK SC")
    options = subset.Options(layout_features=["kern"], name_IDs=["*"], notdef_outline=True)
    options.hinting = options.desubroutinize = False
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(characters())))
    cutter.subset(face)
    face.recalcTimestamp = False
    face.save(TARGET)
    known = "".join(map(chr, sorted(face.getBestCmap())))
    rows = [known[at : at + 50] for at in range(0, len(known), 50)]
    CHARACTERS.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
