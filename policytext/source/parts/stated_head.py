"""What the first head of a document holds: its lines by kind, and its table of document data."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from policytext.source.facts import UNKNOWN, Known
from policytext.source.parts.dates import iso
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import HANZI, squeezed, unmarked
from policytext.source.parts.numbers import NUMBER
from policytext.source.parts.words import any_of, words

# Of several keys for one thing the first is the surest: the day of a document's own comes before
# the day on which a page published it.
_KEYS = {
    "issuer": ("发文机关", "制定机关", "发文机构", "制发机关", "发文单位", "印发机关"),
    "publisher": ("发布机关", "发布机构", "发布单位", "公开机构", "责任部门"),
    "number": ("发文字号", "发文文号", "文号", "文件编号", "文件号"),
    "date": ("成文日期", "发文日期", "印发日期"),
    "published": ("公布日期", "发布日期", "发布时间", "发文时间"),
}
_KINDS = ("number", "byline", "red_head", "metadata")
_FIRST = 5  # lines of the body among which a number of its own line may stand
_YEARLY = re.compile(
    r"[^〔\[（(，。；：]{1,20}[〔\[（(［【]\s*[12]\d{3}\s*[〕\]）)］】]\s*第?\s*\d+\s*号$"
)
_ORDER = re.compile(r"[\u4e00-\u9fff]{2}(?:令|公告)$")
_LONGEST_NAME = 60  # characters of bodies in a cell


class Head(NamedTuple):
    """The lines of a head by kind, with the first of the body, and what its table says by name."""

    lines: dict[str, list[str]]
    table: dict[str, Known]

    def said(self, name: str) -> Known:
        """Return what the table says of a name."""
        return self.table.get(name, UNKNOWN)

    @property
    def number(self) -> Known:
        """Return the document's number: its table's, or the first one that stands in the head."""
        if self.said("number").value:
            return self.said("number")
        behind = [line.replace("　", " ").partition(" ")[2] for line in self.lines["red_head"]]
        rows = (*self.lines["number"], *behind, *filter(_YEARLY.match, self.lines["body"]))
        found = next((number_of(row) for row in rows if number_of(row)), "")
        order = next(filter(_ORDER.search, map(squeezed, self.lines["red_head"])), "")
        if found.startswith("第") and order:
            found = order.removeprefix("中华人民共和国") + found
        return Known(found, "number") if found else UNKNOWN


def head_of(lines: Sequence[str], kinds: Sequence[Part]) -> Head:
    """Return the first head: all that stands before the body below the title."""
    found: dict[str, list[str]] = {name: [] for name in _KINDS}
    body = (line for line, kind in zip(lines, kinds, strict=True) if kind == "body")
    found["body"] = list(islice(body, _FIRST))
    cells: list[tuple[str, str]] = []
    titled = False
    for line, kind in zip(lines, kinds, strict=True):
        titled = titled or kind == "title"
        if kind == "body" and (titled or len(line) > 60):
            break
        if kind in found:
            found[kind].append(line)
        elif kind in ("index_table", "front_matter"):
            cells += [(cell, kind) for cell in _cells(unmarked(line))]
    return Head(found, dict(_of_table(cells)))


def _cells(line: str) -> list[str]:
    """Return the cells of a row: keys and their values, however they stand apart."""
    parts = re.split(r"\t|\s\|\s|(?<=[^\d:：/])[:：](?!//)", _keys().sub(r"\t\1\t", line))
    return [cell.strip(" |*") for cell in parts if cell.strip(" |*")]


@cache
def _keys() -> re.Pattern[str]:
    """Return what a key looks like inside a row: 文　号 between blanks, or before a colon."""
    spaced = (r"\s*".join(key) for key in sorted(words("index_keys"), key=len, reverse=True))
    return re.compile(rf"(?:(?<=\s)|^)({'|'.join(spaced)})(?=\s|[:：])")


def number_of(line: str) -> str:
    """Return the document's number that a line begins with, "" without one."""
    found = NUMBER.match(line.strip())
    counted = found and re.search(r"\d|[一二三四五六七八九十]", found[0])
    return squeezed(found[0]).strip("（）()") if found and counted else ""


def _of_table(cells: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Known]]:
    for name, keys in _KEYS.items():
        values = (
            Known(value, kind)
            for key in keys
            for (cell, _), (behind, kind) in pairwise(cells)
            if squeezed(cell).strip("【】[]:：") == key and (value := _value(name, behind))
        )
        found = next(values, UNKNOWN)
        if found.value:
            yield name, found


def _value(name: str, cell: str) -> str:
    if name in ("date", "published"):
        return iso(cell)
    if name == "number":
        return number_of(cell)
    named = re.search(rf"[{HANZI}]{{2}}", cell) and not re.match(any_of("index_keys"), cell)
    return cell if named and len(cell) <= _LONGEST_NAME else ""
