"""The numbers that a browser sets before the entries of a list."""

import re

from lxml.html import HtmlElement

_DIGITS = "〇一二三四五六七八九"
_LETTERS = 26


def numbers_of(list_: HtmlElement) -> dict[HtmlElement, str]:
    """Return what a browser writes before each entry of an ordered list (`3. `, `三、`)."""
    entries = [one for one in list_ if one.tag == "li"]
    step = -1 if "reversed" in list_.attrib else 1
    place = _whole(list_.get("start"), len(entries) if step < 0 else 1)
    found = {}
    for entry in entries:
        place = _whole(entry.get("value"), place)
        found[entry] = _written(place, list_.get("type") or "", _style(list_) + _style(entry))
        place += step
    return found


def _style(element: HtmlElement) -> str:
    return f"{element.get('style') or ''};".lower()


def _written(place: int, kind: str, style: str) -> str:
    if re.search(r"list-style(-type)?\s*:[^;]*none", style):
        return ""
    if re.search(r"list-style[^;]*(cjk|chinese)", style):
        return f"{_chinese(place)}、"
    if kind in ("a", "A") or re.search(r"list-style[^;]*(alpha|latin)", style):
        letter = chr(ord("a") + (place - 1) % _LETTERS)
        return f"{letter.upper() if kind == 'A' or 'upper' in style else letter}. "
    if kind in ("i", "I") or re.search(r"list-style[^;]*roman", style):
        roman = _roman(place)
        return f"{roman.upper() if kind == 'I' or 'upper' in style else roman}. "
    return f"{place}. "


def _whole(written: str | None, otherwise: int) -> int:
    found = re.fullmatch(r"\s*([+-]?\d{1,6})\s*", written or "")
    return int(found[1]) if found else otherwise


def _chinese(number: int) -> str:
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return ten + (_DIGITS[ones] if ones else "")


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written


_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
