"""Notices of rights, and what frames a page: each sets itself aside, never what follows it."""

import re
from collections.abc import Collection, Sequence

from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import ends_with_mark, is_heading, is_salutation, is_sentence
from policytext.source.parts.words import any_of, words

_ENDS = r"(?=[\s:：】\]©(（]|$|违|侵|翻|不得|未经)"
_NOTICES: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        "copyright",
        re.compile(
            rf"^[【\[]?(版权(声明|所有){_ENDS}|copyright\s*[©(（\d]|©|public domain$)"
            r"|^本作品(?=(?:是|来自)中华人民共和国|.{0,400}(?:公有领域|著作权|版权)|来自$|是$)",
            re.IGNORECASE,
        ),
    ),
    ("disclaimer", re.compile(rf"^[【\[]?免责(声明|条款){_ENDS}")),
)
_FRAMES: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        "footer",
        re.compile(
            r"^第\s*\d+\s*页(\s*[/／,，]?\s*共\s*\d+\s*页)?$|^[-—–－]\s*\d{1,4}\s*[-—–－]$|^\d{1,3}\s*/\s*\d{1,3}$"
            r"|^.{0,30}ICP备\d+.{0,40}$|^.{0,20}公网安备.{0,40}$|^(政府)?网站标识码.{0,40}$"
            r"|^(主办|承办|技术支持|网站维护|版权所有|主办单位|承办单位)[:：].{0,80}(网|中心|公司|办公[厅室]|政府).{0,60}$"
        ),
    ),
    (
        "site",
        re.compile(r"^(分享到|分享|打印|字体|字号|您是第|扫一扫|【?\s*字体)[:：\s【].{0,40}$"),
    ),
    ("site", re.compile(r"^(上一篇|下一篇|上一条|下一条)[:：].{0,80}$")),
)
_BODY = 60  # a paragraph of the body is longer, or ends with a mark
_EDGE, _WORD = 20, 3  # a single short word frames a page only near the file's ends
_WIDEST = 14  # squeezed characters of a line of page words


def notices(lines: Sequence[str], taken: Collection[int]) -> dict[int, Part]:
    """Return the notices of rights with what belongs to them, and the lines that frame a page."""
    found: dict[int, Part] = {}
    last = max((n for n, line in enumerate(lines) if _is_body(line)), default=-1)
    number = 0
    while number < len(lines):
        kind = None if number in taken else _kind(lines[number], _NOTICES)
        if not kind:
            number += 1
            continue
        end = _end_of_notice(lines, number, last)
        found[number] = kind
        found |= {
            n: _kind(lines[n], _NOTICES) or _within(lines[n], kind) for n in range(number + 1, end)
        }
        number = end
    for number, line in enumerate(lines):
        near = number < _EDGE or number >= len(lines) - _EDGE
        word = _page_word(line) if near or len(line) > _WORD else None
        if number not in found and (frame := _kind(line, _FRAMES) or word):
            found[number] = frame
    return found


def _end_of_notice(lines: Sequence[str], first: int, last: int) -> int:
    """Return where a notice ends: at the first line that may be a body's.

    Up to there stand the notice's own lines: they hold its words, or they are fragments of its
    sentences. Short lines behind it are the page's end only if no paragraph of a body follows:
    `last` is the last of these.
    """
    end = first + 1
    while end < len(lines) and _goes_on(lines, end):
        end += 1
    return end if last >= end else len(lines)


def _goes_on(lines: Sequence[str], number: int) -> bool:
    line = lines[number]
    if _speaks_of_rights(line) and not is_salutation(line):
        return True
    if re.match(r"[，、；》”）。]", line) or _page_word(line):
        return True
    # A link broke the notice's sentence: the name stands alone, and the sentence goes on below it.
    before, behind = lines[number - 1], lines[number + 1] if number + 1 < len(lines) else ""
    open_ended = not is_sentence(before) and not _page_word(before)
    return (
        open_ended
        and len(line) <= 20
        and (
            bool(re.match(r"[，、；》”）。]", behind))
            or (not _is_body(line) and _speaks_of_rights(behind))
        )
    )


def _is_body(line: str) -> bool:
    if _speaks_of_rights(line) or _kind(line, _FRAMES):
        return False
    long = len(line) > _BODY and ends_with_mark(line)
    return long or is_salutation(line) or (is_heading(line) and len(line) > 4)


def _within(line: str, kind: Part) -> Part:
    return (
        kind
        if _speaks_of_rights(line) or re.match(r"[，、；》”）。]", line) or is_sentence(line)
        else "footer"
    )


def _speaks_of_rights(line: str) -> bool:
    return bool(re.search(any_of("notice_words"), line.lower()))


def _page_word(line: str) -> Part | None:
    """Say whether a line holds nothing but words of a page's frame."""
    if len(line) > 40:
        return None
    plain = re.sub(r"[\[\]【】〖〗()（）<>《》:：|｜·/、,，.。\-—\s]", "", line)
    if not plain or len(plain) > _WIDEST:
        return None
    return (
        "footer" if plain in words("page_words") or plain.lower() in words("page_words") else None
    )


def _kind(line: str, rules: tuple[tuple[Part, re.Pattern[str]], ...]) -> Part | None:
    return next((kind for kind, pattern in rules if pattern.search(line)), None)


def related(lines: Sequence[str], taken: Collection[int]) -> dict[int, Part]:
    """Return the links to other pages behind the body: from their heading on, if none is prose."""
    for number in range(max(len(lines) - 60, 1), len(lines)):
        heading = re.sub(r"[【】\[\]:：\s▲▼■●>＞]", "", lines[number])
        if number in taken or heading not in words("related_words"):
            continue
        rest = [n for n in range(number + 1, len(lines)) if n not in taken]
        if all(len(lines[n]) <= _BODY and not is_sentence(lines[n]) for n in rest):
            return dict.fromkeys([number, *rest], "related")
    return {}
