"""Letters → the pieces of lines that they form: what stands together on one base."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from policytext.source.reading.pdf.joining import is_wide, is_word
from policytext.source.reading.pdf.sheet import Letter

NOTE, END_NOTE = "\ufdd0", "\ufdd1"  # noncharacters: around a raised number that refers to a note
_LOOSE = frozenset(
    "，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’…—·"
)  # marks with room of their own
_WIDE_GAP = 1.2  # ems that part one piece from the next
_GAP = 0.2  # ems: white that may part columns
_SMALL = 0.88  # of the type around: raised and lowered letters are no larger
_NOTE_NUMBERS = frozenset("0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳[]〔〕［］*＊,，-–")


class Piece(NamedTuple):
    """A stretch of letters without a wide gap; `first` is as wide as what cannot be cut from it.

    `rows` are the rows of a ruled table, which stands in the page like a piece; `top` is where it
    begins, or the upper edge of the letters; `starts` is where each letter of `text` begins, and
    `gaps` are white stretches inside, from place to place, that may part columns.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    top: float
    rows: tuple[str, ...] = ()
    starts: tuple[float, ...] = ()
    gaps: tuple[tuple[float, float], ...] = ()


def pieces(letters: Sequence[Letter]) -> list[Piece]:
    """Return the pieces of a page's letters, from the top to the foot and from left to right."""
    found = []
    for row in _rows(letters):
        found += [_piece(part) for part in _parted(row) if any(x.text.strip() for x in part)]
    return found


def _rows(letters: Sequence[Letter]) -> list[list[Letter]]:
    """Return letters that stand on one base, each row from left to right."""
    if not letters:
        return []
    usual = median(x.size for x in letters)
    large = [x for x in letters if x.size > 1.8 * usual]
    small = [x for x in letters if x.size <= 1.8 * usual]
    # A stamp over the text is no part of its lines.
    return _with_raised(_on_one_base(small)) + _on_one_base(large)


def _on_one_base(letters: Sequence[Letter]) -> list[list[Letter]]:
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda x: (x.base, x.left)):
        if rows and letter.base - rows[-1][-1].base <= 0.25 * min(letter.size, rows[-1][-1].size):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [sorted(row, key=lambda x: x.left) for row in rows]


def _with_raised(rows: list[list[Letter]]) -> list[list[Letter]]:
    """Put raised and lowered small letters into the rows that they belong to."""
    sizes = [max(x.size for x in row) for row in rows]
    taken: set[int] = set()
    for number, row in enumerate(rows):
        for beside in (number + 1, number - 1):
            if not 0 <= beside < len(rows) or beside in taken or number in taken:
                continue
            large = sizes[beside]
            rise = rows[beside][0].base - row[0].base
            if sizes[number] > _SMALL * large or not -0.35 * large < rise < 0.75 * large:
                continue
            stay: list[Letter] = []
            for letter in row:
                if letter.text == " ":
                    continue
                near = any(
                    -0.5 * large < letter.left - x.right < 0.5 * large
                    or -0.1 * large < x.left - letter.right < 0.8 * large
                    for x in rows[beside]
                    if x.size > letter.size and x.text != " "
                )
                (rows[beside] if near else stay).append(letter)
            rows[beside].sort(key=lambda x: x.left)
            rows[number] = row = stay
            if not stay:
                taken.add(number)
                break
    return [row for row in rows if row]


def _parted(row: list[Letter]) -> Iterable[list[Letter]]:
    part: list[Letter] = []
    last: Letter | None = None
    for letter in row:
        if letter.text == " ":
            part.append(letter)
            continue
        if last is not None:
            moved = letter.left - last.left  # 0 for the letters of one ligature
            if (
                letter.text == last.text and 0 < moved < 0.15 * letter.size
            ):  # bold by printing twice
                continue
            if letter.left - last.right > _WIDE_GAP * max(letter.size, last.size):
                yield part
                part = []
        part.append(letter)
        last = letter
    yield part


def _piece(part: list[Letter]) -> Piece:
    marks = [x for x in part if x.text != " "]
    size = _size(marks)
    base = median(x.base for x in marks if x.size > _SMALL * size)
    text, starts = _read(part, size, base)
    return Piece(
        text,
        marks[0].left,
        max(x.right for x in marks),
        base,
        size,
        base - 0.88 * size,
        starts=starts,
        gaps=tuple((a.right, b.left) for a, b in pairwise(marks) if b.left - a.right > _GAP * size),
    )


def _size(marks: list[Letter]) -> float:
    """Return the size that most of the letters have."""
    return median(x.size for x in marks)


def _read(part: list[Letter], size: float, base: float) -> tuple[str, tuple[float, ...]]:
    """Return the text of a piece, with blanks where the page shows some, and each letter's left."""
    marks = [x for x in part if x.text != " "]
    gaps = [b.left - a.right for a, b in pairwise(marks)]
    usual = max(median(gaps), 0.0) if len(gaps) > 1 else 0.0
    text: list[str] = []
    starts: list[float] = []
    last: Letter | None = None
    blank = False
    for letter in part:
        if letter.text == " ":
            blank = True
            continue
        if last is not None and _is_apart(last, letter, size, usual, blank):
            text.append(" ")
            starts.append(last.right)
        note = _is_note_number(letter, last, size, base)
        text += [NOTE, letter.text, END_NOTE] if note else [letter.text]
        starts += [letter.left] * (3 if note else len(letter.text))
        last = letter
        blank = False
    return "".join(text).replace(END_NOTE + NOTE, ""), tuple(starts)


def _is_apart(last: Letter, letter: Letter, size: float, usual: float, blank: bool) -> bool:
    """Say whether a blank stands between two letters."""
    gap = letter.left - last.right
    wide = is_wide(last.text) + is_wide(letter.text)
    if wide == 2:
        mark = last.text in _LOOSE or letter.text in _LOOSE
        room = 0.15 if blank else 0.8 if mark else 0.35
        return gap > usual + room * size
    if blank:
        return gap > 0.05 * size
    if wide == 1:
        latin = letter.text if is_wide(last.text) else last.text
        return is_word(latin) and not latin.isdigit() and gap > usual + 0.2 * size
    return gap > usual + 0.15 * size


def _is_note_number(letter: Letter, last: Letter | None, size: float, base: float) -> bool:
    """Say whether a letter is part of a raised number behind hanzi or a mark (关系¹)."""
    if last is None or letter.text not in _NOTE_NUMBERS:
        return False
    if letter.size > _SMALL * size or base - letter.base < 0.15 * size:
        return False
    small = last.size <= _SMALL * size
    return small or is_wide(last.text) or last.text in "”’\"')"
