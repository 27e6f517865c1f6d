"""A number in the forms that Word's lists write it."""

import re
from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_SIMPLIFIED = ("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"), "万")
_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", ("", "拾", "佰", "仟"), "萬")
_PLAIN = ("零一二三四五六七八九", ("", "十", "百", "千"), "万")


def numeral(number: int, form: str, pattern: str = "") -> str:
    """Write a number as Word does; `pattern` shows a custom form (`001, 002, 003, ...`).

    A form that is not known, or that has no sign for this number, writes decimal digits.
    """
    if form in ("none", "bullet") or number < 0:
        return ""
    if form == "custom":
        return str(number).zfill(len(re.split(r"[,，\s]", pattern)[0]))
    return (_FORMS[form](number) if form in _FORMS else "") or str(number)


def _letters(number: int) -> str:
    """Return a … z, aa, bb … zz, aaa …, as Word counts on."""
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 780 else ""


def _roman(number: int) -> str:
    written = ""
    for worth, letters in _ROMAN if number < 32768 else ():
        written += letters * (number // worth)
        number %= worth
    return written


def _one_by_one(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _counting(number: int) -> str:
    """Return 十一, 九十九; from a hundred on digit by digit: 一〇〇."""
    return _thousand(number) if number < 100 else _one_by_one(number)


def _thousand(number: int) -> str:
    """Return 十一, 一百零一, 一千一百一十."""
    written = _spoken(number, _PLAIN)
    return written[1:] if written.startswith("一十") else written


def _japanese(number: int) -> str:
    """Return 百一, 千百十: no zero, and no one before a unit."""
    written = _spoken(number, _PLAIN).replace("零", "") or "〇"
    return re.sub("一(?=[十百千])", "", written)


def _spoken(number: int, words: tuple[str, tuple[str, ...], str]) -> str:
    """Say a number below a hundred million with its units."""
    digits, units, ten_thousand = words
    high, low = divmod(number, 10_000)
    if high:
        said = _spoken(high, words) + ten_thousand
        return said + (digits[0] if 0 < low < 1000 else "") + (_spoken(low, words) if low else "")
    said = ""
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            said += digits[digit] + units[place]
        elif said and number % 10**place and not said.endswith(digits[0]):
            said += digits[0]
    return said or digits[0]


def _in_row(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else ""


def _from(first: str, last: int) -> Callable[[int], str]:
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= last else ""


def _cycle(number: int) -> str:
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12] if number else ""


def _full_width(number: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(number))


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "ordinal": _ordinal,
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "ideographTraditional": _in_row(_STEMS),
    "ideographZodiac": _in_row(_BRANCHES),
    "ideographZodiacTraditional": _cycle,
    "ideographDigital": _one_by_one,
    "japaneseDigitalTenThousand": _one_by_one,
    "taiwaneseDigital": _one_by_one,
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _thousand,
    "taiwaneseCountingThousand": _thousand,
    "japaneseCounting": _japanese,
    "chineseLegalSimplified": lambda number: _spoken(number, _SIMPLIFIED),
    "ideographLegalTraditional": lambda number: _spoken(number, _TRADITIONAL),
}
