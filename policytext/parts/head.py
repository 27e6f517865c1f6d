"""The head of a document: red head, number, tables of its data, title, who speaks and where."""

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from policytext.parts.kinds import Part
from policytext.parts.marks import (
    DATE,
    HANZI,
    folded,
    is_body_name,
    is_date,
    is_heading,
    is_name,
    is_office,
    is_salutation,
    is_sentence,
    squeezed,
)
from policytext.parts.titles import ends_as_title, is_strong, same_title, title_lines
from policytext.parts.words import any_of

_BRACKETED_YEAR = r"[〔\[［【（(﹝]\s*[12]\d{3}\s*[〕\]］】）)﹞]"
NUMBER = re.compile(
    rf"[（(]?(?:[{HANZI}A-Za-z、]{{0,24}}\s*{_BRACKETED_YEAR}\s*第?\s*[\d一二三四五六七八九十百]+\s*(?:[-—－、～~]\s*\d+\s*)?号"
    rf"|(?:[{HANZI}]{{0,30}}?(?:令|公告|通告|公报))?\s*(?:[12]\d{{3}}年)?\s*[（(]?第?\s*[\d一二三四五六七八九十百零〇]+\s*号[）)]?)[）)]?"
    r"(?:\s*[（(]总第?\s*\d+\s*[号期][）)])?"
)
_SIGNED = re.compile(r"(?:\s*签\s*发\s*人\s*[:：]?\s*.{0,30})?")
_RED = re.compile(
    rf"(?:[{HANZI}\s　、（）()]{{2,60}}?(?:{{bodies}})[\s　]*)?(?:文件|令|命令|公告|公报|通告)|(?:[（(]?(?:公\s*告|通\s*告|令|命\s*令)[）)]?)"
    r"|[（(]?(?:机密|秘密|绝密|内部资料|特急|加急|急件|特提|平急|内部明电|明传电报|发电)(?:[★☆\s].{0,12})?[）)]?"
    r"|签\s*发\s*人\s*[:：]?.{0,30}|\d{6}|[（(]?(?:密级|紧急程度|份号)[:：].{0,12}|等级\s*.{0,20}"
)
_BREADCRUMB = re.compile(
    r"^(您?(的)?(当前|现在|所在)(的)?位置|.*?\s[>＞»›]\s.*?\s[>＞»›]\s|首页\s*[>＞»›/-]|.{1,12}[>＞»›].{1,12}[>＞»›])"
)
_METADATA = re.compile(
    r"^((来源|作者|记者|编辑|责任编辑|发布时间|发布日期|发布人|日期|时间|字号|分享到?|浏览次数|阅读|点击|信息来源|稿源|供稿)\s*[:：]"
    r"|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[\s\d:：]*(\s*(来源|发布|阅读|浏览|作者)\s*[:：].{0,40})?$"
    r"|(新华社|中新社|人民日报|本报|本网).{0,20}(电|讯)[\s　]*([（(]记者.{0,20}[）)])?$)"
)
_ENACTED = r"(?:通过|公布|发布|修订|修正|施行|批准|实施|废止|起施行|会议上|印发|制定|第.{1,3}次修正)"
_BYLINE = re.compile(
    rf"^[—–\-]*\s*[（(]?\s*{DATE}[^。]{{0,160}}?(?:{_ENACTED}|(?:会议|大会|座谈会|代表大会|开幕式?|论坛)上?|(?:报告|讲话|致辞|发言))[^。]{{0,40}}?[）)]?。?$"
    rf"|^[—–\-]{{2,}}\s*在[^。]{{4,80}}(?:上|会)的?(?:讲话|报告|致辞|发言)?$"
    rf"|^[—–\-]{{2,}}\s*{DATE}.{{0,100}}$"
    rf"|^[（(]根据[^。]{{4,200}}(?:修正|修订|通过|决定)?[^。]{{0,30}}[）)]?$|^根据{DATE}[^。]{{4,200}}(?:修正|修订)[）)]?。?$"
    rf"|^自{DATE}起施行$|^[（(](?:本报|新华社)?(?:评论员|记者)[^。]{{0,30}}[）)]$|^(?:本报|新华社|人民日报)?(?:特约)?评论员\s*.{{0,12}}$|^[□■◎○●]\s*.{{2,20}}$"
)
_LOOK = 14  # lines in which a title that reads like one is looked for behind others
_STATED = 60  # lines among which the title that a file states is looked for
_SHORT = 30  # characters of a line that may stand before a title unnamed


