"""Cut the CJK font that the project carries from Debian's fonts-noto-cjk (SIL OFL 1.1).

Takes the simplified-Chinese face and keeps GB2312, what stands in this project's data, Latin-1
and CJK punctuation. The same font package gives the same bytes.
"""

import os
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

HERE = Path(__file__).resolve().parent
COLLECTION = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
TARGET = HERE / "fonts" / "NotoSansSC-subset.otf"


def characters() -> set[str]:
    """Return the characters to keep."""
    gb2312 = {
        bytes((high, low)).decode("gb2312", "ignore")
        for high in range(0xA1, 0xF8)
        for low in range(0xA1, 0xFF)
    }
    ours = "".join(p.read_text(encoding="utf-8") for p in HERE.rglob("*.t*") if p.suffix != ".ttf")
    latin = {chr(code) for code in range(0x20, 0x100)}
    return {c for c in gb2312 | set(ours) | latin if len(c) == 1}


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


if __name__ == "__main__":
    main()
