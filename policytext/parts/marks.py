"""What the rules of all parts ask of a line: does it end a sentence, name a body, hold a date?"""

import re
from functools import cache

from policytext.parts.words import any_of

HANZI = "\u3400-\u9fff〇"
_NUMERALS = "〇○ＯO零０0一二三四五六七八九"
_ARABIC = r"[12１２]\d{3}\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]|[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2})"
_CHINESE = rf"[一二][{_NUMERALS}]{{3}}年[元正一二三四五六七八九十]{{1,3}}月[一二三四五六七八九十廿卅]{{1,3}}日"
DATE = rf"(?:{_ARABIC}|{_CHINESE})"
_MONTH = rf"(?:[12１２]\d{{3}}\s*年\s*\d{{1,2}}\s*月|[一二][{_NUMERALS}]{{3}}年[一二三四五六七八九十]{{1,3}}月)"
NAME = rf"[{HANZI}](?:[\s　]*[{HANZI}]){{1,2}}|[{HANZI}]{{2,8}}(?:[·•][{HANZI}]{{1,8}})?"

_NUMBERS = "一二三四五六七八九十百零〇"
HEADING = re.compile(
    rf"[（(]\s*[{_NUMBERS}]{{1,4}}\s*[）)]|[{_NUMBERS}]{{1,4}}\s*[、.．]"
    rf"|第\s*(?:[{_NUMBERS}]{{1,5}}|\d{{1,3}})\s*[章节条编篇款部分]|\d{{1,3}}\s*[、.．）)]|[（(]\d{{1,3}}[）)]|[①-⑳]"
    rf"|[{_NUMBERS}]{{1,3}}$"
)
_ENDS = re.compile(r"[。！？!?；;：:，,、…]$")
_SENTENCE = re.compile(r"[。；;！？!?…][”’」』）)]?$")
_DATE_LINE = re.compile(rf"[（(]?(?:{DATE}|{_MONTH})[）)]?")
_WIDTHS = str.maketrans("（）［］【】〔〕：，“”‘’「」『』《》〈〉", "()[][][]:,\"\"''\"\"\"\"<><>")


def squeezed(line: str) -> str:
    """Return a line without its blanks."""
    return re.sub(r"[\s\u200b-\u200d\u2060\ufeff]+", "", line)


def folded(line: str) -> str:
    """Return what makes two titles the same: no blanks, quotes or widths of brackets."""
    return re.sub(r"[\"']", "", squeezed(line).translate(_WIDTHS)).lower()


def ends_with_mark(line: str) -> bool:
    """Say whether a line ends with a mark of a sentence or a clause."""
    return bool(_ENDS.search(line))


def is_sentence(line: str) -> bool:
    """Say whether a line ends as a paragraph of a body does, or holds a whole sentence."""
    return bool(_SENTENCE.search(line)) or "。" in line


def is_heading(line: str) -> bool:
    """Say whether a line begins with a number of a chapter, an article or a list."""
    return bool(HEADING.match(line))


def is_date(line: str) -> bool:
    """Say whether a line is a date and nothing else."""
    return bool(_DATE_LINE.fullmatch(squeezed(line)))


def is_salutation(line: str) -> bool:
    """Say whether a line addresses its readers."""
    return bool(re.match(r"(各位|同志们|尊敬的|女士们|先生们|亲爱的)", line)) or (
        len(line) <= 400 and bool(re.search(r"[：:]$", line)) and not is_heading(line)
    )


@cache
def _body() -> re.Pattern[str]:
    one = rf"(?:[{HANZI}·（）()“”]{{0,28}}?(?:{any_of('bodies')})(?:[（(][{HANZI}]{{1,10}}[）)])?)"
    return re.compile(rf"{one}(?:[\s　、，,]*{one}){{0,9}}[\s　]*(?:[（(](?:印章|盖章|章|公章)[）)])?")


def is_body_name(line: str) -> bool:
    """Say whether a line is the name of an issuing body, or of several, and nothing else."""
    if len(line) > 90 or is_heading(line) or re.search(r"[的了是]|关于|加强|推进|做好|如下|报送", line):
        return False
    return bool(_body().fullmatch(line))


@cache
def _office() -> re.Pattern[str]:
    return re.compile(
        rf"[{HANZI}\s　、（）()]{{0,40}}?(?:{any_of('offices')})[\s　:：]*(?:{NAME})?"
    )


def is_office(line: str) -> bool:
    """Say whether a line is an office, with or without the name of who holds it."""
    return len(line) <= 50 and bool(_office().fullmatch(line)) and "关于" not in line


def is_name(line: str) -> bool:
    """Say whether a line is a person's name and nothing else."""
    return bool(re.fullmatch(NAME, line)) and len(squeezed(line)) <= 12


_VALUES = {**{c: i for i, c in enumerate("〇一二三四五六七八九")}, "○": 0, "零": 0, "Ｏ": 0, "O": 0, "元": 1, "正": 1, "廿": 2, "卅": 3}


def iso(words: str) -> str:
    """Return the first date in `words` as yyyy-mm-dd, "" if there is none."""
    for found in re.finditer(DATE, words):
        parts = re.split(r"[年月日号\-./]", squeezed(found[0]))[:3]
        year, month, day = (_value(part, number == 0) for number, part in enumerate(parts))
        if 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year}-{month:02}-{day:02}"
    return ""


def _value(numeral: str, by_digit: bool) -> int:
    if re.fullmatch(r"\d+", numeral):
        return int(numeral)
    if by_digit:
        return int("".join(str(_VALUES.get(c, c)) for c in numeral))
    tens, ten, units = numeral.partition("十")
    if not ten:
        return sum(_VALUES.get(c, 0) * (10 if c in "廿卅" else 1) for c in numeral)
    return 10 * (_VALUES.get(tens, 1) if tens else 1) + (_VALUES.get(units, 0) if units else 0)