class Head(NamedTuple):
    """The kinds of a head's lines, and the number of the line behind it."""

    kinds: dict[int, Part]
    end: int


def head(lines: Sequence[str], taken: Collection[int], stated: str = "") -> Head:
    """Recognise the head at the beginning of a file; `stated` is the title that the file gives."""
    kinds, number = _leading(lines, 0, taken)
    start, size = _stated_title(lines, taken, stated) or _title(lines, number, taken)
    if not size:
        return Head(kinds, number)
    for place in range(number, start):
        if place not in taken:
            kinds[place] = kind_before(lines, place, kinds) or "before"
    kinds |= dict.fromkeys((n for n in range(start, start + size) if n not in taken), "title")
    behind, end = _leading(lines, start + size, taken, below="".join(lines[start : start + size]))
    return _better_title(lines, Head(kinds | behind, end), taken)


def inner_head(lines: Sequence[str], first: int, taken: Collection[int]) -> dict[int, Part]:
    """Recognise what stands around the title of a further document inside a file.

    The title itself stays a paragraph of the body, and nothing unnamed is set aside.
    """
    kinds, number = _leading(lines, first, taken)
    size = title_lines(lines, number, taken) if number < len(lines) else 0
    if not size or not (kinds or is_strong("".join(lines[number : number + size])) or ends_as_title(lines[number + size - 1])):
        return {n: k for n, k in kinds.items() if k in ("red_head", "number", "index_table", "byline")}
    behind, _ = _leading(lines, number + size, taken, below="".join(lines[number : number + size]))
    return kinds | {n: k for n, k in behind.items() if k != "before"}


def _leading(lines: Sequence[str], first: int, taken: Collection[int], below: str = "") -> Head:
    """Return the lines from `first` on that a head has around its title."""
    kinds: dict[int, Part] = {}
    number = first
    while number < len(lines) - 1:
        if number in taken:
            number += 1
        elif below and (size := same_title(lines, number, below)):
            kinds |= dict.fromkeys(range(number, number + size), "before")
            number += size
        elif kind := kind_before(lines, number, kinds, below=bool(below)):
            end = _end_of_bracket(lines, number) if kind == "byline" else number + 1
            kinds |= dict.fromkeys(range(number, end), kind)
            number = end
        else:
            break
    return Head(kinds, number)


def kind_before(
    lines: Sequence[str], number: int, kinds: dict[int, Part], *, below: bool = False
) -> Part | None:
    """Say what a line around a title is, None if it is none of what stands there."""
    line = lines[number]
    before = kinds.get(number - 1)
    if _BREADCRUMB.match(line):
        return "breadcrumb"
    if is_index_row(line) or (before == "index_table" and _is_value(lines, number)):
        return "index_table"
    if is_number(line):
        return "number"
    if _is_red(lines, number, below):
        return "red_head"
    if _METADATA.match(line) and not is_sentence(line):
        return "metadata"
    if len(line) <= 260 and _BYLINE.match(line) and (below or not ends_as_title(line)):
        return "byline"
    if is_date(line) and (below or before):
        return "byline"
    if below and (is_office(line) or (before == "byline" and is_name(line))) and not is_salutation(line):
        return "byline"
    if before == "metadata" and is_name(line) and not ends_as_title(line):
        return "metadata"
    return None


def is_number(line: str) -> bool:
    """Say whether a line is a document's number, who signed it at most beside it."""
    if len(line) > 90:
        return False
    found = NUMBER.match(line)
    return bool(found) and bool(_SIGNED.fullmatch(line[found.end() :].strip())) if found else False


@cache
def _key() -> re.Pattern[str]:
    return re.compile(rf"[【\[*]*(?:{any_of('index_keys')})[】\]*]*(?:[:：=\t]|$)")


