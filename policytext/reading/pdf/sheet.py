"""One page as pdfium sees it: letters and ruled lines with their measured places, turned upright.

All places are in points from the left and from the top of the page as it is read, so `base` (the
line the letters stand on) grows downwards.
"""

import ctypes
from collections import Counter
from itertools import pairwise
from math import atan2, hypot, pi
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from policytext.reading.pdf.ruling import Rule, rules

_OBLIQUE = 0.08  # quarter turns off the square: no line of a text, but a stamp over it
_HYPHENS = {0x02, 0xAD, 0xFFFE}  # what pdfium gives for a hyphen at a line's end


class Letter(NamedTuple):
    """A letter, from `left` to `right`, standing on `base`; `size` is that of its type."""

    text: str
    left: float
    right: float
    base: float
    size: float


class Sheet(NamedTuple):
    """A page: its letters in the order of the file, those that stand askew, its ruled lines."""

    width: float
    height: float
    letters: tuple[Letter, ...]
    sideways: tuple[Letter, ...]
    oblique: str
    rules: tuple[Rule, ...]
    garbled: int


class _Drawn(NamedTuple):
    """A letter as the file places it; `turn` are quarter turns to the left."""

    text: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    size: float
    turn: float


def sheet(page: pdfium.PdfPage) -> Sheet:
    """Read a page. The direction in which most of it is written becomes left to right."""
    drawn, garbled = _drawn(page)
    square = [letter for letter in drawn if abs(letter.turn - round(letter.turn)) < _OBLIQUE]
    oblique = "".join(x.text for x in drawn if abs(x.turn - round(x.turn)) >= _OBLIQUE)
    turns = Counter(round(letter.turn) % 4 for letter in square if letter.text.strip())
    turn = turns.most_common(1)[0][0] if turns else 0
    upright = [letter for letter in square if round(letter.turn) % 4 == turn]
    frame = (turn + 3) % 4 if _is_vertical(upright, turn) else turn
    # In vertical lines hanzi stand upright and Latin words lie on their side.
    along = [x for x in square if round(x.turn) % 4 in (turn, frame)]
    askew = [x for x in square if round(x.turn) % 4 not in (turn, frame)]
    box = page.get_bbox()
    turned = _Frame(box, frame)
    letters = [turned.letter(x, centred=frame != turn) for x in along]
    sideways = [_Frame(box, round(x.turn) % 4).letter(x) for x in askew]
    return Sheet(
        turned.width,
        turned.height,
        tuple(letters),
        tuple(sideways),
        oblique.strip(),
        tuple(turned.rule(rule) for rule in rules(page)),
        garbled,
    )


class _Frame:
    """The page turned so that what is written in direction `turn` runs from left to right."""

    def __init__(self, box: tuple[float, float, float, float], turn: int) -> None:
        self.turn = turn
        corners = [self._turned(x, y) for x in box[::2] for y in box[1::2]]
        self.left = min(x for x, _ in corners)
        self.top = max(y for _, y in corners)
        self.width = max(x for x, _ in corners) - self.left
        self.height = self.top - min(y for _, y in corners)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a place of the file is, from the left and from the top."""
        x, y = self._turned(x, y)
        return x - self.left, self.top - y

    def letter(self, drawn: _Drawn, *, centred: bool = False) -> Letter:
        """Return a letter in its place; `centred` where letters hang on a line through them."""
        x1, y1 = self.place(*drawn.box[:2])
        x2, y2 = self.place(*drawn.box[2:])
        left, right = min(x1, x2), max(x1, x2)
        x, base = self.place(*drawn.origin)
        if centred:
            base = (y1 + y2) / 2 + 0.38 * drawn.size
        elif x <= right:
            left = x
        return Letter(drawn.text, left, max(left, right), base, drawn.size)

    def rule(self, rule: Rule) -> Rule:
        """Return a ruled line in its place."""
        (x1, y1), (x2, y2) = self.place(rule.left, rule.top), self.place(rule.right, rule.bottom)
        return Rule(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self.turn]


def _is_vertical(letters: list[_Drawn], turn: int) -> bool:
    """Say whether hanzi follow one another downwards, as they do in vertical lines."""
    frame = _Frame((0, 0, 1, 1), turn)
    hanzi = [x for x in letters if x.text > "\u2e7f"]
    down = along = 0
    for one, next_one in pairwise(hanzi):
        (x1, y1), (x2, y2) = frame.place(*one.origin), frame.place(*next_one.origin)
        if abs(x2 - x1) < 0.3 * one.size and 0.5 * one.size < y2 - y1 < 2 * one.size:
            down += 1
        elif abs(y2 - y1) < 0.3 * one.size and 0.3 * one.size < x2 - x1 < 3 * one.size:
            along += 1
    return down >= 8 and down > 2 * along


def _drawn(page: pdfium.PdfPage) -> tuple[list[_Drawn], int]:
    """Return what stands on a page and how many of its letters have no meaning that is known."""
    text = page.get_textpage()
    found: list[_Drawn] = []
    garbled = 0
    high = ""  # the first half of a letter beyond the first plane
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    for place in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, place)
        if code in (0x0A, 0x0D):
            continue
        if code == 0x20 and raw.FPDFText_IsGenerated(text, place) == 1:
            continue
        if 0xD800 <= code < 0xDC00:
            high = chr(code)
            continue
        letter = _letter(code)
        if 0xDC00 <= code < 0xE000:
            pair = (high + letter).encode("utf-16", "surrogatepass")
            letter = pair.decode("utf-16", "replace")[:1]
        if not letter or letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff":
            garbled += 1
            letter = "\ufffd"
        raw.FPDFText_GetLooseCharBox(text, place, box)
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        raw.FPDFText_GetMatrix(text, place, matrix)
        size = raw.FPDFText_GetFontSize(text, place) * hypot(matrix.c, matrix.d)
        if size < 0.5:
            size = max(abs(box.top - box.bottom), 0.5)
        turn = atan2(matrix.b, matrix.a) * 2 / pi
        edges = (box.left, box.bottom, box.right, box.top)
        found.append(_Drawn(letter, edges, (x.value, y.value), size, turn))
    text.close()
    return found, garbled


def _letter(code: int) -> str:
    """Return the letter of a code, "" where it is none."""
    if code in _HYPHENS:
        return "-"
    if 0xF020 <= code <= 0xF0FF:  # the bullets of symbol fonts
        return "•"
    if code in (0x09, 0xA0, 0x3000) or 0x2000 <= code <= 0x200A:
        return " "
    return chr(code) if code >= 0x20 and not 0x7F <= code < 0xA0 else ""
