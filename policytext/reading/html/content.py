"""Which elements of a page hold its document."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from policytext.reading.html.elements import hanzi, is_within, name_words, names, said
from policytext.reading.html.lines import Line, lines
from policytext.reading.html.words import words

_ALL = 0.8  # the share of the page's running text that its document has
_LARGE = 300  # hanzi
_SITE_SHARE = 0.4  # what the site says is less of a page than this


def document_elements(root: HtmlElement) -> list[HtmlElement]:
    """Return the elements that hold the document: named as its place, or with the most to read.

    A named element counts when hardly any more is said elsewhere. Without one, the way leads down
    from the page as long as one element has nearly all sentences of it.
    """
    marked = _marked(root)
    without_furniture(root, marked)
    told = _told(lines(root))
    if marked and sum(told.get(one, 0) for one in marked) >= 0.5 * told.get(root, 0):
        return marked
    return [_densest(root, told)]


def without_furniture(root: HtmlElement, content: Sequence[HtmlElement]) -> None:
    """Remove what is named as the site's: menus, paths, share bars, lists of related links."""
    furniture, inside = words("furniture", "names"), words("furniture", "inside")
    kept = set(content)
    whole = hanzi(said(root))
    holding = {outer for one in content for outer in (one, *one.iterancestors())}
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "body") or element in holding:
            continue
        own = name_words(element)
        within = is_within(element, kept) if kept else False
        if own & (inside if within else furniture) or (not within and element.tag in _SITE_TAGS):
            size = hanzi(said(element))
            most = _SITE_SHARE * whole if not within else min(_LARGE, _SITE_SHARE * whole)
            if size <= most and not _has_heading(element, within):
                element.drop_tree()


_SITE_TAGS = ("nav", "footer", "aside", "iframe", "option")


def _has_heading(element: HtmlElement, within: bool) -> bool:
    return not within and any(hanzi(said(one)) >= 6 for one in element.iter("h1"))


def _marked(root: HtmlElement) -> list[HtmlElement]:
    """Return the largest element that is named as a document's place, and its like beside it."""
    known = words("content", "names")
    found = [one for one in root.iter() if isinstance(one.tag, str) and names(one) & known]
    sizes = {one: sum(line.running or _free(line) for line in lines(one)) for one in found[:40]}
    if not any(sizes.values()):
        return []
    largest = max(sizes, key=lambda one: sizes[one])
    while inner := [
        one for one in sizes if largest in one.iterancestors() and sizes[one] >= sizes[largest] * 0.98
    ]:
        largest = inner[0]
    like = [
        one
        for one in sizes
        if one.getparent() is largest.getparent() and names(one) & names(largest) & known and sizes[one]
    ]
    return like or [largest]


def _free(line: Line) -> int:
    return hanzi(line.text) - line.linked


def _told(found: Sequence[Line]) -> dict[HtmlElement, int]:
    """Return how much running text each element has; of a page without any, what is no link."""
    weight = [line.running for line in found]
    if sum(weight) < 30:
        weight = [_free(line) for line in found]
    told: dict[HtmlElement, int] = {}
    for line, size in zip(found, weight, strict=True):
        if size:
            for element in (line.block, *line.block.iterancestors()):
                told[element] = told.get(element, 0) + size
    return told


def _densest(root: HtmlElement, told: dict[HtmlElement, int]) -> HtmlElement:
    """Go down while one element has nearly all that is told, or most and the others are links."""
    here = root
    while True:
        inner = max((one for one in here if one in told), key=lambda one: told[one], default=None)
        if inner is None or told[inner] < _ALL * told[here] or _is_paragraph(inner):
            return here
        here = inner


def _is_paragraph(element: HtmlElement) -> bool:
    return element.tag in ("p", "li", "tr", "dd", "dt", "span", "font", "b", "strong", "tbody", "h1")