def is_index_row(line: str) -> bool:
    """Say whether a line is a row of a table of document data: a known key, a colon or a cell."""
    cells = [squeezed(cell) for cell in line.split("\t")]
    if not _key().match(cells[0] + ("\t" if len(cells) > 1 else "")):
        return False
    return not is_sentence(line) or len(cells) > 1 or len(line) <= 60


def _is_value(lines: Sequence[str], number: int) -> bool:
    """Say whether a line is the value of a key that stands alone above it."""
    above = squeezed(lines[number - 1])
    return bool(re.fullmatch(r"[^:：]{2,10}[:：]?", above)) and bool(_key().match(above)) and len(lines[number]) <= 80 and not is_sentence(lines[number]) and not (above[-1] not in ":：" and is_strong(lines[number]))


@cache
def _red() -> re.Pattern[str]:
    return re.compile(_RED.pattern.replace("{bodies}", any_of("bodies")))


def _is_red(lines: Sequence[str], number: int, below: bool) -> bool:
    line = lines[number]
    if len(line) > 70 or below and not re.match(r"签\s*发\s*人", line):
        return False
    if _red().fullmatch(line):
        return True
    if re.fullmatch(r"[（(][^（）()]{2,20}[）)]", line) and re.search(r"令|公告", line):
        return True
    # Several bodies share one red head: their names stand line by line above 文件 or the number.
    following = [n for n in range(number, min(number + 12, len(lines) - 1)) if not is_body_name(lines[n])]
    after = lines[following[0]] if following and following[0] > number else ""
    return bool(after) and (squeezed(after) in ("文件", "令", "公告", "通告") or is_number(after))


def _end_of_bracket(lines: Sequence[str], number: int) -> int:
    """Return where what begins with an open bracket closes: （2021年…通过⏎根据…修正）."""
    seen = lines[number]
    if not re.match(r"[（(]", seen):
        return number + 1
    for end in range(number + 1, min(number + 12, len(lines))):
        if len(re.findall(r"[（(]", seen)) <= len(re.findall(r"[）)]", seen)):
            return end
        seen += lines[end]
    return number + 1


def _stated_title(lines: Sequence[str], taken: Collection[int], stated: str) -> tuple[int, int] | None:
    if len(folded(stated)) < 4:
        return None
    for number in range(min(_STATED, len(lines) - 1)):
        if number in taken or is_index_row(lines[number]):
            continue
        if size := same_title(lines, number, stated):
            return number, size
        if is_sentence(lines[number]) and len(lines[number]) > 60:
            return None
    return None


def _title(lines: Sequence[str], number: int, taken: Collection[int]) -> tuple[int, int]:
    """Return where the title begins and how many lines it has: the first that can be one, or one

    that reads like an official title a few short lines below it.
    """
    rest = [n for n in range(number, len(lines)) if n not in taken]
    if len(rest) < 2:
        return number, 0
    first = rest[0]
    size = title_lines(lines, first, taken)
    if size and first + size >= len(lines):
        size = 1 if len(rest) > 1 else 0
    if size and (ends_as_title("".join(lines[first : first + size]))):
        return first, size
    for place in rest[:_LOOK]:
        line = lines[place]
        if place > first and (more := title_lines(lines, place, taken)) and is_strong("".join(lines[place : place + more])):
            return place, more
        if len(line) > _SHORT or is_sentence(line) or is_salutation(line) or is_heading(line):
            break
    return first, size


def _better_title(lines: Sequence[str], found: Head, taken: Collection[int]) -> Head:
    """Prefer the document's own title to the page's, where it stands below the page's data."""
    kinds, end = found
    data = any(k in ("index_table", "metadata", "comment") for k in kinds.values())
    if not data or end >= len(lines) - 1 or end in taken:
        return found
    size = title_lines(lines, end, taken)
    words = "".join(lines[end : end + size])
    if not size or not is_strong(words) or end + size >= len(lines):
        return found
    behind, after = _leading(lines, end + size, taken, below=words)
    former = "".join(lines[n] for n, kind in kinds.items() if kind == "title")
    if not ("number" in behind.values() or folded(former) in folded(words) or folded(words) in folded(former)):
        return found
    kinds = {n: "before" if kind == "title" else kind for n, kind in kinds.items()}
    kinds |= dict.fromkeys(range(end, end + size), "title")
    return Head(kinds | behind, after)
