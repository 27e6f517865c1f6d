"""What a page states of its document outside its text: meta tags, <title>, headings."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

from policytext.source.reading.html.dates import first_date
from policytext.source.reading.html.elements import as_set, hanzi, name_words, text_of
from policytext.source.reading.html.words import pattern, ranked

_MARKUP = re.compile(r"<[^<>]{0,40}>|&lt;[^&]{0,40}&gt;|&nbsp;")
_CUT_OFF = re.compile(r"\s*(?:…+|\.{3,}|⋯+)$")
_JOINTS = re.compile(r"\s*[_|｜]+\s*|\s+[-–—·»>]+\s+|-(?=[^-]*$)|(?<!—)—(?=[^—]*$)")
_LONGEST_SITE = 30
_NO_TITLE = re.compile(r"发布|来源|时间|日期|作者|浏览|\d\d?-\d\d?|\d:\d\d")
_LONGEST = 200


class Stated(NamedTuple):
    """A page's meta tags by lower-case name, its <title>, its headings in their order."""

    metas: dict[str, str]
    head: str
    headings: tuple[str, ...]

    @property
    def date(self) -> str:
        """Return the day of publishing that the meta tags state, ISO."""
        names = ranked("stated", "date")
        return next(filter(None, (first_date(self.metas.get(name, "")) for name in names)), "")

    @property
    def source(self) -> str:
        """Return where the document is from, as meta tags state it."""
        return next(filter(None, map(self.metas.get, ranked("stated", "source"))), None) or ""

    @property
    def site(self) -> tuple[str, ...]:
        """Return how the site is called, the surest first."""
        return tuple(filter(None, map(self.metas.get, ranked("stated", "site")[:2])))


def stated(root: HtmlElement) -> Stated:
    """Gather what a page states, before anything is taken out of it."""
    metas: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = (tag.get("name") or tag.get("property") or "").strip().lower()
        value = _plain(tag.get("content") or "")
        if name and value:
            metas.setdefault(name, value)
    heads = [_plain(text_of(tag)) for tag in root.iter("title") if tag.getparent().tag != "svg"]
    return Stated(metas, next(filter(None, heads), ""), tuple(_headings(root)))


def title_of(page: Stated, recorded: str) -> str:
    """Return the title that a page states, without the names of its site and column.

    First comes what is meant as the title of this document: its meta tag, its table of document
    data; then the heading that says what <title> says; then <title>. Of several that agree, the one
    that is not cut off.
    """
    site = [page.metas[name] for name in ranked("stated", "site") if name in page.metas]
    head = without_site(page.head, site)
    metas = [without_site(page.metas.get(name, ""), site) for name in ranked("stated", "title")]
    headings = [one for one in page.headings if not _is_named(one, site)]
    told = {_key(one) for one in headings}
    likely = [one for one in metas if _agree(one, head) or _key(one) in told]
    for chosen in (metas[0], recorded, *_agreeing(headings, head), *likely, head, *metas):
        if _is_title(chosen) and not _is_named(chosen, site):
            return _whole(chosen, [metas[0], recorded, *headings, *metas, head])
    return next((one for one in headings[:1] if _is_title(one)), "")


def _agreeing(headings: list[str], head: str) -> list[str]:
    """Return the headings that <title> begins with, the longest first, or that go on from it."""
    begun = _key(_CUT_OFF.sub("", head))
    within = [one for one in headings if begun.startswith(_key(one)) and len(_key(one)) >= 4]
    beyond = [
        one
        for one in headings
        if begun and _key(one).startswith(begun) and not _NO_TITLE.search(one[len(begun) // 2 :])
    ]
    beyond = beyond if _CUT_OFF.search(head) or not within else []
    return [*sorted(within, key=len, reverse=True), *beyond]


def without_site(title: str, site: Sequence[str]) -> str:
    """Return a title without the names of site and columns behind it (_某市人民政府).

    A dash may be the title's own: what it parts off must end as the name of a site or its keeper.
    """
    title = pattern("stated", "added").sub("", title)
    while joints := list(_JOINTS.finditer(title)):
        last = joints[-1]
        before, after = title[: last.start()].strip(), title[last.end() :].strip()
        own = last[0].strip()[:1] in ("_", "|", "｜") and len(after) < len(before)
        if not before or not (_is_site(after, site) or (own and _may_be_site(after))):
            break
        title = before
    for name in site:
        title = title.removesuffix(name) if len(title) > len(name) + 4 else title
    return pattern("stated", "added").sub("", title).strip()


def _is_named(name: str, site: Sequence[str]) -> bool:
    """Say whether a name is that of the site or of a column."""
    known = not name or _key(name) in map(_key, site)
    return known or bool(pattern("stated", "columns").match(name))


def _is_site(name: str, site: Sequence[str]) -> bool:
    ends = pattern("stated", "site_ends").search(name)
    return _is_named(name, site) or (bool(ends) and _may_be_site(name))


def _may_be_site(name: str) -> bool:
    return len(name) <= _LONGEST_SITE and "关于" not in name


def _headings(root: HtmlElement) -> Iterator[str]:
    """Yield what stands as a heading: h1 to h3, and elements that are called a title."""
    called = [one for one in root.iter() if isinstance(one.tag, str) and _is_heading(one)]
    outer = {above for one in called for above in one.iterancestors()}
    for element in called:
        text = _plain(_shown_text(element))
        if element not in outer and hanzi(text) >= 4 and len(text) <= _LONGEST:
            yield text


def _is_heading(element: HtmlElement) -> bool:
    if element.tag in ("title", "a", "input", "meta"):
        return False
    return element.tag in _HEADINGS or bool(name_words(element) & _TITLE_NAMES)


_HEADINGS = ("h1", "h2", "h3", "ucaptitle")
_TITLE_NAMES = {
    "title",
    "bt",
    "biaoti",
    "tit",
    "ti",
    "headline",
    "subject",
    "zwbt",
    "activity-name",
}


def _shown_text(element: HtmlElement) -> str:
    skipped = ("script", "style")
    return "".join(
        piece
        for node in element.iter()
        for piece in (
            (node.text or "") if isinstance(node.tag, str) and node.tag not in skipped else "",
            (node.tail or "") if node is not element else "",
        )
    )


def _is_title(text: str) -> bool:
    return hanzi(text) >= 2 and len(text) <= _LONGEST


def _whole(title: str, others: list[str]) -> str:
    """Return the longest of `others` that goes on where a title was cut off."""
    begun = _key(_CUT_OFF.sub("", title))
    if not _CUT_OFF.search(title):
        return title
    longer = [o for o in others if _key(o).startswith(begun) and not _CUT_OFF.search(o)]
    return max(longer, key=len, default=title)


def _agree(one: str, other: str) -> bool:
    """Say whether one of two texts begins with the other, blanks and marks aside."""
    a, b = _key(_CUT_OFF.sub("", one)), _key(_CUT_OFF.sub("", other))
    return bool(a and b) and (a.startswith(b) or b.startswith(a))


def _key(text: str) -> str:
    return re.sub(r"\W|_", "", text)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", as_set(_MARKUP.sub("", text))).strip()
