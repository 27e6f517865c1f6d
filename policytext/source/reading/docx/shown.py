"""A story as Word shows it: one of two alternatives, changes accepted, nothing hidden."""

import re
from collections import Counter
from collections.abc import Iterable

from policytext.source.reading.docx.fields import Fields, fields
from policytext.source.reading.docx.names import Element, child, name, names, switched, value
from policytext.source.reading.docx.styles import Styles

_TEXT = names("w:t", "m:t", "a:t", "w:sym", "v:textpath")
_LETTERS = names("w:t", "w:delText", "w:sym")
_GONE = names("w:del", "w:moveFrom")
_GONE_CELLS = names("w:cellDel", "w:del", "w:hidden")
_BETWEEN = names(
    "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd",
    "w:commentRangeStart", "w:commentRangeEnd", "w:moveFromRangeStart", "w:moveFromRangeEnd",
    "w:moveToRangeStart", "w:moveToRangeEnd",
)  # fmt: skip
_PARAGRAPH, _PROPERTIES = name("w:p"), name("w:pPr")
_RUNS = names("w:r", "m:oMath")
# Namespaces of makers other than Word, whose alternatives Word passes over.
_KNOWN = ("http://schemas.microsoft.com/", "http://schemas.openxmlformats.org/", "urn:schemas-m")
_PROMPT = re.compile(
    r"单击|点击|點選|按一下|此处|选择|輸入|输入|请填|click|tap|enter |choose|^\[.*\]$", re.I
)


def make_plain(story: Element, styles: Styles, left_out: Counter[str]) -> Fields:
    """Take out of a story, in place, what Word does not show, and count what that was."""
    choose(story)
    _accept(story, left_out)
    _drop_prompts(story, left_out)
    found = fields(story)
    _drop(found.codes)
    _drop_hidden(story, styles, left_out)
    _join(story)
    return found


def choose(root: Element) -> None:
    """Put one of several alternatives, in place, where they all stand."""
    for alternatives in list(root.iter(name("mc:AlternateContent"))):
        parent = alternatives.getparent()
        if parent is None:  # it stood in an alternative that was not chosen
            continue
        place = parent.index(alternatives)
        parent[place : place + 1] = list(_chosen(alternatives))


def _chosen(alternatives: Element) -> Element:
    """Return the first alternative that Word knows; one with text where another has none."""
    choices = alternatives.findall(name("mc:Choice"))
    ranked = [choice for choice in choices if _is_known(choice)]
    ranked += alternatives.findall(name("mc:Fallback"))
    ranked += [choice for choice in choices if choice not in ranked]
    return next((c for c in ranked if _has(c, _TEXT)), ranked[0] if ranked else ())


def _is_known(choice: Element) -> bool:
    return all(
        choice.nsmap.get(prefix, "").startswith(_KNOWN)
        for prefix in choice.get("Requires", "").split()
    )


def _accept(story: Element, left_out: Counter[str]) -> None:
    """Take out what was deleted or moved away: runs, rows, cells."""
    gone = [found for found in story.iter(*_GONE) if len(found)]
    for row in story.iter(name("w:tr")):
        gone += [row] if _is_gone(child(row, "w:trPr")) else []
        gone += [cell for cell in row.findall(name("w:tc")) if _is_gone(child(cell, "w:tcPr"))]
    whole = set(gone)
    for found in gone:
        inside = any(outer in whole for outer in found.iterancestors(*_GONE, name("w:tr")))
        moved = found.tag == name("w:moveFrom")
        left_out["deleted"] += not moved and not inside and _has(found, _LETTERS)
    _drop(gone)


def _is_gone(properties: Element) -> bool:
    marks = [] if properties is None else [mark for mark in properties if mark.tag in _GONE_CELLS]
    return any(switched(mark) for mark in marks)


def _drop_prompts(story: Element, left_out: Counter[str]) -> None:
    """Take out what asks for text (单击此处…); a filled-in control may still be marked so."""
    for control in list(story.iter(name("w:sdt"))):
        content = child(control, "w:sdtContent")
        asks = switched(child(control, "w:sdtPr", "w:showingPlcHdr"))
        if content is not None and asks and _PROMPT.search(_letters(content)):
            left_out["prompts"] += 1
            _drop([run for run in content.iter(name("w:r"))])


def _drop_hidden(story: Element, styles: Styles, left_out: Counter[str]) -> None:
    for paragraph in story.iter(_PARAGRAPH):
        hidden = [
            run
            for run in paragraph.iter(name("w:r"))
            if styles.hides(paragraph, run) and _holder(run) is paragraph
        ]
        left_out["hidden"] += any(_has(run, _LETTERS) for run in hidden)
        _drop(hidden)


def _join(story: Element) -> None:
    """Let a paragraph whose end is deleted or hidden, or that is a drop cap, go on in the next.

    An empty one with a hidden end stays: it holds a place in a list.
    """
    for paragraph in reversed(list(story.iter(_PARAGRAPH))):
        mark = child(paragraph, "w:pPr", "w:rPr")
        deleted = any(switched(child(mark, end)) for end in ("w:del", "w:moveFrom"))
        if not deleted and not is_hidden(paragraph) and not _is_drop_cap(paragraph):
            continue
        following = _next(paragraph)
        if _has(paragraph, _RUNS):
            if following is not None:
                paragraph.extend([part for part in following if part.tag != _PROPERTIES])
                _drop([following])
        elif deleted and (following is not None or len(paragraph.getparent()) > 1):
            _drop([paragraph])


def is_hidden(paragraph: Element) -> bool:
    """Say whether the end of a paragraph is hidden."""
    return bool(switched(child(paragraph, "w:pPr", "w:rPr", "w:vanish")))


def _is_drop_cap(paragraph: Element) -> bool:
    return value(child(paragraph, "w:pPr", "w:framePr"), "w:dropCap") in ("drop", "margin")


def _next(paragraph: Element) -> Element | None:
    """Return the paragraph that follows directly, None where a table or the end does."""
    following = paragraph.getnext()
    while following is not None and following.tag in _BETWEEN:
        following = following.getnext()
    return following if following is not None and following.tag == _PARAGRAPH else None


def _holder(run: Element) -> Element:
    return next(run.iterancestors(_PARAGRAPH))


def _letters(element: Element) -> str:
    return "".join(found.text or "" for found in element.iter(name("w:t")))


def _has(element: Element, tags: Iterable[str]) -> bool:
    return next(element.iter(*tags), None) is not None


def _drop(elements: Iterable[Element]) -> None:
    for element in elements:
        if (parent := element.getparent()) is not None:
            parent.remove(element)
