"""A table's cell, of whatever type → text; and a date as tables write them → ISO."""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from policytext.source.parts.dates import iso

# What programs write where there is nothing.
_NOTHING = frozenset(
    ("nan", "none", "null", "nat", "n/a", "na", "#n/a", "-", "—", "--", "——", "\\n", "<na>", "/")
)
_ERROR = re.compile(r"#(?:REF|VALUE|NAME|DIV/0|NUM|NULL)[!?]?")
_TEXT_KEYS = ("text", "content", "内容", "正文", "段落")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6})?")
_MONTH = re.compile(r"((?:19|20)\d{2})(?:\s*年\s*|[-./])(\d{1,2})(?:\s*月)?")
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年?(?:度)?")
_TURNED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?:\s.*)?")
_SERIAL_START, _SERIALS = date(1899, 12, 30), range(10_000, 80_000)  # days as Excel counts them
_MILLISECONDS = range(10**11, 5 * 10**12)
_SECONDS = range(10**8, 5 * 10**9)


def written(value: object) -> str:
    """Return a cell as text; "" for nothing, as programs write it, and for what is no text.

    A list gives a line for each of its members, of an object the longest text.
    """
    match value:
        case None | bytes():
            return ""
        case str():
            plain = value.strip()
            return "" if plain.lower() in _NOTHING or _ERROR.fullmatch(plain) else value
        case bool():
            return str(value).lower()
        case float():
            return (
                "" if not math.isfinite(value) else f"{value:.0f}" if _whole(value) else f"{value}"
            )
        case int() | Decimal():
            return str(value)
        case datetime():
            midnight = not (value.hour or value.minute or value.second)
            return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
        case date():
            return value.isoformat()
        case Mapping():
            return _longest(value)
        case Sequence():
            return "\n".join(filter(None, map(written, value)))
    return ""


def day(cell: str) -> str:
    """Return a date as a table writes it: a day, a month or a year in ISO; "" for none.

    The numbers that Excel (days since 1900) and programs (seconds since 1970) count dates by are
    understood; of 3/5/2024, which may be March or May, only the year is sure.
    """
    cell = cell.strip()
    if found := _COMPACT.fullmatch(cell):
        return _day(*map(int, found.groups()))
    if found := _YEAR.fullmatch(cell):
        return found[1]
    if cell.isdigit():
        return _counted(int(cell))
    if written_out := iso(cell):
        return written_out
    if found := _MONTH.fullmatch(cell):
        month = int(found[2])
        return f"{found[1]}-{month:02}" if 1 <= month <= 12 else ""
    if found := _TURNED.fullmatch(cell):
        return _turned(int(found[1]), int(found[2]), int(found[3]))
    return ""


def _counted(number: int) -> str:
    if number in _SERIALS:
        return (_SERIAL_START + timedelta(days=number)).isoformat()
    if number in _MILLISECONDS:
        number //= 1000
    elif number not in _SECONDS:
        return ""
    # Eight hours on: what a day is in China.
    return (datetime(1970, 1, 1) + timedelta(seconds=number, hours=8)).date().isoformat()


def _turned(a: int, b: int, year: int) -> str:
    if a > 12:
        return _day(year, b, a)
    if b > 12 or a == b:
        return _day(year, a, b)
    return str(year)


def _day(year: int, month: int, of_month: int) -> str:
    try:
        return date(year, month, of_month).isoformat()
    except ValueError:
        return ""


def _whole(value: float) -> bool:
    return value.is_integer() and abs(value) < 1e15


def _longest(value: Mapping[object, object]) -> str:
    named = [written(value[key]) for key in _TEXT_KEYS if key in value]
    return next(filter(None, named), "") or max(map(written, value.values()), key=len, default="")
