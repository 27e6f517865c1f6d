"""The table of document data beside a document: 索引号, 发文机关, 成文日期 …"""

import re
from typing import NamedTuple

from lxml.html import HtmlElement

from policytext.source.facts import Facts
from policytext.source.reading.html.dates import first_date
from policytext.source.reading.html.words import ranked, words

_BLANKS = re.compile(r"[\s\u3000\u200b]+")
_LONGEST = 1500  # characters: a larger element is no table of document data
_FEWEST, _FEWEST_SURE = 3, 2  # labels
_NOTHING = re.compile(r"^[\s/\\—–\-_.无]*$")


class Record(NamedTuple):
    """The element that states a document's data, and what it states, by label."""

    element: HtmlElement
    values: dict[str, str]

    def first(self, kind: str) -> str:
        """Return the value of the first label that means `kind`, "" when none has one."""
        found = (self.values.get(label, "") for label in ranked("record", kind))
        return next((value for value in found if not _NOTHING.match(value)), "")

    @property
    def facts(self) -> Facts:
        """Return what the table states of its document."""
        return Facts(
            issuer=self.first("issuer"),
            number=self.first("number"),
            form=self.first("form"),
            date=first_date(self.first("date")),
        ).recognised_by("index_table")


def record(root: HtmlElement) -> Record | None:
    """Find the smallest element with most labels of document data, of which one is a sure one."""
    known = words("record", "sure") | words("record", "others")
    found = [
        (element, label)
        for element in root.iter()
        for piece in (element.text, *(child.tail for child in element))
        if piece and len(piece) < 120 and (label := _label(piece)[0]) in known
    ]
    if len({label for _, label in found}) < _FEWEST:
        return None
    counts: dict[HtmlElement, set[str]] = {}
    for element, label in found:
        for outer in (element, *element.iterancestors()):
            counts.setdefault(outer, set()).add(label)
    most = max((len(labels) for element, labels in counts.items() if _is_small(element)), default=0)
    if most < _FEWEST:
        return None
    small = [e for e, labels in counts.items() if len(labels) == most and _is_small(e)]
    element = max(small, key=lambda one: sum(1 for _ in one.iterancestors()))
    if len(counts[element] & words("record", "sure")) < _FEWEST_SURE:
        return None
    if element.tag in ("tbody", "tr"):
        element = next(element.iterancestors("table"), element)
    values = _values(element, known)
    # Where one label follows the other, they are the heads of columns.
    if sum(bool(value) for value in values.values()) * 2 <= len(values):
        return None
    return Record(element, values)


def _is_small(element: HtmlElement) -> bool:
    length = 0
    for piece in element.itertext():
        length += len(piece.strip())
        if length > _LONGEST:
            return False
    return True


def _label(piece: str) -> tuple[str, str]:
    """Return the label that a piece of text begins with or is, and what follows it."""
    plain = _BLANKS.sub("", piece).strip("【】[]")
    before, colon, after = plain.partition("：") if "：" in plain else plain.partition(":")
    return before, after if colon else ""


def _values(element: HtmlElement, known: frozenset[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    label = ""
    for piece in element.itertext():
        if not piece.strip():
            continue
        name, value = _label(piece)
        if name in known:
            label = name
            values.setdefault(label, value)
        elif label:
            more = re.sub(r"\s+", " ", piece).strip().lstrip("：: ")
            values[label] = f"{values[label]} {more}".strip() if len(values[label]) < 200 else ""
    return values
