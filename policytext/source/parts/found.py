"""The facts that a document states in its head and its end."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from policytext.source.facts import Facts
from policytext.source.parts.dates import is_date, iso
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import HANZI, is_body_name, squeezed
from policytext.source.parts.numbers import NUMBER
from policytext.source.parts.regions import region_of, region_of_number
from policytext.source.parts.words import any_of

_KEYS = {
    "issuer": r"发文机关|制定机关|发文机构|制发机关|发文单位|印发机关",
    "publisher": r"发布机关|发布机构|发布单位|公开机构|责任部门",
    "number": r"发文字号|发文文号|文号|文件编号|文件号",
    "date": r"成文日期|发文日期|印发日期|公布日期|发布日期|发布时间|发文时间",
}
_CONGRESS = re.compile(
    rf"日\s*(?!在)([{HANZI}]{{0,30}}?(?:人民代表大会(?:常务委员会)?|审判委员会|国务院))"
)
_TERM = re.compile(
    r"(?:.*在|日)\s*(.{2,20}?第[一二三四五六七八九十]+届|第[一二三四五六七八九十]+届全国)"
)
_NO_FORM = re.compile(r"[方做手想看]法$|协议案$")  # a method is no law
_QUOTED = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉|“[^“”]*”")
_IN_FORCE = re.compile(r"施行|实施|生效")
_ENACTED = re.compile(r"通过|公布|发布|修订|修正|批准|会议|大会|讲话|报告")


def facts_in(lines: Sequence[str], kinds: Sequence[Part], title: str) -> Facts:
    """Return what a document says of itself: its first head, its title and its first signature.

    The form is the last word of the title outside its quotes: 关于印发《某办法》的通知 is a 通知.
    """
    head, index = _head(lines, kinds)
    number = index.get("number", "") or _first_number(head)
    issuer = (
        index.get("issuer", "") or _issuer(lines, kinds, head, title) or index.get("publisher", "")
    )
    date = _date(lines, kinds, head, index)
    return Facts(issuer, number, form_of(title), date, _region(issuer, title, number, head))


def facts_of_title(title: str) -> Facts:
    """Return what a title says where there is nothing else, as in a file's name."""
    return facts_in([], [], title)


def form_of(title: str) -> str:
    """Return what a title says the document is, "" if it does not."""
    plain = re.sub(r"[（(〔【][^（）()〔〕【】]*[）)〕】]", "", squeezed(title))
    outside = _QUOTED.sub("", plain)
    forms = rf"({any_of('forms')}|{any_of('weak_forms')})$"
    for words in (outside, plain.rstrip('》”"')):
        found = re.search(forms, words)
        if found and len(words) > len(found[1]) and not _NO_FORM.search(words):
            return found[1]
    return ""


