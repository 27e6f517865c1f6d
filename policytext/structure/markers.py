"""Where a member of a list may begin: the signs of numbering, at the head of a line or inside one.

A sign alone says little: it becomes a member only where others count on from it (runs.py).
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from policytext.source.documents import Document
from policytext.structure.bullets import BULLET
from policytext.structure.numerals import (
    HANZI,
    STEMS,
    value_of,
    value_of_letter,
    value_of_roman,
)
from policytext.structure.signs import HEAD, INLINE, NO_LABELS, ORDINAL, WORDS


class Marker(NamedTuple):
    """One sign: its `family` is how it is written, `kin` those that may go on with one another.

    `head` says that it begins its paragraph; `free` that its list may go over paragraphs without
    standing at their heads (一是…二是…).
    """

    family: str
    kin: str
    value: int
    start: int
    paragraph: int
    head: bool
    free: bool = False


def markers(document: Document) -> list[Marker]:
    """Return the signs of a text in order. A line with a tab is a row of a table and has none."""
    text = document.text
    found = [
        marker
        for number, (start, end) in enumerate(document.paragraphs)
        if text.find("\t", start, end) < 0
        for marker in _at_head(HEAD.match(text, start, end), number)
    ]
    for rule, read in ((ORDINAL, _ordinal), (INLINE, _inline)):
        found += _inside(document, rule, read)
    return sorted(found, key=lambda marker: marker.start)


def without_sign(passage: str) -> str:
    """Return a member's words without the sign it begins with: 总则 of 第一章 总则."""
    rules = (HEAD, ORDINAL, BULLET)
    match = next((found for rule in rules if (found := rule.match(passage))), None)
    return passage[match.end() :].lstrip(" \t\u3000、，,：:") if match else passage


def _at_head(match: re.Match[str] | None, paragraph: int) -> Iterator[Marker]:
    if match is None:
        return
    for family, kin, value, group in _signs(match):
        yield Marker(family, kin, value, match.start(group), paragraph, head=True)


def _signs(match: re.Match[str]) -> Iterator[tuple[str, str, int, str]]:
    """Yield family, kin, value and group of what a head may be: I. is a numeral and a letter."""
    group = str(match.lastgroup)
    group = {"hanzi_mark": "hanzi", "arabic_mark": "arabic", "label_number": "label"}.get(
        group, group
    )
    sign = match[group]
    if group == "ordinal":
        found = re.fullmatch(rf"第\s*(.+?)\s*([^{HANZI}0-9０-９\s]+)", sign)
        if found:
            yield f"第一{found[2]}", f"第一{found[2]}", value_of(found[1]), group
    elif group == "label":
        label = sign.strip()
        if not label.endswith(NO_LABELS) and not set(label) & set(HANZI):
            number = match["label_number"]
            first = "一" if number[0] in HANZI else "1"
            yield f"{label}{first}", f"{label}一", value_of(number), group
    elif group == "levels":
        *above, last = re.split(r"[.．]", sign)
        prefix = ".".join(str(int(part)) for part in above)
        yield "1." * len(above) + "1", prefix, int(last), group
    elif group in ("letter", "roman"):
        if group == "roman":
            yield "I.", "I.", value_of_roman(sign), group
        if len(sign) == 1:
            yield ("A." if sign.isupper() else "a."), "A.", value_of_letter(sign), group
    else:
        yield (*_plain_sign(group, sign, match.groupdict()), group)


def _plain_sign(group: str, sign: str, groups: dict[str, str | None]) -> tuple[str, str, int]:
    """Return family, kin and value of a sign that is written in one way only."""
    if group in ("hanzi", "plain"):
        mark = {"、": "、", None: " "}.get(groups.get("hanzi_mark"), ".")
        return f"一{mark}", "一、", value_of(sign)
    if group in ("bracket", "half"):
        sign = sign.strip("（(〔[【）)〕]】 \t\u3000\xa0")
        sign = "一" if sign in "—－─-" else sign
        around = "（{}）" if group == "bracket" else "{}）"
        if sign.isascii() and sign.isalpha():
            roman = len(sign) > 1
            value = value_of_roman(sign) if roman else value_of_letter(sign)
            family = around.format("i" if roman else "a")
            return family, family, value
        family = around.format("一" if sign[0] in HANZI else "1")
        return family, family, value_of(sign)
    if group in ("arabic", "glued"):
        mark = {"、": "、", None: " "}.get(groups.get("arabic_mark"), ".")
        return f"1{mark}", "1.", value_of(sign)
    if group == "one":
        first = next(row for row in _ROWS if row[0] <= sign <= row[1])[0]
        first = {"㉑": "①", "㊱": "①"}.get(first, first)
        return first, first, value_of(sign)
    return f"{STEMS[0]}、", f"{STEMS[0]}、", value_of(sign)


_ROWS = ("①⑳", "㉑㉟", "㊱㊿", "⑴⒇", "⒈⒛", "㈠㈩", "❶❿", "➀➉", "➊➓", "⓵⓾", "㊀㊉", "ⅠⅫ")


def _inside(
    document: Document,
    rule: re.Pattern[str],
    read: Callable[[re.Match[str]], tuple[str, str, int, bool]],
) -> Iterator[Marker]:
    paragraph = 0
    for match in rule.finditer(document.text):
        start = match.end() - len(match[0].lstrip())
        while document.paragraphs[paragraph].end <= start:
            paragraph += 1
        family, kin, value, free = read(match)
        head = not document.text[document.paragraphs[paragraph].start : start].strip()
        if value and (free or not head):
            yield Marker(family, kin, value, start, paragraph, head, free)


def _ordinal(match: re.Match[str]) -> tuple[str, str, int, bool]:
    if match["does"]:
        verb = match["verb"]
        return f"一{verb}", f"一{verb}", value_of(match["does"]), True
    if match["ranked"]:
        what = match["what"] or ""
        return f"第一{what}，", f"第一{what}，", value_of(match["ranked"]), True
    if match["its"]:
        return "其一", "其一", value_of(match["its"]), True
    if match["word"]:
        return "首先", "第一，", WORDS[match["word"]], True
    return "一方面", "一方面", 1 if match["side"] == "一方面" else 2, True


def _inline(match: re.Match[str]) -> tuple[str, str, int, bool]:
    group = str(match.lastgroup)
    group = {"hanzi_mark": "hanzi", "arabic_mark": "arabic"}.get(group, group)
    if group == "begun":
        return (*_plain_sign("bracket", match[group], {}), False)
    if group == "begins_mark":
        groups = {"arabic_mark": match[group]}
        return (*_plain_sign("arabic", match["begins"], groups), False)
    if group == "letter":
        return "A.", "A.", value_of_letter(match[group]), False
    if group == "article":
        return "第一条", "第一条", value_of(match[group][1:-1]), False
    return (*_plain_sign(group, match[group], match.groupdict()), False)
