"""Which font can draw a text: the one that the project carries, or a Chinese one of the system."""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from policytext.base.places import DATA

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONT = DATA / "fonts" / "NotoSansSC-subset.otf"
CHARACTERS = DATA / "fonts" / "characters.txt"  # those of the font; make_fonts.py writes both
_NOT_IN_ANY = "\U0010fffd"
_INSTALLED = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/System/Library/Fonts/PingFang.ttc",
    "/System/Library/Fonts/Hiragino Sans GB.ttc",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "C:/Windows/Fonts/msyh.ttc",
    "C:/Windows/Fonts/simsun.ttc",
    "C:/Windows/Fonts/simsunb.ttf",
)


@lru_cache(maxsize=10_000)
def font_for(text: str) -> Path | None:
    """Return the font file that draws every character of a text: the carried one if it can.

    None where neither it nor a Chinese font of the system has them all.
    """
    if carried().issuperset(text):
        return FONT
    return next((path for path in _installed() if _draws(path, text)), None)


@cache
def carried() -> frozenset[str]:
    """Return the characters that the carried font has."""
    return frozenset(CHARACTERS.read_text(encoding="utf-8").replace("\n", ""))


@cache
def opened(path: Path, size: int) -> "FreeTypeFont":
    """Open a font file in a size."""
    # Imported here: only who draws a cloud waits for it.
    from PIL import ImageFont

    return ImageFont.truetype(str(path), size)


def _installed() -> Iterator[Path]:
    return (path for path in map(Path, _INSTALLED) if path.exists())


def _draws(path: Path, text: str) -> bool:
    """Say whether a font has every character: what it lacks looks like what no font has."""
    font = opened(path, 24)
    missing = bytes(font.getmask(_NOT_IN_ANY))
    return all(bytes(font.getmask(character)) != missing for character in text)
