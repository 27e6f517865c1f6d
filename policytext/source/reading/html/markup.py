"""The bytes of a page → its markup as a tree, whatever encoding they say or have."""

import re

import lxml.html
from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser

from policytext.base.unreadable import Unreadable
from policytext.source.reading.text import decoded

# All but the first of a run of ASCII: that one may be the second half of a hanzi in GBK or Big5.
_ASCII = re.compile(rb"(?<=[\x00-\x7f])[\x00-\x7f]+")
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030"}
_NO_XML = re.compile(r"^\s*<\?xml[^>]*>")
# Sites that are put together of pieces have several ends; a browser reads on behind each.
_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_NO_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xFEFF, 0x200B], None)
_WIDE = 0.1  # the share of zeros that only a text in UTF-16 has
_FEW = 0.02  # a page may have so many broken characters for one hanzi


def markup(content: bytes) -> tuple[str, str]:
    """Return a page's markup and its encoding. Raises Unreadable when no encoding fits.

    The encoding is told by the hanzi alone: markup and scripts, mostly ASCII, would drown them.
    """
    wide = content.count(b"\x00") > _WIDE * len(content)
    if wide or content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return decoded(content)[:2]
    content = content.replace(b"\x00", b"")
    try:
        encoding = decoded(_ASCII.sub(b"", content))[1]
    except Unreadable:
        encoding = _declared(content)
        text = content.decode(encoding, "replace")
        hanzi = sum("\u3400" <= character <= "\u9fff" for character in text)
        if text.count("\ufffd") > _FEW * max(hanzi, 1):
            raise
    return content.decode(encoding, "replace").removeprefix("\ufeff"), encoding


def tree(text: str) -> HtmlElement:
    """Return the root of a page's markup. Raises Unreadable when there is none."""
    text = _ENDS.sub("", _NO_XML.sub("", text)).translate(_NO_CONTROLS)
    try:
        return lxml.html.document_fromstring(text, parser=HTMLParser(huge_tree=True))
    except (ParserError, ValueError) as reason:
        raise Unreadable("no_article") from reason


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:4096])
    name = found[1].decode("ascii").lower() if found else "utf-8"
    try:
        b"".decode(_WIDER.get(name, name))
    except LookupError:
        return "utf-8"
    return _WIDER.get(name, name)
