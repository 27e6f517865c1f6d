"""Marks that content systems set before and behind a document: comments, empty meta tags."""

from lxml.etree import Comment
from lxml.html import Element, HtmlElement

from policytext.source.reading.html.elements import hanzi, text_of
from policytext.source.reading.html.words import pattern

MARKED = "marked-as-the-document"  # the class of the element that is made of what stands between
_MOST = 5  # marks that are looked at
_FEWEST = 20  # hanzi between two marks


def set_apart(root: HtmlElement) -> None:
    """Put what stands between the marks of a document's begin and end into an element of its own.

    Marks at different depths mark the element that the first one stands in.
    """
    begins, ends = pattern("content", "begin"), pattern("content", "end")
    marks = [mark for mark in root.iter(Comment, "meta") if begins.search(_said(mark))]
    for mark in marks[:_MOST]:
        place = mark.getparent()
        if place is None or place.tag in ("head", "html"):
            continue
        between = []
        for node in mark.itersiblings():
            if ends.search(_said(node)):
                break
            between.append(node)
        else:
            if place.tag != "body" and hanzi(text_of(place)) >= _FEWEST:
                place.set("class", f"{place.get('class') or ''} {MARKED}".strip())
                return
            continue
        if (
            hanzi(mark.tail or "") + sum(hanzi(text_of(n)) + hanzi(n.tail or "") for n in between)
            >= _FEWEST
        ):
            _wrap(mark, between)
            return


def _said(mark: HtmlElement) -> str:
    """Return what a node says as a mark, "" when it is none."""
    if mark.tag is Comment:
        return (mark.text or "").strip()[:60]
    return (mark.get("name") or "") if mark.tag == "meta" else ""


def _wrap(mark: HtmlElement, between: list[HtmlElement]) -> None:
    made = Element("div", {"class": MARKED})
    made.text, mark.tail = mark.tail, None
    mark.addnext(made)
    for node in between:
        made.append(node)
