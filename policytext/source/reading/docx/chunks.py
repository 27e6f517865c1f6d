"""What a Word file takes in from files of other kinds: a web page, plain text."""

import re
from email import message_from_bytes, policy
from email.message import Message

from lxml import etree, html

from policytext.source.reading.docx.line import Line
from policytext.source.reading.docx.names import Element

_UNREAD = ("script", "style", "head", "title", "noscript")
_BLOCK = re.compile(
    "address|article|aside|blockquote|br|caption|d[dlt]|div|fieldset|figure|footer|form|h[1-6]"
    "|header|hr|li|main|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul"
)
_DECLARED = re.compile(rb"charset|encoding=|^\xff\xfe|^\xfe\xff", re.IGNORECASE)
_CELLS = frozenset(("td", "th"))


def chunk_lines(content: bytes, kind: str) -> list[Line] | None:
    """Return the lines of a file that stands in another; None for a kind that is not read.

    `kind` is the ending of its name: htm, html, xhtml, mht, mhtml or txt.
    """
    if kind in ("mht", "mhtml"):
        page = _page(message_from_bytes(content, policy=policy.compat32))
        return None if page is None else _of_page(page)
    if kind in ("htm", "html", "xhtml"):
        declared = _DECLARED.search(content[:2048])
        return _of_page(content if declared else _decoded(content, "utf-8-sig"))
    if kind == "txt":
        return _told(_decoded(content, "utf-8-sig"))
    return None


def _page(message: Message) -> bytes | str | None:
    """Return the web page in a saved one."""
    for part in message.walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(content, bytes):
            charset = part.get_content_charset()
            return _decoded(content, charset) if charset else content
    return None


def _decoded(content: bytes, charset: str) -> str:
    for encoding in (charset, "utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("utf-8", "replace")


def _of_page(page: bytes | str) -> list[Line]:
    if isinstance(page, str):  # an encoding that the page declares is no longer its own
        page = re.sub(r"^\s*<\?xml[^>]*>", "", page).encode()
        parser = html.HTMLParser(encoding="utf-8", no_network=True)
    else:
        parser = html.HTMLParser(no_network=True)
    root = html.document_fromstring(page, parser=parser, ensure_head_body=True)
    etree.strip_elements(root, *_UNREAD, etree.Comment, with_tail=False)
    return _told(_text(root))


def _text(root: Element) -> str:
    """Return the text of a page: a line for each block and each row, cells apart by tabs."""
    told: list[str] = []
    cells = 0  # how deep in cells: there, a block is no line of its own
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        starts = event == "start"
        if tag in _CELLS:
            cells += 1 if starts else -1
            told.append("" if starts or cells else "\t")
        elif _BLOCK.fullmatch(tag):
            told.append(" " if cells else "\n")
        told.append(re.sub(r"\s+", " ", (element.text if starts else element.tail) or ""))
    return "".join(told)


def _told(text: str) -> list[Line]:
    lines = (re.sub(r" *\t *", "\t", re.sub(r"[ \r]+", " ", line)) for line in text.split("\n"))
    return [Line(line.strip()) for line in lines if line.strip()]
