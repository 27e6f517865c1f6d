"""What stands around a title, line by line: which part a line above or below it is."""

import re
from collections.abc import Collection, Sequence

from policytext.source.parts.bylines import end_of_byline
from policytext.source.parts.dates import is_date
from policytext.source.parts.index_table import is_index_row, is_pair, is_value
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import is_name, is_office, is_salutation, is_sentence
from policytext.source.parts.numbers import is_number
from policytext.source.parts.red_head import is_red_head
from policytext.source.parts.titles import ends_as_title

_BREADCRUMB = re.compile(
    r"^(您?(的)?(当前|现在|所在)(的)?位置|.*?\s[>＞»›]\s.*?\s[>＞»›]\s"
    r"|首页\s*[>＞»›/-]|[^<]{1,12}[>＞»›][^<]{1,12}[>＞»›])"
)
_METADATA = re.compile(
    r"^((来源|作者|记者|编辑|责任编辑|发布时间|发布日期|发布人|日期|时间|字号|分享到?|浏览次数|阅读|点击"
    r"|信息来源|稿源|供稿|下载地址)\s*[:：]"
    r"|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[\s\d:：]*(\s*(来源|发布|阅读|浏览|作者)\s*[:：].{0,40})?$"
    r"|(新华社|中新社|人民日报|本报|本网).{0,20}(电|讯)[\s　]*([（(]记者.{0,20}[）)])?$)"
)
_CHRONICLE = 60  # lines among which a chronicle has several dates


def kind_around(
    lines: Sequence[str],
    number: int,
    kinds: dict[int, Part],
    taken: Collection[int],
    *,
    below: bool = False,
) -> Part | None:
    """Say which part a line above a title is, or one `below` it; None if it is none of them.

    `kinds` are the parts of lines before it, `taken` the lines that are something else already.
    """
    line = lines[number]
    before = kinds.get(number - 1)
    if is_date(line) and _is_chronicle(lines, number):
        return None
    if _BREADCRUMB.match(line):
        return "breadcrumb"
    if _METADATA.match(line) and "\t" not in line and not is_sentence(line):
        return "metadata"
    data = before in ("index_table", "metadata")
    if is_index_row(line) or (before == "index_table" and is_value(lines, number)):
        return "index_table"
    if data and is_pair(lines, number, taken):
        return "index_table"
    if is_number(line):
        return "number"
    if is_red_head(lines, number, below=below):
        return "red_head"
    if end_of_byline(lines, number) > number and (below or not ends_as_title(line)):
        return "byline"
    if is_date(line) and (below or before):
        return "byline"
    if (
        below
        and (is_office(line) or (before == "byline" and is_name(line)))
        and not is_salutation(line)
    ):
        return "byline"
    if before == "metadata" and is_name(line) and not ends_as_title(line):
        return "metadata"
    return None


def _is_chronicle(lines: Sequence[str], number: int) -> bool:
    """Say whether a date heads a paragraph, and further dates below head others."""
    dates = [n for n in range(number, min(number + _CHRONICLE, len(lines))) if is_date(lines[n])]
    headed = [n for n in dates if n + 1 < len(lines) and is_sentence(lines[n + 1])]
    return len(headed) >= 3 and headed[0] == number
