"""Glossaries behind a report: a heading such as 名词解释, and the entries under it."""

import re
from collections.abc import Collection, Sequence

from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import is_heading, is_sentence, squeezed

_HEADING = re.compile(
    r"[（(【]?(?:附[件录]?\d?[:：.]?)?.{0,30}(?:名词|用语|术语|词语|有关概念|专有名词|专业名词|缩略语)"
    r"(?:的)?(?:解释|注释|释义|说明)[）)】]?[:：]?|[（(【]?(?:注释|注解|名词解释|附注)[】）)]?[:：]?"
)
_ENTRY = re.compile(
    r"(?:[\[［【〔(（]?\d{1,3}[\]］】〕)）]?[.．、:：\s]?|[①-⑳㉑-㊿]|[*＊※●◆■·•▲])\s*[“\"【《\u4e00-\u9fffA-Za-z]"
    r"|[“\"【《]?[^。，；：:]{1,30}[”\"】》]?\s*(?:[:：]|——|—|是指|指的是|，?(?:即|是))"
)
_MEANS = re.compile(r"(?:是?指|即|就是|主要包括|包括).{5,}")
_TERM = 30  # characters of a term that stands on a line of its own
_PLAIN = 3  # paragraphs in a row that are no entries end a glossary


def glossaries(lines: Sequence[str], taken: Collection[int]) -> dict[int, Part]:
    """Return the lines of glossaries: their heading, and all that follows up to the last entry.

    A heading with a number is a section of the body; so is one with fewer than two entries.
    """
    found: dict[int, Part] = {}
    for number, line in enumerate(lines):
        if number in taken or number in found or number < 3 or len(line) > 45:
            continue
        plain = squeezed(line)
        if _HEADING.fullmatch(plain) and not is_heading(plain) and not is_sentence(line):
            end = _end(lines, number + 1, taken)
            found |= dict.fromkeys(range(number, end), "glossary")
    return found


def _end(lines: Sequence[str], first: int, taken: Collection[int]) -> int:
    last, entries = first - 1, 0
    for number in range(first, len(lines)):
        if number in taken and lines[number - 1 : number] and number - last > 1:
            break
        if _is_entry(lines, number):
            last, entries = number, entries + 1
        elif number - last > _PLAIN or _may_be_title(lines[number]):
            break
        elif number == len(lines) - 1 and is_sentence(lines[number]):
            last = number
    return last + 1 if entries >= 2 else first - 1


def _is_entry(lines: Sequence[str], number: int) -> bool:
    """Say whether a line begins an entry: a numbered or quoted term and what it means."""
    line = lines[number]
    below = lines[number + 1] if number + 1 < len(lines) else ""
    if _ENTRY.match(line):
        return is_sentence(line) or len(line) > 20 or line.endswith(("：", ":"))
    return len(line) <= _TERM and not is_sentence(line) and bool(_MEANS.match(below))


def _may_be_title(line: str) -> bool:
    return (
        not is_sentence(line)
        and bool(re.search(r"(报告|通知|意见|规划|方案|办法|条例)$", line))
        and len(line) > 6
    )
