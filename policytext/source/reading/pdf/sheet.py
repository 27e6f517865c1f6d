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

from policytext.source.reading.pdf.ruling import Rule, rules

_OBLIQUE = 0.08  # quarter turns off the square: no line of a text, but a stamp over it
UNKNOWN = "\ufffd"
_ENOUGH = 400  # hanzi that show whether a page's lines are vertical
_WIDE = "\u2e80"  # the first of the letters that are as wide as they are high
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


class Drawn(NamedTuple):
    """A letter as the file places it; `turn` are quarter turns to the left."""

    text: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    size: float
    turn: float


def sheet(page: pdfium.PdfPage, drawn: list[Drawn]) -> Sheet:
    """Put a page's letters in place: the direction of most of them becomes left to right."""
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
    if frame != turn:
        level = _level(along)
        askew += [x for x in along if x in level]
        along = [x for x in along if x not in level]
    letters = [turned.letter(x, centred=frame != turn) for x in along]
    sideways = [_Frame(box, round(x.turn) % 4).letter(x) for x in askew]
    return Sheet(
        turned.width,
        turned.height,
        tuple(letters),
        tuple(sideways),
        oblique.strip(),
        tuple(turned.rule(rule) for rule in rules(page)),
        sum(x.text == UNKNOWN for x in drawn),
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

    def letter(self, drawn: Drawn, *, centred: bool = False) -> Letter:
        """Return a letter in its place; `centred` where letters hang on a line through them."""
        box = _whole(drawn, in_column=centred)
        if not self.turn and not centred:  # almost every letter: the same as below, and faster
            left, right = box[0] - self.left, box[2] - self.left
            x, base = drawn.origin[0] - self.left, self.top - drawn.origin[1]
            left = x if x <= right else left
            return Letter(drawn.text, left, max(left, right), base, drawn.size)
        x1, y1 = self.place(*box[:2])
        x2, y2 = self.place(*box[2:])
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


def _whole(drawn: Drawn, *, in_column: bool) -> tuple[float, float, float, float]:
    """Return the square that a wide letter takes, where its box holds only its ink."""
    left, bottom, right, top = drawn.box
    upright = drawn.text >= _WIDE and abs(drawn.turn) < _OBLIQUE
    if upright and (in_column or max(top - bottom, right - left) < 0.6 * drawn.size):
        x, y = drawn.origin
        return x, y - 0.12 * drawn.size, x + drawn.size, y + 0.88 * drawn.size
    return drawn.box


def _is_vertical(letters: list[Drawn], turn: int) -> bool:
    """Say whether hanzi follow one another downwards, as they do in vertical lines."""
    frame = _Frame((0, 0, 1, 1), turn)
    hanzi = [x for x in letters if x.text >= _WIDE][:_ENOUGH]
    steps = Counter(_step(frame, *pair) for pair in pairwise(hanzi))
    return steps["down"] >= 8 and steps["down"] > 2 * steps["along"]


def _step(frame: _Frame, one: Drawn, other: Drawn) -> str:
    """Say where a letter stands from the one before it: further along its line, below it, or ""."""
    (x1, y1), (x2, y2) = frame.place(*one.origin), frame.place(*other.origin)
    if abs(x2 - x1) < 0.3 * one.size and 0.5 * one.size < y2 - y1 < 2 * one.size:
        return "down"
    if abs(y2 - y1) < 0.3 * one.size and 0.3 * one.size < x2 - x1 < 3 * one.size:
        return "along"
    return ""


def _level(letters: list[Drawn]) -> set[Drawn]:
    """Return the letters of heads and numbers set from left to right over vertical lines."""
    upright = [x for x in letters if abs(x.turn) < _OBLIQUE and x.text != " "]
    frame = _Frame((0, 0, 1, 1), 0)
    along: set[Drawn] = set()
    down: set[Drawn] = set()
    for one, other in pairwise(upright):
        step = _step(frame, one, other)
        if step:
            (along if step == "along" else down).update((one, other))
    return along - down


def letters_on(page: pdfium.PdfPage) -> list[Drawn]:
    """Return the letters of a page; those without a meaning that is known are `UNKNOWN`."""
    textpage = page.get_textpage()
    text = textpage.raw
    found: list[Drawn] = []
    high = ""  # the first half of a letter beyond the first plane
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    for place in range(textpage.count_chars()):
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
        if not letter or "\ue000" <= letter <= "\uf8ff":
            letter = UNKNOWN
        raw.FPDFText_GetLooseCharBox(text, place, box)
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        raw.FPDFText_GetMatrix(text, place, matrix)
        size = raw.FPDFText_GetFontSize(text, place) * hypot(matrix.c, matrix.d)
        if size < 0.5:
            size = max(abs(box.top - box.bottom), 0.5)
        turn = atan2(matrix.b, matrix.a) * 2 / pi
        edges = (box.left, box.bottom, box.right, box.top)
        found.append(Drawn(letter, edges, (x.value, y.value), size, turn))
    textpage.close()
    return found


def _letter(code: int) -> str:
    """Return the letter of a code, "" where it is none."""
    if code in _HYPHENS:
        return "-"
    if 0xF020 <= code <= 0xF0FF:  # the bullets of symbol fonts
        return "•"
    if code in (0x09, 0xA0, 0x3000) or 0x2000 <= code <= 0x200A:
        return " "
    return chr(code) if code >= 0x20 and not 0x7F <= code < 0xA0 else ""
