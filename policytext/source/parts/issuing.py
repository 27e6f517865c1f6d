"""Who issued a document: the bodies in its red head, its title, its signature or its byline."""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from policytext.source.facts import UNKNOWN, Known
from policytext.source.parts.dates import is_date
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import HANZI, is_body_name, squeezed
from policytext.source.parts.regions import region_of
from policytext.source.parts.stated_head import Head

_MOST = 24  # bodies that sign together
_NO_BODY = re.compile(r"(?:文件|命?令|公告|通告|公报)$")
_CONGRESS = re.compile(
    rf"日\s*(?!在)([{HANZI}]{{0,30}}?(?:人民代表大会(?:常务委员会)?|人大(?:常委会)?|审判委员会|检察委员会|国务院))"
)
_ORDER = re.compile(
    rf"日\s*(?:由|经)?([{HANZI}、\s]{{2,80}}?)((?:令|公告)\s*(?:\d{{4}}年)?\s*第\s*[\d一二三四五六七八九十百零〇]+\s*号)"
)
_STATE = "中华人民共和国"
_TERM = re.compile(
    r"(?:.*在|日)\s*(.{2,20}?第[一二三四五六七八九十]+届|第[一二三四五六七八九十]+届全国)"
)
_ACTS = r"关于|印发|转发|批转|公布|发布|修改|废止|令|公告|通告|对(?!外)"
_WITH_OTHERS = re.compile(
    r"(?:等\s*(?:[\d一二三四五六七八九十]{1,3}\s*)?(?:个)?(?:部门|部委|单位|机构)|等)$"
)
_JOINTS = re.compile(r"[\s　、，,;；/]+")
_REPORT = re.compile(r"政府工作(?:的)?报告(?:[（(].{0,20}[）)]|[—－-]*全文)?$")


def issuer_in(lines: Sequence[str], kinds: Sequence[Part], head: Head, title: str) -> Known:
    """Return the issuing bodies, with a blank between them, where several of them are told.

    What stands first is surest: the table of document data, a red head, the title; but where a
    title names one of several bodies (教育部等六部门), those that sign are all of them.
    """
    rows = [(line, kind) for line, kind in zip(lines, kinds, strict=True)]
    signed = _signed(rows)
    for found in (head.said("issuer"), _red(head), _titled(rows, title)):
        if found.value:
            named = bodies_in(found.value)
            whole = [one for one in signed if one.endswith(tuple(named)) and one not in named]
            if len(named) == 1 and len(whole) == 1 and len(signed) == 1:
                named = whole  # 区人民政府办公室 signs with its place
            more = len(signed) > len(named) and set(named) & set(signed)
            return (
                Known(" ".join(signed), "signature") if more else Known(" ".join(named), found.by)
            )
    if signed:
        return Known(" ".join(signed), "signature")
    place = region_of(title) or place_of_byline(head)
    if _REPORT.search(squeezed(title)) and place:
        return Known("国务院" if place == "全国" else f"{place}人民政府", "title")
    if ordered := order_in(head):
        return Known(" ".join(bodies_in(ordered[1].replace(_STATE, ""))), "byline")
    enacted = filter(None, map(_CONGRESS.search, head.lines["byline"]))
    body = next((_enacting(met[1]) for met in enacted), "")
    if re.match(r"[省市县区州]人民代表大会", body) and place.endswith(body[0]):
        body = place + body[1:]
    return Known(body, "byline") if body else head.said("publisher")


def order_in(head: Head) -> re.Match[str] | None:
    """Return the first order by which a byline says it was made known: its bodies, its number.

    A congress makes known by a notice what it has passed: that is told by its meeting.
    """
    orders = filter(None, map(_ORDER.search, head.lines["byline"]))
    return next((met for met in orders if not re.search(r"人民代表大会|人大|届", met[1])), None)


def bodies_in(words: str) -> list[str]:
    """Return the bodies that words name together, each once, in their order."""
    named = _WITH_OTHERS.sub("", words.strip())
    return list(dict.fromkeys(filter(None, _JOINTS.split(named))))


def place_of_byline(head: Head) -> str:
    """Return the place whose congress met, "" where no byline tells."""
    terms = (found for line in head.lines["byline"] if (found := _TERM.search(line)))
    places = (region_of(re.sub(r"^第.+?届", "", found[1])) for found in terms)
    return next(filter(None, places), "")


def _red(head: Head) -> Known:
    """Return the bodies of a red head: one before 文件 or 令, or several line by line."""
    above: list[str] = []
    for line in head.lines["red_head"]:
        words = squeezed(line.replace("　", " ").partition(" ")[0] if "〔" in line else line)
        name = _NO_BODY.sub("", words)
        if name != words and (is_body_name(name) or not name):
            named = [*above, *([name] if name else [])]
            if named:
                return Known(" ".join(named), "red_head")
        above = [*above, name] if is_body_name(name) else []
    return Known(" ".join(above), "red_head") if above else UNKNOWN


def _titled(rows: Sequence[tuple[str, Part]], title: str) -> Known:
    """Return the bodies that a title begins with: 某市财政局 某市民政局关于…"""
    own = (line for line, kind in rows if kind == "title")
    named = list(takewhile(lambda line: is_body_name(line) and not re.search(_ACTS, line), own))
    if named:
        return Known(" ".join(named), "title")
    begins: Callable[[str], re.Match[str] | None] = re.compile(rf"(.{{2,80}}?)(?:{_ACTS})").match
    place, words = 0, title.lstrip("《“")
    while found := begins(words[place:]):
        names = words[: place + found.end(1)].strip()
        if _are_bodies(names):
            return Known(re.sub(r"[\s　]+", " ", names), "title")
        place += found.end()
    return UNKNOWN


def _are_bodies(names: str) -> bool:
    plain = _WITH_OTHERS.sub("", names)
    return is_body_name(plain) and all(map(is_body_name, bodies_in(plain)))


def _signed(rows: Sequence[tuple[str, Part]]) -> list[str]:
    """Return the bodies of the first signature."""
    names: list[str] = []
    for line, kind in rows:
        if kind == "signature":
            if is_date(line):
                break
            name = re.sub(r"[（(](?:印章|盖章|章|公章)[）)]", "", line)
            name = re.sub(r"[\s　（(]*[12一二]\S{3}年.*$", "", name).strip()
            names += bodies_in(name) if is_body_name(name) else []
        elif names:
            break
    return list(dict.fromkeys(names))[:_MOST]


def _enacting(words: str) -> str:
    """Return a congress without its term: 某省第十三届人民代表大会 → 某省人民代表大会."""
    if words.endswith("国务院"):
        return "国务院"
    plain = re.sub(r"第?[一二三四五六七八九十百\d]+[届次]", "", words)
    plain = re.sub(r"(?:审判|检察)委员会$", "", plain)
    plain = plain.replace("人大常委会", "人民代表大会常务委员会")
    plain = re.sub(r"人大$", "人民代表大会", plain)
    return f"全国{plain}" if plain.startswith("人民代表大会") else plain
