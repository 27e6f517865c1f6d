"""Which elements of a page hold its document."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from policytext.source.reading.html.elements import hanzi, is_within, name_words, names, text_of
from policytext.source.reading.html.lines import BLOCKS, Line, lines
from policytext.source.reading.html.vote import Vote, runs
from policytext.source.reading.html.words import words

_ALL = 0.8  # the share of the page's running text that its document has …
_MOST = 0.5  # … or that it has where the rest are links
_SURE = 0.25  # enough for an element whose name no other element has
_VOTED = 0.9  # the share of a vote
_PLACES = 40  # elements of one name that are looked at
_FEW = 30  # hanzi in sentences: a page with fewer has none
_SMALL, _LARGE = 60, 300  # hanzi
_SITE_SHARE = 0.4  # what the site says is less of a page than this


class Told(NamedTuple):
    """The hanzi that an element has in sentences outside links, and those in links."""

    free: int
    linked: int


class Content(NamedTuple):
    """The elements that hold a page's document, and their lines."""

    elements: list[HtmlElement]
    lines: list[Line]


def content(root: HtmlElement, title: str, shown: Sequence[Line]) -> Content:
    """Return what holds the document: what is named as its place, or has the most to read.

    A named element counts when hardly any more is said elsewhere. Without one, the way leads down
    from the page as long as one element has nearly all sentences of it. `shown` are all lines of
    the page; the site's own elements are taken out of it.
    """
    marked = _marked(root, shown)
    without_furniture(root, marked, title)
    found = lines(root)
    told = _told(found)
    sure = [one for one in marked if names(one) & words("content", "names")]
    share = sum(_free(told, one) for one in marked) / max(_free(told, root), 1)
    elements = marked
    if not (sure and share >= _SURE) and not (len(marked) > 1 and share >= _MOST):
        start = marked[0] if marked and share >= _MOST else root
        elements = [_densest(start, told, root)]
    held = set(elements)
    if all(one.tag in BLOCKS for one in elements):
        return Content(elements, [line for line in found if is_within(line.block, held)])
    return Content(elements, [line for one in elements for line in lines(one)])


def is_pictured(root: HtmlElement) -> bool:
    """Say whether the place of a page's document holds pictures."""
    known = words("content", "names") | words("content", "likely")
    places = (one for one in root.iter() if isinstance(one.tag, str) and names(one) & known)
    return any(next(one.iter("img"), None) is not None for one in places)


def without_furniture(root: HtmlElement, content: Sequence[HtmlElement], title: str) -> None:
    """Remove what is named as the site's: menus, paths, share bars, lists of related links."""
    around, small = words("furniture", "names"), words("furniture", "inside")
    others, frame = words("furniture", "others"), words("furniture", "frame")
    kept = set(content)
    most = _SITE_SHARE * hanzi(text_of(root))
    holding = {outer for one in content for outer in (one, *one.iterancestors())}
    for element in list(root.iter()):
        tag = element.tag
        if not isinstance(tag, str) or tag in ("html", "body") or element in holding:
            continue
        own = name_words(element)
        if kept and is_within(element, kept):
            limit = most if own & others else min(_LARGE, most) if own & small else -1
        elif own & frame or tag in _SITE_TAGS:
            limit = max(most, _LARGE)
        else:
            limit = most if own & others or (own & around and _leads_away(element)) else -1
        if limit >= 0 and hanzi(text_of(element)) <= limit and not _has_title(element, title):
            element.drop_tree()


def _leads_away(element: HtmlElement) -> bool:
    """Say whether an element is links for a good part, or a few words that are no sentence."""
    text = text_of(element)
    linked = sum(hanzi(text_of(link)) for link in element.iter("a"))
    short = hanzi(text) < _SMALL and not _SENTENCE.search(text)
    return short or linked > hanzi(text) / 4


_SENTENCE = re.compile(r"[。；！？]")
_SITE_TAGS = ("nav", "footer", "aside", "iframe", "option")


