"""Where a member of a list may begin: the signs of numbering, at the head of a line or inside one.

A sign alone says little: it becomes a member only where others count on from it (runs.py).
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from policytext.documents import Document
from policytext.structure.bullets import BULLET
from policytext.structure.numerals import (
    HANZI,
    STEMS,
    value_of,
    value_of_letter,
    value_of_roman,
)


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


LAST = -1  # the value of 最后, which ends whatever list is open

_N = f"[{HANZI}]"
_D = r"[0-9０-９]"
_BLANK = r"[ \t\u3000\xa0]"
# What makes a number an amount or a date and no sign: 5个, 3月, 2倍.
_UNIT = (
    r"[个件项次名人元年月日号时分秒天周万亿千百十倍米公里吨克升度％%‰℃只台套家户条批层亩所辆座处"
    r"名位种类点期期级届岁轮]"
)
_NO_AMOUNT = rf"(?!{_BLANK}*{_UNIT})"
# What goes on after 第三条 when that is only named: 第三条规定的, 第三条和第四条.
_NAMED = r"(?![、和与至到第款项之及或—\-~～]|规定|所[称列述规指]|的|中的|内的|以[上下前后])"

_HEAD = re.compile(
    rf"[\s\u3000#*>_“]*(?:"
    rf"(?P<ordinal>第{_BLANK}*(?:{_N}{{1,7}}|{_D}{{1,4}}){_BLANK}*"
    rf"(?:分编|编|章|节|条|部分|篇|讲|卷|款))(?:{_BLANK}|$|{_NAMED})"
    rf"|(?P<hanzi>{_N}{{1,3}}){_BLANK}*(?P<hanzi_mark>[、．.])(?!{_N}{{1,2}}[、和及至类级])"
    rf"|(?P<plain>{_N}{{1,3}}){_BLANK}+(?=[\u4e00-\u9fff])(?!{_BLANK}*{_UNIT})"
    rf"|(?P<bracket>[（(〔\[【]{_BLANK}*(?:{_N}{{1,3}}|{_D}{{1,3}}|[A-Za-z]|[ivx]{{2,4}}|[—－─-])"
    rf"{_BLANK}*[）)〕\]】])"
    rf"|(?P<half>{_N}{{1,3}}|{_D}{{1,3}}|[A-Za-z]){_BLANK}*[）)]"
    rf"|(?P<levels>{_D}{{1,2}}(?:[.．]{_D}{{1,2}}){{1,4}})[.．]?(?!{_D}){_NO_AMOUNT}"
    rf"|(?P<arabic>{_D}{{1,3}})(?:{_BLANK}*(?P<arabic_mark>[.．、])(?!{_D})"
    rf"|{_BLANK}+(?=[\u4e00-\u9fff“《]){_NO_AMOUNT})"
    rf"|(?P<glued>{_D}{{1,2}})(?=[\u4e00-\u9fff]){_NO_AMOUNT}(?=[^。；;，,\n]{{2,28}}$)"
    r"|(?P<one>[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉➊-➓⓵-⓾㊀-㊉Ⅰ-Ⅻ])"
    r"|(?P<stem>[甲乙丙丁戊己庚辛壬癸])[、．.]"
    r"|(?P<roman>[IVX]{1,5})[.．、]"
    r"|(?P<letter>[A-Za-z])[.．、](?![A-Za-z])"
    rf"|(?P<label>[Q问]|[\u4e00-\u9fff]{{2,4}}?){_BLANK}*(?P<label_number>{_N}{{1,3}}|{_D}{{1,3}})"
    rf"(?:[：:、．]|[.](?!{_D})|{_BLANK}|$)"
    r")",
    re.M,
)
# Pictures and tables are numbered too, but make no list; nor do dates.
_NO_LABELS = ("表", "图", "式", "注", "年", "月")

_EDGE = r"(?:(?<=[\n。；;！？!?：:，,“])|^)[\s\u3000]*"
_ORDINAL = re.compile(
    rf"{_EDGE}(?:"
    rf"(?P<does>{_N}{{1,2}})(?P<verb>是(?![否不])|要|抓|靠|看|讲|查|建|改|强|增|促|保|为|曰|在于)"
    rf"|第(?P<ranked>{_N}{{1,2}}|{_D}{{1,2}})"
    r"(?P<what>步|阶段|类|种|层|点|个?方面|个|项|条|件)?"
    r"(?:[，,、：:是]|(?<=[步段类项])(?:[ \u3000]|$))"
    rf"|其(?P<its>{_N}{{1,2}})(?=[，,、：:是])"
    r"|(?P<word>首先|其次|再次|再者|然后|最后)(?=[，,、：:是要]|[\u4e00-\u9fff])"
    r")"
    # Both sides stand within clauses too: 财政赤字虽然一方面是…，但另一方面….
    r"|(?P<side>(?<![另这那哪某同])一方面|另一方面|另一面)",
    re.M,
)
_WORDS = {"首先": 1, "其次": 2, "然后": 2, "再次": 3, "再者": 3, "最后": LAST}
_INLINE = re.compile(
    r"(?:(?<=[。；;！？!?：:，,、 \u3000])[\s\u3000]*(?:"
    rf"(?P<bracket>[（(]{_BLANK}*(?:{_N}{{1,2}}|{_D}{{1,2}}){_BLANK}*[）)])(?![、项目款和与至到])"
    rf"|(?P<half>{_D}{{1,2}})[）)]"
    rf"|(?P<arabic>{_D}{{1,2}}){_BLANK}*(?P<arabic_mark>[.．、])(?![\s\u3000]*{_D})"
    r"|(?P<letter>[A-H])[.．、](?=[\u4e00-\u9fff])"
    r")"
    # The first of a list also goes on from a word: 违者1.批评；2.通报.
    r"|(?<=[\u4e00-\u9fff])(?<![第条款项表图件栏例])(?:(?P<begun>[（(][一1１][）)])(?![、项目款和与至到])"
    r"|(?P<begins>[1１])(?P<begins_mark>[.．、])(?![\s\u3000]*[0-9０-９]))"
    rf"|(?<=[。；;！？!?：:])[\s\u3000]*(?P<article>第(?:{_N}{{1,7}}|{_D}{{1,4}})条)"
    rf"(?={_BLANK})(?!{_BLANK}*[第、])"
    rf"|(?<=[。；;！？!?：:])[\s\u3000]*(?P<hanzi>{_N}{{1,2}})(?P<hanzi_mark>、)"
    rf"(?!{_N}{{1,2}}[、和及至类级])"
    # A sign in a ring also after a word, unless it is the mark of a footnote: 《办法》①规定，…②。
    r"|(?<![》”])(?P<one>[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➉➊-➓⓵-⓾])(?![\s\u3000]*(?:[，,。；;：:、）)》”和与及的]|$))"
    r")",
    re.M,
)


def markers(document: Document) -> list[Marker]:
    """Return the signs of a text in order. A line with a tab is a row of a table and has none."""
    text = document.text
    found = [
        marker
        for number, (start, end) in enumerate(document.paragraphs)
        if text.find("\t", start, end) < 0
        for marker in _at_head(_HEAD.match(text, start, end), number)
    ]
    for rule, read in ((_ORDINAL, _ordinal), (_INLINE, _inline)):
        found += _inside(document, rule, read)
    return sorted(found, key=lambda marker: marker.start)


def without_sign(passage: str) -> str:
    """Return a member's words without the sign it begins with: 总则 of 第一章 总则."""
    rules = (_HEAD, _ORDINAL, BULLET)
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
        if not label.endswith(_NO_LABELS) and not set(label) & set(HANZI):
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
        return "首先", "第一，", _WORDS[match["word"]], True
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
