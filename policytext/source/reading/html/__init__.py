"""Saved web pages: the document's own text, without the site around it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from policytext.base.unreadable import Unreadable
from policytext.source.documents import SetAside
from policytext.source.facts import NO_FACTS
from policytext.source.reading.html.content import content, is_pictured
from policytext.source.reading.html.dates import first_date
from policytext.source.reading.html.elements import is_within, text_of
from policytext.source.reading.html.files import attachment, file_links
from policytext.source.reading.html.layout import Piece, own_lines, pieces, titled
from policytext.source.reading.html.lines import Line, lines
from policytext.source.reading.html.markers import set_apart
from policytext.source.reading.html.markup import markup, tree
from policytext.source.reading.html.record import Record, record
from policytext.source.reading.html.shown import only_shown
from policytext.source.reading.html.stated import Stated, stated, title_of
from policytext.source.reading.html.words import pattern
from policytext.source.reading.received import Received
from policytext.source.reading.saved_page import saved

_THIS_SITE = re.compile(r"^本[网站]站?")
_SHORT, _BEFORE = 120, 6  # characters of a line that states a date, lines before the document


def from_html(file: bytes) -> Received:
    """Read a saved page (HTML, MHT, webarchive). Raises Unreadable when it holds no document."""
    try:
        return _read(file)
    except RecursionError as reason:
        raise Unreadable("damaged", kind="HTML") from reason


def _read(file: bytes) -> Received:
    page, frames = saved(file)
    text, encoding = markup(page)
    root = tree(text)
    _set_in_frames(root, frames)
    says = stated(root)
    scripted = any(True for _ in root.iter("script"))
    framed = any(True for _ in root.iter("frame", "iframe"))
    set_apart(root)
    pictured = is_pictured(root)
    only_shown(root)
    shown = _size(text_of(root))
    around = lines(root)
    data = record(root)
    title = title_of(says, data.first("title") if data else "")
    recorded = lines(data.element) if data else []
    attached = file_links(root)
    elements, found = content(root, title, around)
    if data:
        inside = {line.block for line in recorded}
        found = [line for line in found if line.block not in inside]
    before, rest, heading = titled(own_lines(found), title)
    made = [Piece(line.text, "index_table") for line in recorded]
    made += pieces(before, heading, rest)
    own = set(elements)
    made += [
        Piece(attachment(name), "attachment") for name, link in attached if not is_within(link, own)
    ]
    if not any(line.text.strip() for line in rest):
        raise Unreadable("page_of_pictures" if pictured else _why(framed, scripted))
    whole, aside = _written(made)
    return Received(
        whole,
        "html",
        encoding,
        title=title,
        date=_date(says, data, around, found[0].text if found else ""),
        facts=data.facts if data else NO_FACTS,
        aside=aside,
        beside=tuple(_beside(says, data)),
        left_out=_left_out(shown - _size(whole), _pictures(elements)),
        replaced=text.count("\ufffd"),
    )


def _set_in_frames(root: HtmlElement, frames: Mapping[str, bytes]) -> None:
    """Put the pages that a saved page shows in frames at their places."""
    for frame in list(root.iter("iframe", "frame")) if frames else []:
        inner = frames.get((frame.get("src") or "").strip())
        if inner is not None:
            body = tree(markup(inner)[0])
            body.tag, body.tail = "div", frame.tail
            frame.getparent().replace(frame, body)


def _why(framed: bool, scripted: bool) -> str:
    if framed:
        return "page_in_frames"
    return "page_by_script" if scripted else "no_article"


def _written(made: Sequence[Piece]) -> tuple[str, tuple[SetAside, ...]]:
    text = ""
    aside = []
    for piece in made:
        start = len(text) + bool(text)
        text += ("\n" if text else "") + piece.text
        if piece.kind:
            aside.append(SetAside(piece.kind, start, len(text)))
    return text, tuple(aside)


def _beside(says: Stated, data: Record | None) -> Iterator[tuple[str, str, str]]:
    """Yield where the page says its document is from, and by whom it was published."""
    if data and (publisher := data.first("publisher")):
        yield "issuer", publisher, "page"
    named = (data.first("source") if data else "", says.source, *says.site)
    source = next(filter(None, (_THIS_SITE.sub("", name).strip() for name in named)), "")
    if source:
        yield "source", source, "page"


def _date(says: Stated, data: Record | None, around: Sequence[Line], first: str) -> str:
    """Return the page's day: of its publishing in meta tags, of the document, or as it is shown.

    It is shown with its name anywhere, or without one in the lines just before the document's.
    """
    recorded = (data.facts.date, first_date(data.first("published"))) if data else ()
    texts = [line.text for line in around]
    place = texts.index(first) if first in texts else 0
    named = [pattern("furniture", "dated").search(text) for text in texts if len(text) <= _SHORT]
    shown = [first_date(found.string[found.end() :]) for found in named if found]
    before = [first_date(text) for text in texts[max(place - _BEFORE, 0) : place]]
    return next(filter(None, (says.date, *recorded, *shown, *before)), "")


def _left_out(site: int, pictures: int) -> tuple[tuple[str, int], ...]:
    counted = (("site", site), ("pictures", pictures))
    return tuple((kind, number) for kind, number in counted if number > 0)


def _pictures(elements: Sequence[HtmlElement]) -> int:
    return sum(1 for element in elements for _ in element.iter("img"))


def _size(text: str) -> int:
    return sum(not character.isspace() for character in text)