def _has_title(element: HtmlElement, title: str) -> bool:
    """Say whether an element has the page's title in it, as a heading."""
    key = re.sub(r"\W", "", title)
    headings = (re.sub(r"\W", "", text_of(one)) for one in element.iter("h1", "h2", "h3"))
    return any(one == key if key else len(one) >= 6 for one in headings)


def _marked(root: HtmlElement, shown: Sequence[Line]) -> list[HtmlElement]:
    """Return the largest element that is named as a document's place, and its like beside it."""
    known = words("content", "names") | words("content", "likely")
    found = [one for one in root.iter() if isinstance(one.tag, str) and names(one) & known]
    told: Counter[HtmlElement] = Counter()
    for line in shown if found else ():
        for element in (line.block, *line.block.iterancestors()):
            told[element] += line.running or line.free
    sizes = {
        one: told[one] or sum(line.free for line in lines(one)) * (one.tag not in BLOCKS)
        for one in found[:_PLACES]
    }
    if not any(sizes.values()):
        return []
    largest = max(sizes, key=lambda one: sizes[one])
    while inner := [
        one
        for one in sizes
        if largest in one.iterancestors() and sizes[one] >= sizes[largest] * 0.98
    ]:
        largest = inner[0]
    like = [
        one
        for one in sizes
        if one.getparent() is largest.getparent()
        and names(one) & names(largest) & known
        and sizes[one]
    ]
    return like or [largest]


def _told(found: Sequence[Line]) -> dict[HtmlElement, Told]:
    """Return what each element tells; of a page without running text, all that is no link."""
    weight = [line.running for line in found]
    if sum(weight) < _FEW:
        weight = [line.free for line in found]
    free: Counter[HtmlElement] = Counter()
    linked: Counter[HtmlElement] = Counter()
    for line, size in zip(found, weight, strict=True):
        for element in (line.block, *line.block.iterancestors()):
            free[element] += size
            linked[element] += line.linked
    return {one: Told(free[one], linked[one]) for one in free}


def _free(told: dict[HtmlElement, Told], element: HtmlElement) -> int:
    return told[element].free if element in told else 0


def _densest(start: HtmlElement, told: dict[HtmlElement, Told], page: HtmlElement) -> HtmlElement:
    """Go down while one element has nearly all that is told, or most and the others are links.

    From there on, the vote leads further down as long as one element has nearly all of it.
    """
    here = start
    while (inner := _largest(here, told)) is not None:
        others = [told[one] for one in here if one in told and one is not inner]
        share = _free(told, inner) / max(_free(told, here), 1)
        lists = share >= _MOST and all(one.linked > one.free / 2 for one in others)
        if share < _ALL and not lists and not _repeated(here, inner, told):
            break
        here = inner
    inner = _largest(here, told)
    if inner is None or _free(told, inner) < _MOST * _free(told, here):
        return here
    vote = Vote(page)
    while inner is not None and _free(told, inner) >= _MOST * _free(told, here):
        of_all = sum(vote.hits(line.text) for line in lines(here))
        if not of_all or sum(vote.hits(line.text) for line in lines(inner)) < _VOTED * of_all:
            break
        here, inner = inner, _largest(inner, told)
    return here


def _repeated(here: HtmlElement, inner: HtmlElement, told: dict[HtmlElement, Told]) -> bool:
    """Say whether all others say again what `inner` says: pages for large and small screens."""
    own = runs(text_of(inner))
    others = [runs(text_of(one)) for one in here if one is not inner and _free(told, one)]
    return bool(others) and all(len(one & own) > _ALL * len(one) for one in others)


def _largest(element: HtmlElement, told: dict[HtmlElement, Told]) -> HtmlElement | None:
    """Return the element within another that has most to tell, None where that is a paragraph."""
    inside = [one for one in element if _free(told, one)]
    largest = max(inside, key=lambda one: told[one].free, default=None)
    return None if largest is None or largest.tag in _PARAGRAPHS else largest


_PARAGRAPHS = frozenset({"p", "li", "dd", "dt", "h1", "h2", "h3", "table", "tbody", "tr"})
_PARAGRAPHS |= {"span", "font", "b", "strong"}
