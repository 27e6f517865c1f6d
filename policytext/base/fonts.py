"""Which font draws a text, and how wide it is: the fonts the project carries, else a system's."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from policytext.base.places import DATA

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_FONTS = DATA / "fonts"
FONT = _FONTS / "NotoSansSC-subset.otf"
CHARACTERS = _FONTS / "characters.txt"  # of the Chinese fonts; make_fonts.py writes both
_LETTERS = _FONTS / "letters.txt"  # of those for Latin, Greek and Cyrillic
# By bold and serif: the font for letters and digits, and the one for Chinese.
_FACES = {
    (False, False): (_FONTS / "LettersSans.ttf", FONT),
    (True, False): (_FONTS / "LettersSans-bold.ttf", _FONTS / "NotoSansSC-bold-subset.otf"),
    (False, True): (_FONTS / "LettersSerif.ttf", _FONTS / "NotoSerifSC-subset.otf"),
    (True, True): (_FONTS / "LettersSerif-bold.ttf", _FONTS / "NotoSerifSC-bold-subset.otf"),
}
MISSING = "〓"  # what printers set for a character that they have no type for
_WIDE = "“”‘’…—"  # as wide as hanzi where no letter says otherwise
_NOT_IN_ANY = "\U0010fffd"
_MEASURED = 1000  # pixels: the size in which widths are measured
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


@lru_cache(maxsize=10_000)
def typeset(text: str, *, bold: bool = False, serif: bool = False) -> tuple[tuple[str, Path], ...]:
    """Return a text in pieces, each with the font that draws it: letters have one of their own.

    Marks that both have are Chinese in a Chinese text: one with a hanzi for every three letters.
    A character that no font has becomes MISSING.
    """
    latin, chinese = _FACES[bold, serif]
    hanzi = sum(character > "⺀" for character in text)
    letters = sum(character.isalpha() and character < "⺀" for character in text)
    spoken = "zh" if 3 * hanzi > letters else "en" if letters else ""

    def face(character: str) -> Path | None:
        if character in _letters() and (
            character < "\u2000" or spoken == "en" or (not spoken and character not in _WIDE)
        ):
            return latin
        return chinese if character in carried() else font_for(character)

    faces = [(character, face(character)) for character in text]
    drawn = [(c, path) if path else (MISSING, chinese) for c, path in faces]
    return tuple(
        ("".join(character for character, _ in group), path)
        for path, group in groupby(drawn, key=lambda one: one[1])
    )


@lru_cache(maxsize=50_000)
def width(text: str, *, bold: bool = False, serif: bool = False) -> float:
    """Return how wide a text is, in sizes of its type."""
    return sum(advance(*piece) for piece in typeset(text, bold=bold, serif=serif))


def advance(text: str, path: Path) -> float:
    """Return how wide a text is in one font, in sizes of its type."""
    return sum(_advance(path, character) for character in text)


@cache
def carried() -> frozenset[str]:
    """Return the characters that the carried Chinese fonts have."""
    return frozenset(CHARACTERS.read_text(encoding="utf-8").replace("\n", ""))


@cache
def opened(path: Path, size: int) -> "FreeTypeFont":
    """Open a font file in a size."""
    # Imported here: only who draws a cloud waits for it.
    from PIL import ImageFont

    return ImageFont.truetype(str(path), size, index=face_number(path))


def face_number(path: Path) -> int:
    """Return which face of a file is the simplified-Chinese one."""
    return 2 if path.name == "NotoSansCJK-Regular.ttc" else 0


def is_chinese(path: Path) -> bool:
    """Say whether a font is one for Chinese, not for letters."""
    return all(path != latin for latin, _ in _FACES.values())


@cache
def _letters() -> frozenset[str]:
    return frozenset(_LETTERS.read_text(encoding="utf-8").replace("\n", ""))


@lru_cache(maxsize=50_000)
def _advance(path: Path, character: str) -> float:
    return opened(path, _MEASURED).getlength(character) / _MEASURED


def _installed() -> Iterator[Path]:
    return (path for path in map(Path, _INSTALLED) if path.exists())


def _draws(path: Path, text: str) -> bool:
    """Say whether a font has every character: what it lacks looks like what no font has."""
    if not text.isprintable():
        return False
    font = opened(path, 24)
    missing = bytes(font.getmask(_NOT_IN_ANY))
    return all(bytes(font.getmask(character)) != missing for character in text)
