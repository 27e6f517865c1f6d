"""An element of a page → its lines as a reader sees them: paragraphs, list entries, table rows."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from policytext.source.reading.html.elements import as_set, hanzi
from policytext.source.reading.html.files import file_name, is_file
from policytext.source.reading.html.numbers import numbers_of
from policytext.source.reading.html.tables import is_table_of_values, rows

BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li"),
        *("main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul", "ucapcontent", "ucaptitle"),
    }
)
_RUNNING = re.compile(r"[。！？；：，!?;]")


class Line(NamedTuple):
    """A line, the element it stands in, its hanzi in links; `files` are names of linked files."""

    text: str
    block: HtmlElement
    linked: int = 0
    files: tuple[str, ...] = ()

    @property
    def free(self) -> int:
        """Return the hanzi of a line outside links."""
        return hanzi(self.text) - self.linked

    @property
    def running(self) -> int:
        """Return the hanzi of a line that speaks in sentences or long phrases, 0 of any other."""
        free = self.free
        if self.linked > free or (free < 25 and not _RUNNING.search(self.text)):
            return 0
        return free if free >= 8 else 0

    @property
    def is_link(self) -> bool:
        """Say whether a line is a link and hardly anything else."""
        return self.linked * 5 >= hanzi(self.text) * 4 > 0


def lines(root: HtmlElement) -> list[Line]:
    """Return the lines of an element in their order, without empty ones."""
    return list(_Writing(root).lines())


class _Writing:
    """Walks through an element and gathers the line it is in."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.pieces: list[str] = []
        self.linked = 0
        self.files: list[str] = []
        self.links: list[HtmlElement] = []  # the links that are open
        self.blocks: list[HtmlElement] = [root]
        self.prefix = ""
        self.numbers: dict[HtmlElement, str] = {}
        self.tables: set[HtmlElement] = set()  # those of values
        self.plain = 0  # open elements whose line breaks are shown

    def lines(self) -> Iterator[Line]:
        walk = iterwalk(self.root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if tag == "table" and is_table_of_values(element):
                    self.tables.add(element)
                    yield from self._flush()
                    yield from self._table(element)
                    walk.skip_subtree()
                    continue
                yield from self._start(element, tag)
                yield from self._add(element.text)
                continue
            if element not in self.tables:
                yield from self._end(element, tag)
            if element is not self.root:
                yield from self._add(element.tail)
        yield from self._flush()

    def _start(self, element: HtmlElement, tag: str) -> Iterator[Line]:
        if tag in BLOCKS:
            yield from self._flush()
            self.blocks.append(element)
            self.numbers |= numbers_of(element) if tag == "ol" else {}
            self.prefix = self.numbers.get(element, "") if tag == "li" else self.prefix
            self.plain += tag == "pre"
        elif tag == "br":
            yield from self._flush()
        elif tag == "a" and element.get("href"):
            self.links.append(element)
            if is_file(element):
                self.files.append(file_name(element))

    def _end(self, element: HtmlElement, tag: str) -> Iterator[Line]:
        if tag in BLOCKS:
            yield from self._flush()
            self.blocks.pop()
            self.plain -= tag == "pre"
            if tag == "li":
                self.prefix = ""
        elif self.links and self.links[-1] is element:
            self.links.pop()

    def _add(self, text: str | None) -> Iterator[Line]:
        if not text:
            return
        first, *others = text.splitlines() if self.plain else [text]
        for piece in (first, *others):
            if piece is not first:
                yield from self._flush()
            self.pieces.append(piece)
            self.linked += hanzi(piece) if self.links else 0

    def _flush(self) -> Iterator[Line]:
        text = as_set("".join(self.pieces))
        if text:
            text = text if _is_numbered(text) else self.prefix + text
            yield Line(text, self.blocks[-1], self.linked, tuple(self.files))
            self.prefix = ""
            self.files = []
        self.pieces, self.linked = [], 0

    def _table(self, table: HtmlElement) -> Iterator[Line]:
        for caption in table.iterchildren("caption"):
            yield from lines(caption)
        for row in rows(table):
            cells = [_cell(cell) for cell in row]
            text = "\t".join(text for text, _ in cells).strip("\t")
            if text.strip():
                yield Line(text, row[0].getparent(), sum(linked for _, linked in cells))


def _cell(cell: HtmlElement) -> tuple[str, int]:
    """Return a cell's text in one line, and its hanzi in links."""
    if not len(cell):  # most cells of large tables
        return as_set(cell.text or ""), 0
    found = lines(cell)
    return " ".join(line.text for line in found), sum(line.linked for line in found)


def _is_numbered(text: str) -> bool:
    return bool(
        re.match(r"[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|第.{1,3}[条章节]|[•·●]", text)
    )
