"""Cut the fonts that the project carries: Chinese from Noto CJK, Latin letters from Liberation.

Both are under the SIL OFL 1.1 and in Debian (fonts-noto-cjk with its -extra, fonts-liberation2). Of
Noto the simplified-Chinese face is taken, with GB2312, the Table of General Standard Chinese
Characters, what stands in this project's data, Latin, Greek and Cyrillic letters, marks and signs
(〇, ℃, ㎡, №, ①, Ⅳ, ≥, …); of Liberation, whose letters are as wide as those of Arial and Times New
Roman, the letters, under names of our own as that licence asks. All faces of a script have the same
characters; beside the fonts stands which. The same font packages give the same bytes.
"""

import os
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

HERE = Path(__file__).resolve().parent
NOTO = Path("/usr/share/fonts/opentype/noto")
LIBERATION = Path("/usr/share/fonts/truetype/liberation2")
CUT = {
    NOTO / "NotoSansCJK-Regular.ttc": "NotoSansSC-subset.otf",
    NOTO / "NotoSansCJK-Bold.ttc": "NotoSansSC-bold-subset.otf",
    NOTO / "NotoSerifCJK-Regular.ttc": "NotoSerifSC-subset.otf",
    NOTO / "NotoSerifCJK-Bold.ttc": "NotoSerifSC-bold-subset.otf",
    LIBERATION / "LiberationSans-Regular.ttf": "LettersSans.ttf",
    LIBERATION / "LiberationSans-Bold.ttf": "LettersSans-bold.ttf",
    LIBERATION / "LiberationSerif-Regular.ttf": "LettersSerif.ttf",
    LIBERATION / "LiberationSerif-Bold.ttf": "LettersSerif-bold.ttf",
}
CHARACTERS, KNOWN_LETTERS = (HERE / "fonts" / name for name in ("characters.txt", "letters.txt"))
# Radicals look like characters: a PDF would give ⽂ where 文 is copied from it.
LEFT_OUT = (CHARACTERS, KNOWN_LETTERS, HERE / "radicals.txt")
LETTERS = ((0x20, 0x17F), (0x370, 0x3FF), (0x400, 0x45F), (0x2010, 0x205E), (0x20A0, 0x20BF))
# First and last of each stretch: Latin, Greek, Cyrillic; punctuation, currencies; raised and
# lowered digits, signs like letters, Roman numerals, arrows, mathematics, technical, numbers in
# circles, boxes, shapes; CJK punctuation, numbers in brackets, units, wide and narrow forms.
STRETCHES = (
    *LETTERS,
    *((0x2070, 0x209C), (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF)),
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
        if p.suffix != ".ttf" and p not in LEFT_OUT
    )
    signs = {chr(code) for first, last in STRETCHES for code in range(first, last + 1)}
    return {c for c in gb2312 | set(ours) | signs if len(c) == 1}


def main() -> None:
    """Write the subsets."""
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    every = characters()
    letters = {chr(code) for first, last in LETTERS for code in range(first, last + 1)}
    for source, name in CUT.items():
        _cut(source, HERE / "fonts" / name, every if source.parent == NOTO else letters)
    for name, listed in (("NotoSansSC-subset.otf", CHARACTERS), ("LettersSans.ttf", KNOWN_LETTERS)):
        known = sorted(TTFont(HERE / "fonts" / name).getBestCmap())
        rows = ["".join(map(chr, known[at : at + 50])) for at in range(0, len(known), 50)]
        listed.write_text("\n".join(rows) + "\n", encoding="utf-8")


def _cut(source: Path, target: Path, wanted: set[str]) -> None:
    face = next(f for f in _faces(source) if "CJK" not in _name(f) or _name(f).endswith(" SC"))
    options = subset.Options(layout_features=["kern"], name_IDs=["*"], notdef_outline=True)
    options.hinting = options.desubroutinize = False
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(wanted)))
    cutter.subset(face)
    if "CJK" not in _name(face):
        _rename(face, target.stem)
    face.recalcTimestamp = False
    face.save(target)


def _rename(face: TTFont, name: str) -> None:
    """Name a font anew: the licence reserves the name "Liberation" to the whole font."""
    for record in face["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = name
    face["name"].names = [one for one in face["name"].names if one.nameID != 7]


def _faces(source: Path) -> list[TTFont]:
    return TTCollection(str(source)).fonts if source.suffix == ".ttc" else [TTFont(source)]


def _name(face: TTFont) -> str:
    return str(face["name"].getDebugName(1))


if __name__ == "__main__":
    main()
