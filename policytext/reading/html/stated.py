"""What a page states of its document outside its text: meta tags, <title>, headings."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement

from policytext.reading.html.dates import first_date
from policytext.reading.html.elements import hanzi, name_words, said
from policytext.reading.html.words import pattern, ranked

_MARKUP = re.compile(r"<[^<>]{0,40}>|&lt;[^&]{0,40}&gt;|&nbsp;")
_CUT_OFF = re.compile(r"\s*(?:…+|\.{3,}|⋯+)$")
_JOINTS = re.compile(r"\s*[_|｜]+\s*|\s+[-–—·»>]+\s+|-(?=[^-]*$)|(?<!—)—(?=[^—]*$)")
_LONGEST = 200


class Stated(NamedTuple):
    """A page's meta tags by lower-case name, its <title>, its headings in their order."""

    metas: dict[str, str]
    head: str
    headings: tuple[str, ...]

    def meta(self, kind: str) -> str:
        """Return the first meta tag that states `kind` (title, site, date, issuer)."""
        return next((self.metas[name] for name in ranked("stated", kind) if self.metas.get(name)), "")

    @property
    def date(self) -> str:
        """Return the day of publishing that the meta tags state, ISO."""
        names = ranked("stated", "date")
        return next(filter(None, (first_date(self.metas.get(name, "")) for name in names)), "")


def stated(root: HtmlElement) -> Stated:
    """Gather what a page states, before anything is taken out of it."""
    metas: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = (tag.get("name") or tag.get("property") or "").strip().lower()
        value = _plain(tag.get("content") or "")
        if name and value:
            metas.setdefault(name, value)
    heads = [_plain(said(tag)) for tag in root.iter("title") if tag.getparent().tag != "svg"]
    return Stated(metas, next(filter(None, heads), ""), tuple(_headings(root)))


def title_of(page: Stated, recorded: str) -> str:
    """Return the title that a page states, without the names of its site and column.

    First comes what is meant as the title of this document: its meta tag, its table of document
    data; then the heading that <title> begins with or that begins with it; then <title>. Of several
    that agree, the one that is not cut off.
    """
    site = {_key(page.metas.get(name, "")) for name in ranked("stated", "site")} - {""}
    head = without_site(page.head, site)
    sure = [without_site(page.metas.get("articletitle", ""), site), recorded]
    headings = [one for one in page.headings if _key(one) not in site]
    agreeing = [one for one in headings if _agree(one, head) and len(_key(one)) >= 4]
    metas = [without_site(page.metas.get(name, ""), site) for name in ranked("stated", "title")]
    likely = [one for one in metas if _agree(one, head) or _key(one) in map(_key, headings)]
    for chosen in filter(_is_title, (*sure, *agreeing, *likely, head, *metas)):
        if _key(chosen) not in site:
            return _whole(chosen, [*sure, *headings, *metas, head])
    return ""


def without_site(title: str, site: set[str]) -> str:
    """Return a title without the names of site and columns behind it (_某市人民政府)."""
    while joints := list(_JOINTS.finditer(title)):
        last = joints[-1]
        before, after = title[: last.start()].strip(), title[last.end() :].strip()
        if not before or not _is_site(after, site):
            break
        title = before
    for name in site:  # 题目某局网站, with nothing between
        if len(name) > 4 and _key(title).endswith(name) and len(_key(title)) > len(name) + 4:
            title = title[: title.rindex(name[0])] if name[0] in title else title
    return title.strip()


def _is_site(name: str, site: set[str]) -> bool:
    if _key(name) in site or not name:
        return True
    return len(name) <= 30 and "关于" not in name and bool(_ends().search(name))


def _ends() -> re.Pattern[str]:
    return re.compile(pattern("stated", "site_ends").pattern + r"?$|^[\w.]+\.(?:com|cn|gov|net|org)\b")


def _headings(root: HtmlElement) -> Iterator[str]:
    """Yield what stands as a heading: h1 and h2, and elements that are called a title."""
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("title", "a", "input", "meta"):
            continue
        called = element.tag in ("h1", "h2", "h3", "ucaptitle") or name_words(element) & _TITLE_NAMES
        if called and hanzi(text := _plain(_shown_text(element))) >= 4 and len(text) <= _LONGEST:
            yield text


_TITLE_NAMES = {"title", "bt", "biaoti", "tit", "ti", "headline", "subject", "zwbt", "activity-name"}


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
    return bool(hanzi(text)) and len(text) <= _LONGEST


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
    return re.sub(r"\s+", " ", _MARKUP.sub(" ", text)).strip()
