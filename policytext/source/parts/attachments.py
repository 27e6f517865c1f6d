"""Lists of attachments, and the labels above their text. The text itself is body."""

import re
from collections.abc import Mapping, Sequence

from policytext.source.parts.dates import is_date
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import is_sentence
from policytext.source.parts.signatures import signs

_LIST = re.compile(r"附\s*[件录表]?\s*[:：]\s*\S")
_LABEL = re.compile(
    r"[（(【\[]?\s*附\s*[件录]\s*"
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\s*[-—]\s*\d{1,2})?)?\s*[）)】\]]?[:：.．]?|附[:：]"
)
_NUMBERED = re.compile(
    r"附\s*[件录表]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[:：.．、\s]?\s*\S"
)
_ITEM = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[.．、:：]|[（(]\d{1,2}[）)]|[-•·]\s|附\s*[件录表]"
)
_FILE = re.compile(r".{1,100}\.(?:pdf|docx?|wps|xlsx?|zip|rar|ofd|jpg|png)\b.{0,30}", re.IGNORECASE)
_LONGEST_NAME = 90  # characters of an attachment's name


def attachments(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the lists of attachments: 附件：1.… with the numbered names below it, file names."""
    kinds: dict[int, Part] = {}
    number = first
    while number < len(lines):
        if number in found or not (
            _begins_list(lines, number, found) or _FILE.fullmatch(lines[number])
        ):
            number += 1
            continue
        end = number + 1
        while end < len(lines) and end not in found and _is_item(lines, number, end):
            end += 1
        kinds |= dict.fromkeys(range(number, end), "attachment")
        number = end
    return kinds


def labels(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the bare labels above an attachment's text: 附件, 附件1. What follows is body."""
    return {
        number: "attachment"
        for number in range(first, len(lines))
        if number not in found and len(lines[number]) <= 10 and _LABEL.fullmatch(lines[number])
    }


def is_label(line: str) -> bool:
    """Say whether a line begins an attachment: 附件, 附件1, 附件1 with its name."""
    return bool(_LABEL.fullmatch(line) or _NUMBERED.match(line))


def _begins_list(lines: Sequence[str], number: int, found: Mapping[int, Part]) -> bool:
    line = lines[number]
    if len(line) > 2 * _LONGEST_NAME or (is_sentence(line) and len(line) > 30):
        return False
    if _LIST.match(line):
        return True
    if _LABEL.fullmatch(line) and line.endswith((":", "：")):
        return number + 1 < len(lines) and _is_item(lines, number, number + 1)
    if not _NUMBERED.match(line):
        return False
    # 附件1 with a name is the heading of the attachment itself, unless a list or the end follows.
    behind = next((n for n in range(number + 1, len(lines)) if found.get(n) != "comment"), None)
    if behind is None or behind in found:
        return True
    listed = bool(_NUMBERED.match(lines[behind]) or re.match(r"2\s*[.．、]", lines[behind]))
    return listed or is_date(lines[behind]) or signs(lines, behind)


def _is_item(lines: Sequence[str], begins: int, number: int) -> bool:
    """Say whether a line goes on with a list of attachments; prose and what signs it do not."""
    line = lines[number]
    if (
        len(line) > _LONGEST_NAME
        or (is_sentence(line) and "。" in line)
        or line.endswith(("：", ":", "，", "；"))
    ):
        return False
    if _FILE.fullmatch(line):
        return True
    if not _ITEM.match(line) or _LABEL.fullmatch(line):
        return False
    if _NUMBERED.match(line) and not _NUMBERED.match(lines[begins]):
        return False
    # Numbers start anew where the attachment's own text begins.
    value = re.match(r"\D*(\d{1,2})", line)
    begins_alone = (
        number == begins + 1
        and not re.match(r"附\s*[件录表]?\s*[:：]?\s*1", lines[begins])
        and not _LABEL.fullmatch(lines[begins])
    )
    if begins_alone and not _NUMBERED.match(line):
        return value is not None and value[1] == "2"
    return True
