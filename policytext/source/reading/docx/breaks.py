"""Breaks inside a paragraph: those of a title stay inside it, others begin a line."""

import re

from policytext.source.reading.docx.line import Line, joined

_LONGEST = 100  # characters of a title
_MARK = re.compile(r"[。！？；：!?;:…]")
_HANZI = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u201c\u201d\u2018\u2019"
_NUMBER = r"[一二三四五六七八九十百\d]+"
_NUMBERED = re.compile(rf"[（(]?{_NUMBER}[）)、.．\s]|第{_NUMBER}[章节条部编]")
# What begins a line of its own under a title: 副题, （讨论稿）, a date, a number, an enclosure.
_APART = re.compile(
    rf"[—\-–―(（〔\[【]|附件|附:|附：|{_NUMBER}[、.．]|第{_NUMBER}[章节条]"
    r"|[〇○零一二\d]{4}\s*年|.{1,12}[〔\[（(]\d{4}[〕\]）)]\s*(第\s*)?\d+\s*号|文\s*件$"
)
_HEAD = re.compile(r"文\s*件$|[〕\]）)]\s*(第\s*)?\d+\s*号$")


def without_soft_breaks(segments: list[Line]) -> list[Line]:
    """Return the lines of what may be a title, which soft breaks cut into `segments`.

    A title is short and without marks of a sentence. What stands under it (——副题, a date) begins a
    line of its own.
    """
    text = "".join(segment.text for segment in segments)
    if len(text) > _LONGEST or _MARK.search(text):
        return segments
    lines = segments[:1]
    for number, segment in enumerate(segments[1:], 1):
        if _APART.match(segment.text) or _HEAD.search(lines[-1].text):
            return [*lines, *segments[number:]]
        lines[-1] = joined((lines[-1], segment), _between(lines[-1].text, segment.text))
    return lines


def is_numbered(text: str) -> bool:
    """Say whether a line begins as a numbered heading does."""
    return bool(_NUMBERED.match(text))


def _between(before: str, behind: str) -> str:
    """Return the blank that a break between two words stands for: none beside a hanzi."""
    hanzi = re.search(f"[{_HANZI}]$", before) or re.match(f"[{_HANZI}]", behind)
    return "" if hanzi else " "
