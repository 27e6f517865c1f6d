"""PDF files with a text layer: lines joined into paragraphs, heads and page numbers left out."""

import re
from collections import Counter
from io import BytesIO
from unicodedata import normalize

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from policytext.reading.received import Received
from policytext.unreadable import Unreadable

_NUMBER = re.compile(r"^[\s\-—–·第]*\d{1,4}\s*[页/]?\s*(?:共?\s*\d*\s*页?)?[\s\-—–·]*$")
_HEADING = re.compile(
    r"^(?:第[一二三四五六七八九十\d]+[章节条部分]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)"
)
_ENDS = tuple("。！？；：!?;:”』」")
_PAGES = 3000
# Unicode's EquivalentUnifiedIdeograph.txt; NFKC knows the Kangxi radicals only.
_SIMPLIFIED_RADICALS = str.maketrans(
    "⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
    "母民西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
)
_RADICALS = re.compile(r"[\u2e80-\u2fdf\uf900-\ufaff]")


def from_pdf(content: bytes) -> Received:
    """Read a PDF file. Raises Unreadable when it is locked, scanned or damaged."""
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("password")
        if len(reader.pages) > _PAGES:
            raise Unreadable("too_long", limit=f"{_PAGES} p.")
        pages = [_unified(page.extract_text()).splitlines() for page in reader.pages]
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except Unreadable:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as reason:
        raise Unreadable("damaged", kind="PDF") from reason
    if not any(line.strip() for page in pages for line in page):
        raise Unreadable("scanned")
    lines, dropped = without_heads(pages)
    whole = paragraphs(lines)
    joined = len(lines) - len(whole)
    text = "\n".join(whole)
    return Received(text, "pdf", title=title, dropped=tuple(dropped), joined=joined)


def _unified(text: str) -> str:
    """Return hanzi for the radicals (⼯ for 工) that many PDF files give for them."""
    text = text.translate(_SIMPLIFIED_RADICALS)
    return _RADICALS.sub(lambda found: normalize("NFKC", found[0]), text)


def without_heads(pages: list[list[str]]) -> tuple[list[str], list[str]]:
    """Leave out page numbers, and what stands first or last on three pages and most of them."""
    pages = [[line.strip() for line in page if line.strip()] for page in pages]
    edges = Counter(re.sub(r"\d+", "#", line) for page in pages for line in {*page[:1], *page[-1:]})
    running = {line for line, n in edges.items() if n >= 3 and n > len(pages) / 2}
    kept: list[str] = []
    dropped: list[str] = []
    for page in pages:
        for place, line in enumerate(page):
            edge = place == 0 or place == len(page) - 1
            head = edge and re.sub(r"\d+", "#", line) in running
            (dropped if head or (edge and _NUMBER.match(line)) else kept).append(line)
    return kept, dropped


def paragraphs(lines: list[str]) -> list[str]:
    """Join lines that were broken at the edge of a page's column back into paragraphs."""
    long = sorted(map(len, lines))[len(lines) * 4 // 5] if lines else 0
    joined: list[str] = []
    broken = False
    for line in lines:
        if broken and joined and not _HEADING.match(line):
            joined[-1] += line
        else:
            joined.append(line)
        broken = len(line) >= long * 0.85 and not line.endswith(_ENDS[:3])
    return joined
