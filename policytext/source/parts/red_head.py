"""Red heads: 某市人民政府文件, 某省人民政府令, and what is printed above them."""

import re
from collections.abc import Sequence
from functools import cache

from policytext.source.parts.marks import HANZI, is_body_name, squeezed
from policytext.source.parts.numbers import is_number
from policytext.source.parts.words import any_of

_KINDS = "文件|令|命令|公告|公报|通告"
_ABOVE = (
    r"[（(]?(?:机密|秘密|绝密|内部资料|特急|加急|急件|特提|平急|内部明电|明传电报|发电)(?:[★☆\s].{0,12})?[）)]?"
    r"|签\s*发\s*人\s*[:：]?.{0,30}|\d{6}|[（(]?(?:密级|紧急程度|份号)[:：].{0,12}|等级\s*.{0,20}"
)
_SIGNER = re.compile(r"签\s*发\s*人")


@cache
def _red() -> re.Pattern[str]:
    body = rf"(?:[{HANZI}\s　、（）()]{{2,60}}?(?:{any_of('bodies')})[\s　]*)"
    return re.compile(rf"{body}?(?:{_KINDS})|[（(]?(?:公\s*告|通\s*告|令|命\s*令)[）)]?|{_ABOVE}")


def is_red_head(lines: Sequence[str], number: int, *, below: bool) -> bool:
    """Say whether a line belongs to a red head; `below` a title only the signer still does."""
    line = lines[number]
    if len(line) > 70 or (below and not _SIGNER.match(line)):
        return False
    if _red().fullmatch(line):
        return True
    first, _, behind = line.replace("　", " ").partition(" ")
    if _red().fullmatch(first) and is_number(behind.strip()):
        return True
    if re.fullmatch(r"[（(][^（）()]{2,20}[）)]", line) and re.search(r"令|公告", line):
        return True
    # Several bodies share one red head: their names stand line by line above 文件 or the number.
    rest = range(number, min(number + 12, len(lines) - 1))
    after = next((lines[n] for n in rest if not is_body_name(lines[n])), "")
    shared = after != line and (squeezed(after) in _KINDS.split("|") or is_number(after))
    return bool(after) and shared
