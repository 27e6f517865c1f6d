"""Which series of headings cuts a text into the sections that its themes are made of."""

from collections.abc import Sequence

from policytext.source.documents import Document
from policytext.structure.finding import Finding
from policytext.structure.numbered import HEADINGS

_MOST = 20  # sections of a book
_ENOUGH = 4  # wide sections that need no finer ones
_SHARE = 3  # finer sections take the place of fewer wide ones when they fill a third of the text
_FINER = 2  # and are twice as many
_ARTICLES = "第一条…第二条…"
_WIDE = HEADINGS[: HEADINGS.index("第一节…第二节…")]
_PLAIN = ("1…2…", "1.…2.…", "1、…2、…")


def sections(document: Document, findings: Sequence[Finding]) -> Finding | None:
    """Return the series of headings that shows how a text is built, None where none does.

    The longest of chapters and parts (第一章, 一、). Where there are only two or three, a finer
    series that is at least twice as long and fills a third of the text goes before them; where
    there are none, the articles, else the longest finer series, else plain numbers. A series that
    runs on over the headings of a wider one, or lists something inside an article, is none; one of
    more than twenty makes no book.
    """
    headings = [f for f in findings if f.pattern in HEADINGS and _leads(document, f)]
    free = [f for f in headings if not any(_crosses(f, wider) for wider in headings)]
    articles = _longest([f for f in free if f.pattern == _ARTICLES], len(document.text))
    if articles and not any(f.pattern in _WIDE for f in free):
        return articles if len(articles.items) <= _MOST else None
    wide = _longest([f for f in free if f.pattern in _WIDE])
    finer = [f for f in free if f.pattern not in (*_WIDE, *_PLAIN, _ARTICLES)]
    if wide is None:
        return _longest(finer) or _longest([f for f in free if f.pattern in _PLAIN])
    if len(wide.items) >= _ENOUGH:
        return wide
    finer = [f for f in finer if _SHARE * _length(f) >= len(document.text)]
    finest = _longest(finer)
    return finest if finest and len(finest.items) >= _FINER * len(wide.items) else wide


def _longest(headings: Sequence[Finding], most: int = _MOST) -> Finding | None:
    """Return the series of most members, of these the one that fills most of the text."""
    fitting = [finding for finding in headings if len(finding.items) <= most]
    return max(fitting, key=lambda one: (len(one.items), _length(one)), default=None)


def _leads(document: Document, finding: Finding) -> bool:
    """Say whether every member begins its paragraph."""
    starts = [document.paragraphs[document.paragraph_at(i.start)].start for i in finding.items]
    return not any(
        document.text[start : item.start].strip(" \u3000#*")
        for start, item in zip(starts, finding.items, strict=True)
    )


def _crosses(finding: Finding, wider: Finding) -> bool:
    """Say whether a series goes on behind a heading of a wider one."""
    first, last = finding.items[0].start, finding.items[-1].start
    return HEADINGS.index(wider.pattern) < HEADINGS.index(finding.pattern) and any(
        first < item.start < last for item in wider.items
    )


def _length(finding: Finding) -> int:
    return sum(item.end - item.start for item in finding.items)
