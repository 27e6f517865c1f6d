"""What number a list's sign stands for: 十二, 12, １２, ⑫, XII, L, 丙."""

import unicodedata

HANZI = "零〇一二三四五六七八九十百千两"
STEMS = "甲乙丙丁戊己庚辛壬癸"
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_ROMAN = {"I": 1, "V": 5, "X": 10}


def value_of(sign: str) -> int:
    """Return the number that a sign of digits, hanzi or one special character writes; 0 for none.

    Full-width digits count as digits; 一二 and 十十 are no numbers.
    """
    if sign.isdecimal():
        return int(sign)
    if len(sign) == 1 and sign not in _DIGITS and sign not in _UNITS:
        if sign in STEMS:
            return STEMS.index(sign) + 1
        return int(unicodedata.numeric(sign, 0))
    return _of_hanzi(sign)


def value_of_letter(letter: str) -> int:
    """Return the place of a Latin letter in the alphabet."""
    return ord(letter.lower()) - ord("a") + 1


def value_of_roman(sign: str) -> int:
    """Return the number of a Roman numeral up to 39; 0 for what is none."""
    values = [_ROMAN.get(letter, 0) for letter in sign.upper()]
    total = sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return total if _roman(total) == sign.upper() else 0


def _roman(number: int) -> str:
    tens, units = divmod(max(number, 0), 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]


def _of_hanzi(sign: str) -> int:
    """Return 123 for 一百二十三, 105 for 一百零五, 10 for 十; 0 for what is written otherwise."""
    total, digit, least = 0, 0, 10_000
    for character in sign:
        if character in _UNITS:
            unit = _UNITS[character]
            if unit >= least or (not digit and total):
                return 0
            total, digit, least = total + (digit or 1) * unit, 0, unit
        elif digit:
            return 0
        else:
            digit = _DIGITS.get(character, 0)
    return total + digit
