"""Who speaks or enacted, where and when: the lines below a title."""

import re
from collections.abc import Sequence

from policytext.source.parts.dates import DATE
from policytext.source.parts.marks import is_heading

_ENACTED = (
    "通过|公布|发布|修订|修正|施行|批准|实施|废止|会议上|印发|制定|第.{1,3}次修正"
    "|(?:会议|大会|座谈会|代表大会|开幕式?|论坛)上?|报告|讲话|致辞|发言"
)
_BYLINE = re.compile(
    rf"^[—–\-]*+\s*+[（(]?\s*+{DATE}[^。]{{0,160}}?(?:{_ENACTED})[^。]{{0,40}}?[）)]?。?$"
    rf"|^[（(]?{DATE}[^。]{{0,60}}(?:公布|发布|通过|修订)。根据$"
    rf"|^[—–\-]{{2,}}\s*{DATE}.{{0,100}}$"
    r"|^[—–\-]{2,}\s*在[^。]{4,80}(?:上|会)的?(?:讲话|报告|致辞|发言)?$"
    r"|^[（(]根据[^。]{4,230}[）)]?$"
    rf"|^根据{DATE}[^。]{{4,200}}(?:修正|修订)[）)]?。?$|^自{DATE}起施行$"
    r"|^[（(](?:本报|新华社)?(?:评论员|记者)[^。]{0,30}[）)]$"
    r"|^(?:本报|新华社|人民日报)?(?:特约)?评论员\s*.{0,12}$|^[□■◎○●]\s*.{2,20}$"
)
_REST = re.compile(r"(?:次?会议)?.{0,6}(?:通过|批准|修正|修订|公布)[）)]?")
_BEGUN = re.compile(rf"[（(]\s*{DATE}")
_DONE = re.compile(_ENACTED)
_PASSED = re.compile(rf"{DATE}[^。]*?(?:通过|批准|公布)")
_CHANGED_BY = re.compile(rf"根据\s*{DATE}")
_MEETING = re.compile(
    rf"[—–\-]*+\s*+[（(]?\s*+{DATE}\s*(?:在|于)[^。，]{{4,60}}(?:会议|大会)上?"
    r"(?:.{0,30}(?:报告|讲话)[。]?)?[）)]?"
)
_LONGEST = 260  # characters of a line
_LONGEST_HISTORY = 1500  # of a law's history in brackets
_MOST_CUT = 4  # lines of one sentence that was cut
_MOST_LINES = 12  # of a history in brackets


def end_of_byline(lines: Sequence[str], number: int) -> int:
    """Return where a byline that begins at a line ends, `number` if none begins there.

    It may go on for several lines: an open bracket (（2021年…通过⏎根据…修正）), or a sentence that
    was cut (…会议《关于修改⏎〈某条例〉的决定》修正).
    """
    if _is_byline(lines[number]) and _is_closed(lines[number]):
        rest = lines[number + 1] if number + 1 < len(lines) else ""
        return number + 1 + bool(_REST.fullmatch(rest))
    begins = re.match(rf"[—–\-]*+\s*+[（(]?\s*+(?:{DATE}|根据)", lines[number])
    bracket = re.match(r"[（(]", lines[number])
    most = _MOST_LINES if bracket else _MOST_CUT
    seen = lines[number]
    for end in range(number + 1, min(number + most, len(lines)) if begins else number):
        if is_heading(lines[end]) or "。" in lines[end]:
            break
        seen += lines[end]
        if _is_closed(seen) and (_is_byline(seen) or (bracket and _is_byline(lines[number]))):
            return end + 1
    return number + 1 if _is_byline(lines[number]) else number


def _is_byline(line: str) -> bool:
    """Say whether a line tells by its form who spoke or enacted, where and when."""
    if len(line) <= _LONGEST and _BYLINE.match(line):
        return True
    return len(line) <= _LONGEST_HISTORY and "。" not in line and _is_history(line)


def _is_history(line: str) -> bool:
    """Say whether a line tells how a law came about: （2010年1月1日…通过…）, or 2010年…根据…修正.

    Looked for step by step: one pattern for all of it tries every decision that a line names with
    every date, and takes 0.1 s for a single line.
    """
    if begun := _BEGUN.match(line):
        return line.endswith(("）", ")")) and bool(_DONE.search(line, begun.end(), len(line) - 1))
    passed = _PASSED.match(line)
    if not passed or not line.endswith(("修正", "修订", "批准", "通过")):
        return False
    return bool(_CHANGED_BY.search(line, passed.end(), len(line) - 2))


def _is_closed(words: str) -> bool:
    """Say whether every bracket and title mark in words is closed; one more that closes is fine."""
    return all(
        words.count(pair[0]) <= words.count(pair[1]) for pair in ("（）", "()", "《》", "〈〉")
    )


def is_meeting(line: str) -> bool:
    """Say whether a line is nothing but the meeting at which a report was given."""
    return bool(_MEETING.fullmatch(line))
