"""Who speaks or enacted, where and when: the lines below a title."""

import re
from collections.abc import Sequence

from policytext.parts.dates import DATE

_ENACTED = (
    "通过|公布|发布|修订|修正|施行|批准|实施|废止|会议上|印发|制定|第.{1,3}次修正"
    "|(?:会议|大会|座谈会|代表大会|开幕式?|论坛)上?|报告|讲话|致辞|发言"
)
_BYLINE = re.compile(
    rf"^[—–\-]*\s*[（(]?\s*{DATE}[^。]{{0,160}}?(?:{_ENACTED})[^。]{{0,40}}?[）)]?。?$"
    rf"|^[—–\-]{{2,}}\s*{DATE}.{{0,100}}$"
    r"|^[—–\-]{2,}\s*在[^。]{4,80}(?:上|会)的?(?:讲话|报告|致辞|发言)?$"
    r"|^[（(]根据[^。]{4,230}[）)]?$"
    rf"|^根据{DATE}[^。]{{4,200}}(?:修正|修订)[）)]?。?$|^自{DATE}起施行$"
    r"|^[（(](?:本报|新华社)?(?:评论员|记者)[^。]{0,30}[）)]$"
    r"|^(?:本报|新华社|人民日报)?(?:特约)?评论员\s*.{0,12}$|^[□■◎○●]\s*.{2,20}$"
)
_HISTORY = re.compile(rf"[（(]\s*{DATE}[^。]*?(?:{_ENACTED})[^。]*[）)]")
_MEETING = re.compile(
    rf"[—–\-]*\s*[（(]?\s*{DATE}\s*(?:在|于)[^。，]{{4,60}}(?:会议|大会)上?"
    r"(?:.{0,30}(?:报告|讲话)[。]?)?[）)]?"
)
_LONGEST = 260  # characters of a line
_LONGEST_HISTORY = 1500  # of a law's history in brackets
_MOST_LINES = 12  # of a history in brackets


def is_byline(line: str) -> bool:
    """Say whether a line tells by its form who spoke or enacted, where and when."""
    if len(line) > _LONGEST:
        return len(line) <= _LONGEST_HISTORY and bool(_HISTORY.fullmatch(line))
    return bool(_BYLINE.match(line))


def is_meeting(line: str) -> bool:
    """Say whether a line is nothing but the meeting at which a report was given."""
    return bool(_MEETING.fullmatch(line))


def end_of_bracket(lines: Sequence[str], number: int) -> int:
    """Return where what begins with an open bracket closes: （2021年…通过⏎根据…修正）."""
    seen = lines[number]
    if not re.match(r"[（(]", seen):
        return number + 1
    for end in range(number + 1, min(number + _MOST_LINES, len(lines))):
        if len(re.findall(r"[（(]", seen)) <= len(re.findall(r"[）)]", seen)):
            return end
        seen += lines[end]
    return number + 1
