"""Dates as documents write them, in Arabic digits and in Chinese numerals."""

import re
from calendar import monthrange
from itertools import pairwise

_NUMERALS = "〇○ＯO零０0一二三四五六七八九"
_YEAR = r"[12１２]\d{3}\s*"
_ARABIC = (
    rf"{_YEAR}(?:年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*[日号]|[-./]\s*\d{{1,2}}\s*[-./]\s*\d{{1,2}})"
)
_WRITTEN_YEAR = rf"[一二][{_NUMERALS}]{{3}}年"
_WRITTEN_MONTH = r"[元正一二三四五六七八九十]{1,3}月"
_CHINESE = rf"{_WRITTEN_YEAR}{_WRITTEN_MONTH}[一二三四五六七八九十廿卅]{{1,3}}日"
DATE = rf"(?:{_ARABIC}|{_CHINESE})"
_MONTH = rf"(?:{_YEAR}年\s*\d{{1,2}}\s*月|{_WRITTEN_YEAR}{_WRITTEN_MONTH})"
_DATE_LINE = re.compile(rf"[（(]?(?:{DATE}|{_MONTH})[）)]?")
_SPAN_OF_YEARS = re.compile(
    r"(?:19|20)\d{2}\s*年?\s*[-—–－~～至到]+\s*(?:(?:19|20)\d{2}|\d{2}(?!\d))\s*年?(?!\s*[-—–月])"
)
_NUMBERED = re.compile(r"[〔\[［【（(﹝]\s*(?:19|20)\d{2}\s*[〕\]］】）)﹞]\s*第?\s*\d+\s*号")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
_YEAR_ALONE = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_VALUES = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")}
_VALUES |= dict.fromkeys("○零ＯO", 0) | {"元": 1, "正": 1, "廿": 20, "卅": 30}


def is_date(line: str) -> bool:
    """Say whether a line is a date, or a month of a year, and nothing else."""
    return bool(_DATE_LINE.fullmatch(re.sub(r"\s+", "", line)))


def iso(words: str) -> str:
    """Return the first date in `words` as yyyy-mm-dd, "" if there is none."""
    for found in re.finditer(DATE, words):
        parts = re.split(r"[年月日号\-./]", re.sub(r"\s+", "", found[0]))[:3]
        year, month, day = (_value(part, number == 0) for number, part in enumerate(parts))
        if 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return f"{year}-{month:02}-{day:02}"
    return ""


def iso_or_month(words: str) -> str:
    """Return the first date in `words`, without one the first month of a year as yyyy-mm."""
    for found in () if iso(words) else re.finditer(_MONTH, words):
        year, month = re.split(r"[年月]", re.sub(r"\s+", "", found[0]))[:2]
        if 1900 <= _value(year, True) <= 2100 and 1 <= _value(month, False) <= 12:
            return f"{_value(year, True)}-{_value(month, False):02}"
    return iso(words)


def dates_in(words: str) -> list[tuple[str, str]]:
    """Return each date in `words`, or a month, with what follows it up to the next."""
    places = [found.start() for found in re.finditer(rf"{DATE}|{_MONTH}", words)]
    parts = [words[start:end] for start, end in pairwise([*places, len(words)])]
    return [(date, part) for part in parts if (date := iso_or_month(part))]


def date_named(name: str) -> str:
    """Return the date, the month or the year in a file's name, "" without one.

    A span of years (2021—2025, 十四五) is what a plan is for, no date; nor is a document's number.
    """
    plain = _SPAN_OF_YEARS.sub(" ", _NUMBERED.sub(" ", name))
    if dated := iso_or_month(plain.replace("_", "-")):
        return dated
    for found in _COMPACT.finditer(plain):
        year, month, day = (int(part) for part in found.groups())
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return f"{year}-{month:02}-{day:02}"
    year_named = _YEAR_ALONE.search(plain)
    return year_named[0] if year_named else ""


def _value(numeral: str, by_digit: bool) -> int:
    if re.fullmatch(r"\d+", numeral):
        return int(numeral)
    if by_digit:
        return int("".join(str(_VALUES.get(c, c)) for c in numeral))
    tens, ten, units = numeral.partition("十")
    if not ten:
        return sum(_VALUES.get(c, 0) * (10 if c in "廿卅" else 1) for c in numeral)
    return 10 * (_VALUES.get(tens, 1) if tens else 1) + (_VALUES.get(units, 0) if units else 0)
