"""The end of a document: signature and date, attachments listed, copies, who printed it."""

import re
from collections.abc import Mapping, Sequence

from policytext.parts.kinds import Part
from policytext.parts.marks import (
    DATE,
    ends_with_mark,
    is_body_name,
    is_date,
    is_heading,
    is_office,
    is_sentence,
    squeezed,
)

_SENT = re.compile(r"(?:抄\s*送|抄\s*报|分\s*送|报\s*送|主\s*送|印\s*送|呈\s*报)\s*[:：]")
_COLOPHON = re.compile(
    rf".{{2,40}}?{DATE}\s*印\s*发。?|{DATE}\s*印\s*发|[（(]?(?:此件|此文|本文|此文件).{{0,8}}(?:公开|发至).{{0,20}}[）)]?"
    r"|(?:信息)?公开(?:选项|方式|属性|类别|范围)?\s*[:：].{0,20}|[（(](?:主动公开|依申请公开|不予公开)[）)]"
    r"|[（(]?共\s*印\s*\d+\s*份[）)]?|(?:主题词|主\s+题\s+词)\s*[:：].{0,80}|(?:打字|校对|承办单位|承办处室|印数)\s*[:：].{0,40}"
)
_CONTACT = re.compile(
    r"[（(]?(?:联\s*系\s*人|联系电话|联系方式|咨询电话|监督电话|电\s*话|传\s*真|邮\s*编|邮政编码|电子邮[箱件]|联系地址|通讯地址|地\s*址)\s*[:：].{1,120}"
)
_CREDIT = re.compile(r"[（(【\[]?(?:责任编辑|责编|编辑|来源|原标题|审核|校对|监制)\s*[:：]")
_STRICT_CREDIT = re.compile(r"[（(【\[]?(?:责任编辑|责编|网络编辑|编辑)\s*[:：][^。，；]{1,20}[）)】\]]?")
_LIST = re.compile(r"附\s*[件录表]?\s*[:：]\s*\S")
_LABEL = re.compile(r"[（(【\[]?\s*附\s*[件录]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:\s*[-—]\s*\d{1,2})?)?\s*[）)】\]]?[:：]?")
_NUMBERED = re.compile(r"附\s*[件录表]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[:：.．、\s]?\s*\S")
_ITEM = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[.．、:：]|[（(]\d{1,2}[）)]|[-•·]\s|附\s*[件录表]")
_FILE = re.compile(r".{1,100}\.(?:pdf|docx?|wps|xlsx?|zip|rar|ofd|jpg|png)\b.{0,30}", re.IGNORECASE)
_LONGEST_NAME = 90  # characters of an attachment's name
_MOST_BODIES = 24  # lines of bodies that sign together
_BODY = 60  # a paragraph of the body is longer
_MOST_CREDITS = 12  # lines at the end of a file among which credits stand


