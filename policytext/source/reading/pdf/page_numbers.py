"""Page numbers in the forms that documents give them."""

import re
from unicodedata import normalize

_ROMAN = r"[ivxlcIVXLCⅠ-ⅿ]{1,7}"
_COUNT = rf"(?:\d{{1,4}}|{_ROMAN}|[〇零一二三四五六七八九十百]{{1,6}})"
_DASH = r"[\-—–―−·•.~〜～_|｜]*"
_PLAIN = re.compile(rf"^{_DASH}\s*(?P<number>{_COUNT})\s*{_DASH}$")
_SAID = re.compile(
    rf"第\s*{_COUNT}\s*页|共\s*{_COUNT}\s*页|[Pp](?:age|\.)\s*\d+(?:\s*(?:of|/)\s*\d+)?"
    rf"|^{_DASH}\s*\d{{1,4}}\s*/\s*\d{{1,4}}\s*{_DASH}$|^{_COUNT}\s*页$|^页码?\s*[:：]?\s*\d+$"
)
_DASHED = re.compile(rf"^[\-—–―−·~～]+\s*{_COUNT}\s*[\-—–―−·~～]+$")
_DIGITS = re.compile(
    rf"第\s*{_COUNT}\s*页|共\s*{_COUNT}\s*页|\d+|(?<![A-Za-z]){_ROMAN}(?![A-Za-z])"
)


def says_page(text: str) -> bool:
    """Say whether a line is a page number and cannot be anything else: 第 3 页, — 3 —, 3/12."""
    if len(text) > 24:
        return False
    return bool(_DASHED.match(text)) or (names_page(text) and len(_SAID.sub("", text)) <= 8)


def names_page(text: str) -> bool:
    """Say whether a line has a page number in words or as one of so many: 第 3 页, Page 3 of 12."""
    return bool(_SAID.search(text))


def number_in(text: str) -> int | None:
    """Return what a line counts that is a number and no more, in whichever numerals; else None."""
    found = _PLAIN.match(text.strip())
    return _value(found["number"]) if found else None


def folded(text: str) -> str:
    """Return a line with every number alike, so that it is the same on every page."""
    return _DIGITS.sub("#", text.replace(" ", ""))


_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_HANZI = "〇一二三四五六七八九"


def _value(number: str) -> int:
    """Return what a page number counts, in whichever numerals it is written."""
    if number.isdigit():
        return int(number)
    if number[0] in "〇零一二三四五六七八九十百":
        total = unit = 0
        for sign in number.replace("零", "〇"):
            if sign in "十百":
                total, unit = total + (unit or 1) * (10 if sign == "十" else 100), 0
            else:
                unit = unit * 10 + _HANZI.index(sign)
        return total + unit
    values = [_ROMAN_VALUES.get(sign, 0) for sign in normalize("NFKC", number).lower()]
    return sum(
        -value if value < max(values[place + 1 :], default=0) else value
        for place, value in enumerate(values)
    )
