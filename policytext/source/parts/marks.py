"""What the rules of all parts ask of a line: does it end a sentence, name a body, hold a date?"""

import re
from functools import cache

from policytext.source.parts.words import any_of

HANZI = "\u3400-\u9fff〇"
NAME = rf"(?:[{HANZI}][\s　]*){{1,3}}[{HANZI}]|[{HANZI}]{{2,8}}[·•][{HANZI}]{{1,8}}"

_NUMBERS = "一二三四五六七八九十百零〇"
HEADING = re.compile(
    rf"[（(]\s*[{_NUMBERS}]{{1,4}}\s*[）)]|[{_NUMBERS}]{{1,4}}\s*[、.．]"
    rf"|第\s*(?:[{_NUMBERS}]{{1,5}}|\d{{1,3}})\s*[章节条编篇款部分]|\d{{1,3}}\s*[、.．）)]|[（(]\d{{1,3}}[）)]|[①-⑳]"
    rf"|[{_NUMBERS}]{{1,3}}$"
)
_ENDS = re.compile(r"[。！？!?；;：:，,、…]$")
_SENTENCE = re.compile(r"[。；;！？!?…][”’」』）)]?$")
_WIDTHS = str.maketrans("（）［］【】〔〕：，“”‘’「」『』《》〈〉", '()[][][]:,""\'\'""""<><>')


def squeezed(line: str) -> str:
    """Return a line without its blanks."""
    return re.sub(r"[\s\u200b-\u200d\u2060\ufeff]+", "", line)


def folded(line: str) -> str:
    """Return what makes two titles the same: no blanks, quotes, commas or widths of brackets."""
    return re.sub(r"[\"'、]", "", squeezed(line).translate(_WIDTHS)).lower()


def unmarked(line: str) -> str:
    """Return a line without the marks of headings, lists and emphasis of Markdown."""
    return re.sub(r"^(?:#{1,6}|>|[-*+])\s+|\*\*", "", line)


def ends_with_mark(line: str) -> bool:
    """Say whether a line ends with a mark of a sentence or a clause."""
    return bool(_ENDS.search(line))


def is_sentence(line: str) -> bool:
    """Say whether a line ends as a paragraph of a body does, or holds a whole sentence."""
    return bool(_SENTENCE.search(line)) or "。" in line


def is_heading(line: str) -> bool:
    """Say whether a line begins with a number of a chapter, an article or a list."""
    return bool(HEADING.match(line))


def is_salutation(line: str) -> bool:
    """Say whether a line addresses its readers."""
    return bool(re.match(r"(各位|同志们|尊敬的|女士们|先生们|亲爱的)", line)) or (
        len(line) <= 400 and bool(re.search(r"[：:]$", line)) and not is_heading(line)
    )


@cache
def _body() -> re.Pattern[str]:
    one = rf"(?:[{HANZI}·（）()“”]{{0,28}}?(?:{any_of('bodies')})(?:[（(][{HANZI}]{{1,10}}[）)])?)"
    return re.compile(
        rf"{one}(?:[\s　、，,]*{one}){{0,9}}[\s　]*(?:[（(](?:印章|盖章|章|公章)[）)])?"
    )


def is_body_name(line: str) -> bool:
    """Say whether a line is the name of an issuing body, or of several, and nothing else."""
    if (
        len(line) > 90
        or is_heading(line)
        or re.search(r"[的了是]|关于|加强|推进|做好|如下|报送", line)
    ):
        return False
    return bool(_body().fullmatch(line))


@cache
def _office() -> re.Pattern[str]:
    return re.compile(
        rf"[{HANZI}\s　、（）()]{{0,40}}?(?:{any_of('offices')})[\s　:：]*(?:{NAME})?"
    )


def is_office(line: str) -> bool:
    """Say whether a line is an office, with or without the name of who holds it."""
    if len(line) > 50 or is_heading(line) or re.search(r"[的了]|关于|报告", line):
        return False
    return bool(_office().fullmatch(line))


def is_name(line: str) -> bool:
    """Say whether a line is a person's name and nothing else."""
    return bool(re.fullmatch(NAME, line)) and len(squeezed(line)) <= 12