def end_matter(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return what ends a document, wherever it stands behind line `first`; the rest is untouched."""
    kinds: dict[int, Part] = {}
    for rule in (_attachments, _colophons, _signatures, _credits, _labels):
        for number, kind in rule(lines, first, {**found, **kinds}).items():
            kinds.setdefault(number, kind)
    return kinds


def _attachments(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the lists of attachments: 附件：1.… with the numbered names below it, file names."""
    kinds: dict[int, Part] = {}
    number = first
    while number < len(lines):
        if number in found or not (_begins_list(lines, number, found) or _FILE.fullmatch(lines[number])):
            number += 1
            continue
        end = number + 1
        while end < len(lines) and end not in found and _is_item(lines, number, end):
            end += 1
        kinds |= dict.fromkeys(range(number, end), "attachment")
        number = end
    return kinds


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
    return bool(_NUMBERED.match(lines[behind])) or is_date(lines[behind]) or _signs(lines, behind)


def _is_item(lines: Sequence[str], begins: int, number: int) -> bool:
    """Say whether a line goes on with a list of attachments; prose and what signs it do not."""
    line = lines[number]
    if len(line) > _LONGEST_NAME or (is_sentence(line) and "。" in line) or line.endswith(("：", ":", "，", "；")):
        return False
    if _FILE.fullmatch(line):
        return True
    if not _ITEM.match(line) or _LABEL.fullmatch(line):
        return False
    # Numbers start anew where the attachment's own text begins.
    value = re.match(r"\D*(\d{1,2})", line)
    begins_alone = number == begins + 1 and not re.match(r"附\s*[件录表]?\s*[:：]?\s*1", lines[begins]) and not _LABEL.fullmatch(lines[begins])
    if begins_alone and not _NUMBERED.match(line):
        return bool(value) and value[1] == "2"
    return True


def _signs(lines: Sequence[str], number: int) -> bool:
    """Say whether bodies sign from a line on, with a date below them."""
    end = number
    while end < min(number + _MOST_BODIES, len(lines)) and _may_sign(lines[end]):
        end += 1
    return end > number and end < len(lines) and is_date(lines[end])


def _may_sign(line: str) -> bool:
    return is_body_name(line) or (is_office(line) and not is_heading(line))


def _colophons(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the lines that say who gets copies, who printed it, whether it is published."""
    kinds: dict[int, Part] = {}
    for number in range(first, len(lines)):
        line = lines[number]
        if number in found or number in kinds or len(line) > 400:
            continue
        if _COLOPHON.fullmatch(line):
            kinds[number] = "colophon"
        elif _SENT.match(line) and not line.startswith("主送"):
            kinds |= dict.fromkeys(range(number, _end_of_copies(lines, number)), "colophon")
    for number in range(len(lines) - 1, first - 1, -1):  # contacts: only at the very end
        if number in found or number in kinds or is_date(lines[number]) or _may_sign(lines[number]):
            continue
        if not _CONTACT.fullmatch(lines[number]):
            break
        kinds[number] = "colophon"
    return kinds


def _end_of_copies(lines: Sequence[str], number: int) -> int:
    """Return where a list of those who get copies ends: with its full stop, or with its names."""
    end = number + 1
    while not lines[end - 1].endswith("。") and end < min(len(lines), number + 6):
        line = lines[end]
        names = re.search(r"[，、,]", line) or ends_with_mark(lines[end - 1]) or is_body_name(line)
        if not names or len(line) > 120 or is_heading(line) or is_date(line) or _COLOPHON.fullmatch(line):
            break
        end += 1
    return end


def _signatures(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the bodies that sign and the dates below them.

    A date alone on a line signs when bodies stand right above it, or when it stands between a
    sentence and the end of the document; a date in a chronicle has sentences on both sides.
    """
    kinds: dict[int, Part] = {}
    for number in range(first, len(lines)):
        if number in found or number in kinds:
            continue
        line = lines[number]
        if is_date(line):
            top = _top_of_bodies(lines, number, first, found)
            if top < number:
                kinds |= dict.fromkeys(range(top, number + 1), "signature")
            elif _is_signed_below(lines, number, found):
                kinds |= {number: "signature", number + 1: "signature"}
            elif _stands_at_an_end(lines, number, first, found):
                kinds[number] = "signature"
        elif _signs_in_one_line(line) and number > first:
            top = _top_of_bodies(lines, number, first, found)
            kinds |= dict.fromkeys(range(top, number + 1), "signature")
    return kinds | _undated(lines, first, {**found, **kinds})


def _top_of_bodies(lines: Sequence[str], date: int, first: int, found: Mapping[int, Part]) -> int:
    top = date
    while top - 1 >= first and date - top < _MOST_BODIES and top - 1 not in found and _may_sign(lines[top - 1]):
        top -= 1
    above = lines[top - 1] if top - 1 >= first else ""
    introduced = top - 1 not in found and bool(re.search(r"[：:、，]$", above)) and date - top > 1
    return date if introduced or date - top >= _MOST_BODIES else top


def _signs_in_one_line(line: str) -> bool:
    found = re.fullmatch(rf"(.{{2,60}}?)[\s　（(]*{DATE}[）)]?", line)
    return bool(found) and _may_sign(found[1].strip("　 ")) if found else False


def _is_signed_below(lines: Sequence[str], number: int, found: Mapping[int, Part]) -> bool:
    if number + 1 >= len(lines) or number + 1 in found or not is_body_name(lines[number + 1]):
        return False
    return number + 2 >= len(lines) or number + 2 in found


def _stands_at_an_end(lines: Sequence[str], number: int, first: int, found: Mapping[int, Part]) -> bool:
    above = lines[number - 1] if number > first else ""
    if number - 1 not in found and not is_sentence(above):
        return False
    behind = next((n for n in range(number + 1, len(lines)) if n not in found), None)
    if behind is None:
        return True
    return bool(_LABEL.fullmatch(lines[behind]) or _NUMBERED.match(lines[behind])) or behind > number + 1


def _undated(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the bodies that sign without a date, as the last lines, when the head names them."""
    last = next((n for n in range(len(lines) - 1, first - 1, -1) if n not in found), None)
    if last is None or last <= first or not is_body_name(lines[last]) or not is_sentence(lines[last - 1]):
        return {}
    named = "".join(squeezed(line) for line in lines[:first])
    return {last: "signature"} if squeezed(lines[last]) in named else {}


def _credits(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return who edited it and where it comes from: at the end, or 责任编辑 between documents."""
    kinds: dict[int, Part] = {}
    prose = max(
        (n for n in range(first, len(lines)) if n not in found and len(lines[n]) > _BODY and ends_with_mark(lines[n])),
        default=-1,
    )
    for number in range(first + 1, len(lines)):
        if number in found:
            continue
        at_end = number > prose and number >= len(lines) - _MOST_CREDITS
        if _STRICT_CREDIT.fullmatch(lines[number]) or (at_end and _CREDIT.match(lines[number])):
            kinds[number] = "metadata"
        elif at_end and kinds and not is_sentence(lines[number]) and not is_heading(lines[number]):
            kinds[number] = "footer"
    return kinds


def _labels(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the bare labels above an attachment's text: 附件, 附件1. What follows is body."""
    return {
        number: "attachment"
        for number in range(first, len(lines))
        if number not in found and len(lines[number]) <= 10 and _LABEL.fullmatch(lines[number])
    }