def _head(
    lines: Sequence[str], kinds: Sequence[Part]
) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return the lines of the first head by kind, and what its table says."""
    head: dict[str, list[str]] = {name: [] for name in ("number", "byline", "red_head", "metadata")}
    cells: list[str] = []
    titled = False
    for line, kind in zip(lines, kinds, strict=True):
        titled = titled or kind == "title"
        if kind == "body" and (titled or len(line) > 60):
            break
        if kind in head:
            head[kind].append(line)
        elif kind in ("index_table", "front_matter"):
            cells += [
                cell.strip(" |*") for cell in re.split(r"\t|\s\|\s|(?<=[^\d:：/])[:：](?!//)", line)
            ]
    return head, dict(_of_table([cell for cell in cells if cell]))


def _of_table(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    seen = set()
    for name, keys in _KEYS.items():
        for key in keys.split("|"):
            for place, cell in enumerate(cells[:-1]):
                if name not in seen and squeezed(cell).strip("【】[]:：") == key:
                    value = _value(name, cells[place + 1])
                    if value:
                        seen.add(name)
                        yield name, value


def _value(name: str, cell: str) -> str:
    if name == "date":
        return iso(cell)
    if name == "number":
        return _number(cell)
    named = re.search(rf"[{HANZI}]{{2}}", cell) and not re.match(any_of("index_keys"), cell)
    return cell if named and len(cell) <= 60 else ""


def _first_number(head: dict[str, list[str]]) -> str:
    """Return the number in the head; a red head may have it on its own line."""
    behind = [line.replace("　", " ").partition(" ")[2] for line in head["red_head"]]
    return next((_number(line) for line in (*head["number"], *behind) if _number(line)), "")


def _number(line: str) -> str:
    found = NUMBER.match(line.strip())
    return (
        squeezed(found[0]).strip("（）()")
        if found and re.search(r"\d|[一二三四五六七八九十]", found[0])
        else ""
    )


def _issuer(
    lines: Sequence[str], kinds: Sequence[Part], head: dict[str, list[str]], title: str
) -> str:
    for line in head["red_head"]:
        name = re.sub(r"(?:文件|命?令|公告|通告|公报)$", "", squeezed(line))
        if name != squeezed(line) and is_body_name(name):
            return name
    named = takewhile(is_body_name, (n for n, k in zip(lines, kinds, strict=True) if k == "title"))
    if names := list(named):
        return " ".join(names)
    # A title may begin with its issuers: 某市财政局 某市民政局关于…
    begins = re.match(r"(.{2,80}?)(?:关于|印发|转发|批转|公布|发布)", title)
    if begins and is_body_name(begins[1].strip()):
        return re.sub(r"[\s　]+", " ", begins[1].strip())
    signed = _signature(lines, kinds)
    if signed:
        return " ".join(signed)
    if squeezed(title).endswith("政府工作报告"):
        region = _region("", title, "", head)
        return {"": "", "全国": "国务院"}.get(region, f"{region}人民政府")
    enacted = (found for line in head["byline"] if (found := _CONGRESS.search(line)))
    return next((_enacting(found[1]) for found in enacted), "")


def _enacting(words: str) -> str:
    """Return a congress without its term: 某省第十三届人民代表大会 → 某省人民代表大会."""
    if words.endswith("国务院"):
        return "国务院"
    plain = re.sub(r"第?[一二三四五六七八九十百\d]+[届次]", "", words)
    return f"全国{plain}" if plain.startswith("人民代表大会") else plain


def _signature(lines: Sequence[str], kinds: Sequence[Part]) -> list[str]:
    """Return the bodies of the first signature."""
    names: list[str] = []
    for line, kind in zip(lines, kinds, strict=True):
        if kind == "signature":
            if is_date(line):
                break
            name = re.sub(r"[（(](?:印章|盖章|章|公章)[）)]", "", line)
            name = re.sub(r"[\s　（(]*[12一二]\S{3}年.*$", "", name)
            names += [name.strip()] if is_body_name(name.strip()) else []
        elif names:
            break
    return names[:10]


def _date(
    lines: Sequence[str], kinds: Sequence[Part], head: dict[str, list[str]], index: dict[str, str]
) -> str:
    """Return the document's own date: of its table, its head, its signature, its page's data."""
    signed = next(
        (
            iso(line)
            for line, kind in zip(lines, kinds, strict=True)
            if kind == "signature" and iso(line)
        ),
        "",
    )
    enacted = [
        iso(line)
        for line in head["byline"]
        if iso(line) and (_ENACTED.search(line) or not _IN_FORCE.search(line))
    ]
    table = index.get("date", "")
    own = any(
        kind == "index_table" and re.search(r"成文日期|发文日期|印发日期", squeezed(line))
        for line, kind in zip(lines, kinds, strict=True)
    )
    of_page = next((iso(line) for line in head["metadata"] if iso(line)), "")
    return (table if own else "") or max(enacted, default="") or signed or table or of_page


def _region(issuer: str, title: str, number: str, head: dict[str, list[str]]) -> str:
    places = [region_of(words) for words in (issuer, title) if words]
    places += [region_of_number(number)] if number else []
    terms = (found for line in head["byline"] if (found := _TERM.search(line)))
    places += [region_of(re.sub(r"^第.+?届", "", found[1])) for found in terms]
    return next((place for place in places if place), "")
