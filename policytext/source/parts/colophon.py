"""What is printed below a document: copies to whom, printed by whom, published or not, contacts."""

import re
from collections.abc import Mapping, Sequence

from policytext.source.parts.dates import DATE, is_date
from policytext.source.parts.index_table import is_index_row
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import ends_with_mark, is_body_name, is_heading, is_sentence
from policytext.source.parts.signatures import may_sign

_SENT = re.compile(r"(?:抄\s*送|抄\s*报|分\s*送|报\s*送|主\s*送|印\s*送|呈\s*报)\s*[:：]")
_COLOPHON = re.compile(
    rf".{{2,40}}?{DATE}\s*印\s*发。?|{DATE}\s*印\s*发|[（(]?(?:此件|此文|本文|此文件).{{0,8}}(?:公开|发至).{{0,20}}[）)]?"
    r"|[（(](?:本文|此件|文件|本件)?有?(?:所?删减|删节|略|附件略)[）)]|[（(]本[文件]有删[减节][）)]|[（(]附件?略[）)]"
    r"|(?:信息)?公开(?:选项|方式|属性|类别|范围)?\s*[:：].{0,20}|[（(](?:主动公开|依申请公开|不予公开)[）)]"
    r"|[（(]?共\s*印\s*\d+\s*份[）)]?|(?:主题词|主\s+题\s+词)\s*[:：].{0,80}|(?:打字|校对|承办单位|承办处室|印数)\s*[:：].{0,40}"
)
_CONTACT = re.compile(
    r"[（(]?(?:联\s*系\s*人|联系电话|联系方式|咨询电话|监督电话|电\s*话|传\s*真|邮\s*编|邮政编码|电子邮[箱件]|联系地址|通讯地址|地\s*址)\s*[:：].{1,120}"
)
_CREDIT = re.compile(
    r"[（(【\[]?(?:责任编辑|责编|编辑|来源|原标题|审核|校对|监制)\s*[:：]|[（(]?文[／/]\S"
)
_STRICT_CREDIT = re.compile(
    r"[（(【\[]?(?:责任编辑|责编|网络编辑|编辑)\s*[:：][^。，；]{1,20}[）)】\]]?"
)
_BODY = 60  # a paragraph of the body is longer
_MOST_CREDITS = 12  # lines at the end of a file among which credits stand


def colophons(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the lines that say who gets copies, who printed it, whether it is published."""
    kinds: dict[int, Part] = {}
    for number in range(first, len(lines)):
        line = lines[number]
        if number in found or number in kinds or len(line) > 400:
            continue
        if re.match(r"主\s*题\s*词", line) and is_index_row(lines[number - 1]):
            continue  # the last row of a further document's table
        if _COLOPHON.fullmatch(line):
            kinds[number] = "colophon"
        elif _SENT.match(line) and not line.startswith("主送"):
            kinds |= dict.fromkeys(range(number, _end_of_copies(lines, number)), "colophon")
    for number in range(len(lines) - 1, first - 1, -1):  # contacts: only at the very end
        if number in found or number in kinds or is_date(lines[number]) or may_sign(lines[number]):
            continue
        if not _CONTACT.fullmatch(lines[number]):
            break
        kinds[number] = "colophon"
    return kinds


def credited(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return who edited it and where it comes from: at the end, or 责任编辑 between documents."""
    kinds: dict[int, Part] = {}
    prose = max(
        (
            n
            for n in range(first, len(lines))
            if n not in found and len(lines[n]) > _BODY and ends_with_mark(lines[n])
        ),
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


def _end_of_copies(lines: Sequence[str], number: int) -> int:
    """Return where a list of those who get copies ends: with its full stop, or with its names."""
    end = number + 1
    while not lines[end - 1].endswith("。") and end < min(len(lines), number + 6):
        line = lines[end]
        names = re.search(r"[，、,]", line) or ends_with_mark(lines[end - 1]) or is_body_name(line)
        if (
            not names
            or len(line) > 120
            or is_heading(line)
            or is_date(line)
            or _COLOPHON.fullmatch(line)
        ):
            break
        end += 1
    return end
