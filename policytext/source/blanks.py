"""Blanks between hanzi: which are traces of letter-spacing or of a scan, and which part words."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

# Not \t, which is the border between two cells, and no line break.
BLANK = r"[ \u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000]"
_WIDE = r"\u3400-\u9fff\uf900-\ufaff〇\U00020000-\U0003134f"
_MARKS = r"，。、；：！？“”‘’（）《》〈〉〔〕【】「」『』…—·％"
_RUN = re.compile(rf"(?<=[{_WIDE}{_MARKS}\dＡ-Ｚａ-ｚ０-９])({BLANK}+)(?=[{_WIDE}{_MARKS}\d])")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060]+")
_HANZI = re.compile(f"[{_WIDE}]")
_SENTENCE = re.compile(r"[。；！？]|，.*，|[：:]$")
_NUMBERED = re.compile(
    rf"(?:第{BLANK}*(?:[一二三四五六七八九十百零〇\d]{BLANK}*)+[章节条编篇款部]|\d+(?:\.\d+)*(?!{BLANK}*[\d年月日号.．])|[一二三四五六七八九十]{{1,3}}(?!{BLANK}*[一二三四五六七八九十〇零○年月日、])|附{BLANK}*[件录表]{BLANK}*[\d一二三四五六七八九十]*)(?={BLANK})"
)
_IN_DATE = re.compile(rf"(?<=\d){BLANK}+(?=[年月日])|(?<=[年月]){BLANK}+(?=\d)")
_IN_NUMBER = re.compile(rf"(?<=\d){BLANK}+(?=[.．%％])|(?<=[.．]){BLANK}+(?=\d)")
_DIGITS = re.compile(rf"(?<![\d.．]{BLANK})(?<![\d.．])\d(?:{BLANK}\d){{1,}}(?!{BLANK}?[\d.．])")
_SPACED = 0.3  # share of neighbours in a line of hanzi that a blank parts
_SINGLE = 0.7  # share of its hanzi that stand alone
_LEAST = 3  # blanks in a line that is letter-spaced
_DATED = re.compile(rf"{BLANK}?[年月日]")
_WORD_BEFORE = re.compile(r"[A-Za-z]?\d*$")
_WORD_BEHIND = re.compile(r"\d*[A-Za-z]?")
_PIECE = re.compile(rf"[^\s{_MARKS}]+")


def blanks_between_hanzi(line: str, *, spaced: bool = False) -> list[int]:
    """Return the places in a line of the blanks that part nothing.

    In a sentence no blank between hanzi, digits and marks means anything; in other lines (titles,
    headings, lists of names, rows of a table) blanks part words, unless the line is letter-spaced
    or single hanzi stand apart (李　强, 目　录). Invisible blanks always go. What stays: the blank
    behind the number of a heading (第一章　总则), blanks beside Latin letters, cells' borders.
    `spaced` says that the text around the line is letter-spaced.
    """
    if not re.search(BLANK, line):
        return []
    runs = [found.span() for found in _RUN.finditer(line)]
    number = _NUMBERED.match(line)
    kept = number.end() if number else -1
    sentence = bool(_SENTENCE.search(line))
    names = not sentence and _is_list_of_names(line)
    spaced = not names and (spaced or is_spaced(line))
    columns = not sentence and not number and _has_columns(line, runs)
    out: list[int] = []
    for start, end in runs:
        if _INVISIBLE.fullmatch(line[start:end]):
            out += range(start, end)
        elif start == kept or _is_beside_a_word(line, start, end):
            continue
        elif spaced:
            out += range(start, end) if not columns or _width(line[start:end]) < 2 else ()
        elif sentence or not columns:
            marked = line[start - 1] in _MARKS or line[end] in _MARKS
            narrow = _width(line[start:end]) <= 4 if sentence else _width(line[start:end]) <= 2
            out += range(start, end) if narrow and (sentence or marked) else ()
    if not sentence and not spaced:
        out += _single_hanzi(line, runs, kept, columns, names)
    patterns = [_IN_DATE, *([_IN_NUMBER] if spaced else [])]
    out += [
        place
        for pattern in patterns
        for found in pattern.finditer(line)
        for place in range(*found.span())
    ]
    out += _between_single_digits(line, sentence, spaced)
    return sorted(set(out))


def _between_single_digits(line: str, sentence: bool, spaced: bool) -> list[int]:
    """Return the blanks inside numbers that are spread: 1 9 9 3 年."""
    return [
        place
        for found in _DIGITS.finditer(line)
        if spaced or (sentence and (_digits(found[0]) > 2 or _DATED.match(line, found.end())))
        for place in range(*found.span())
        if re.match(BLANK, line[place])
    ]


def _digits(words: str) -> int:
    return sum(character.isdigit() for character in words)


def _is_beside_a_word(line: str, start: int, end: int) -> bool:
    """Say whether a blank stands between two numbers, or beside a Latin word such as 5G or G20."""
    if not (line[start - 1].isascii() or line[end].isascii()):
        return False
    before = _WORD_BEFORE.search(line, max(start - 8, 0), start)
    behind = _WORD_BEHIND.match(line, end)
    left, right = before[0] if before else "", behind[0] if behind else ""
    return left[:1].isalpha() or right[-1:].isalpha() or (left != "" and right != "")


def is_spaced(line: str) -> bool:
    """Say whether blanks stand between most hanzi of a line."""
    hanzi = len(_HANZI.findall(line))
    gaps = len(re.findall(rf"(?<=[{_WIDE}{_MARKS}]){BLANK}+(?=[{_WIDE}{_MARKS}])", line))
    singles = len(re.findall(rf"(?<![{_WIDE}])[{_WIDE}](?![{_WIDE}])", line))
    return gaps >= _LEAST and gaps >= _SPACED * hanzi and singles >= _SINGLE * hanzi


def mostly_spaced(lines: Sequence[str]) -> bool:
    """Say whether a text is letter-spaced, or cut into words by blanks, from end to end."""
    long = [line for line in lines if len(line) > 15 and _SENTENCE.search(line)]
    gaps = sum(len(re.findall(rf"(?<=[{_WIDE}]){BLANK}+(?=[{_WIDE}])", line)) for line in long)
    pairs = sum(len(_HANZI.findall(line)) for line in long)
    return bool(long) and gaps >= max(_LEAST, _SPACED * pairs)


def _width(blank: str) -> int:
    return sum(
        2 if character == "\u3000" else 1 for character in blank if not _INVISIBLE.match(character)
    )


def _has_columns(line: str, runs: Sequence[tuple[int, int]]) -> bool:
    """Say whether some blanks of a line are much wider than others: they part names or cells."""
    widths = [_width(line[start:end]) for start, end in runs]
    narrow = min((width for width in widths if width), default=0)
    return bool(narrow) and max(widths) >= 2 * narrow


def _is_list_of_names(line: str) -> bool:
    """Say whether a line lists names: of three hanzi, or of two that are spread to their width."""
    pieces = _PIECE.findall(line)
    lengths = [len(piece) for piece in pieces if _HANZI.match(piece)]
    threes = sum(length == 3 for length in lengths)
    runs = [len(list(same)) for length, same in groupby(lengths) if length == 1]
    return (
        threes > 0
        and bool(runs)
        and all(run % 2 == 0 for run in runs)
        and all(length in (1, 3) for length in lengths[1:])
    )


def _single_hanzi(
    line: str, runs: Sequence[tuple[int, int]], kept: int, columns: bool, names: bool
) -> list[int]:
    """Return the blanks inside names and words that are spread: single hanzi on both sides.

    In a list of names (王　五　李四明　张　三) single hanzi belong together two by two.
    """
    pieces = list(_PIECE.finditer(line))
    single = [len(piece[0]) == 1 and bool(_HANZI.match(piece[0])) for piece in pieces]
    narrow = min((_width(line[start:end]) for start, end in runs), default=0)
    out: list[int] = []
    joined = 0  # single hanzi in a row that already stand together
    for left, right in pairwise(range(len(pieces))):
        gap = (pieces[left].end(), pieces[right].start())
        parted = not (single[left] and single[right]) or gap not in runs or gap[0] == kept
        wide = columns and _width(line[slice(*gap)]) >= 2 * narrow
        if parted or wide or (names and joined == 1):
            joined = 0
            continue
        joined += 1
        out += range(*gap)
    return out
