"""Fields: their codes are not shown, their results are."""

from collections.abc import Iterator
from typing import NamedTuple

from policytext.source.reading.docx.drawn import drawn_by
from policytext.source.reading.docx.names import (
    Element,
    child,
    name,
    names,
    number,
    switched,
    value,
)

_MARK, _CODE, _PARAGRAPH = name("w:fldChar"), name("w:instrText"), name("w:p")
_BOX = name("w:txbxContent")
_SHOWN = names(
    "w:t", "w:tab", "w:ptab", "w:br", "w:cr", "w:sym", "w:noBreakHyphen", "w:drawing", "w:pict",
    "w:object", "w:footnoteReference", "w:endnoteReference", "m:t", "w:ruby",
)  # fmt: skip


class Fields(NamedTuple):
    """What the fields of a story say: `codes` are not shown, `contents` are paragraphs of a list of
    contents, `drawn` tells for a mark that ends a field without result what Word draws for it."""

    codes: list[Element]
    contents: set[Element]
    drawn: dict[Element, str]


class _Open:
    def __init__(self, mark: Element) -> None:
        self.mark = mark
        self.code = ""
        self.in_code = True


def fields(story: Element) -> Fields:
    """Find what the fields of a story and of its text boxes hide.

    A field that never ends, or an end without a beginning, hides nothing.
    """
    found = Fields([], set(), {})
    if next(story.iter(_MARK), None) is None:
        return found
    for part in (story, *story.iter(_BOX)):
        _find(list(_own(part)), found)
    return found


def _find(elements: list[Element], found: Fields) -> None:
    whole = _whole(elements)
    open_fields: list[_Open] = []
    for element in elements:
        kind = value(element, "w:fldCharType") if element.tag == _MARK else ""
        if kind and element not in whole:
            continue
        if kind == "begin":
            open_fields.append(_Open(element))
        elif kind == "separate":
            open_fields[-1].in_code = False
        elif kind == "end":
            ended = open_fields.pop()
            if ended.in_code and not any(field.in_code for field in open_fields):
                found.drawn[element] = _entered(ended.mark) or drawn_by(ended.code)
        elif element.tag == _CODE and open_fields:
            open_fields[-1].code += element.text or ""
        elif element.tag in _SHOWN and any(field.in_code for field in open_fields):
            found.codes.append(element)
        elif element.tag in _SHOWN and any(_lists(field.code) for field in open_fields):
            found.contents.update(element.iterancestors(_PARAGRAPH))


def _entered(mark: Element) -> str:
    """Return what a field of a form shows: the entry chosen in its list, its box."""
    entries = child(mark, "w:ffData", "w:ddList")
    if entries is not None:
        chosen = number(value(child(entries, "w:result")) or value(child(entries, "w:default")))
        return dict(enumerate(map(value, entries.findall(name("w:listEntry"))))).get(chosen, "")
    checks = child(mark, "w:ffData", "w:checkBox")
    if checks is None:
        return ""
    checked = switched(child(checks, "w:checked"))
    default = switched(child(checks, "w:default"))
    return "☑" if (default if checked is None else checked) else "☐"


def _lists(code: str) -> bool:
    return code.split()[:1] == ["TOC"]


def _whole(elements: list[Element]) -> set[Element]:
    """Return the marks of the fields that begin and end."""
    whole: set[Element] = set()
    begun: list[list[Element]] = []
    for element in elements:
        if element.tag != _MARK:
            continue
        kind = value(element, "w:fldCharType")
        if kind == "begin":
            begun.append([element])
        elif begun:
            begun[-1].append(element)
            if kind == "end":
                whole.update(begun.pop())
    return whole


def _own(part: Element) -> Iterator[Element]:
    """Yield the elements of a story in order, without those of the text boxes in it."""
    for element in part:
        if element.tag != _BOX:
            yield element
            yield from _own(element)
