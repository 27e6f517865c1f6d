"""Pages that a browser or a mail program saved in one file: which of its parts is the page."""

import plistlib
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import NamedTuple
from xml.parsers.expat import ExpatError

from policytext.base.unreadable import Unreadable

_HEADER = re.compile(rb"\s*[A-Za-z][A-Za-z-]*:[ \t]?[^\r\n]*\r?\n")
_MIME = re.compile(rb"^(?:MIME-Version|Content-Type|Snapshot-Content-Location)\s*:", re.I | re.M)
_SAFARI = b"bplist00"


class Saved(NamedTuple):
    """A page's bytes, and those of the pages that stand in it (frames), by their addresses."""

    page: bytes
    frames: dict[str, bytes]


def is_saved(content: bytes) -> bool:
    """Say whether a file is a page or a mail saved with all its parts (MHT, EML, webarchive)."""
    if content.startswith(_SAFARI):
        return True
    return bool(_HEADER.match(content) and _MIME.search(content[:4096]))


def saved(content: bytes) -> Saved:
    """Return the page that a file holds: the file itself, or the part of it that is the page.

    Raises Unreadable when a saved file has no page or text in it.
    """
    if not is_saved(content):
        return Saved(content, {})
    return _safari(content) if content.startswith(_SAFARI) else _mime(content)


def _safari(content: bytes) -> Saved:
    try:
        page = plistlib.loads(content)["WebMainResource"]["WebResourceData"]
    except (plistlib.InvalidFileException, ExpatError, ValueError, KeyError, TypeError) as reason:
        raise Unreadable("no_page_in_save") from reason
    return Saved(bytes(page), {})


def _mime(content: bytes) -> Saved:
    whole = message_from_bytes(content, policy=policy.default)
    parts = [part for part in whole.walk() if not part.is_multipart()]
    pages = [
        part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    if not pages:
        plain = [part for part in parts if part.get_content_type() == "text/plain"]
        if not plain:
            raise Unreadable("no_page_in_save")
        return Saved(b"<pre>" + _bytes(plain[0]).replace(b"<", b"&lt;") + b"</pre>", {})
    main = _main(whole, pages)
    frames = {
        address: _bytes(page) for page in pages if page is not main for address in _addresses(page)
    }
    return Saved(_bytes(main), frames)


def _main(whole: EmailMessage, pages: list[EmailMessage]) -> EmailMessage:
    """Return the part that the file names as its page, or the first one."""
    named = {str(whole.get("Snapshot-Content-Location", "")).strip()}
    named.add(str(whole.get_param("start", "")).strip("<>"))
    named.discard("")
    return next((page for page in pages if named & set(_addresses(page))), pages[0])


def _addresses(page: EmailMessage) -> list[str]:
    address = str(page.get("Content-Location", "")).strip()
    inner = str(page.get("Content-ID", "")).strip("<> ")
    return [name for name in (address, inner, inner and f"cid:{inner}") if name]


def _bytes(part: EmailMessage) -> bytes:
    """Return a part in UTF-8 where it says what encoding it has, as it is where it does not."""
    content = part.get_payload(decode=True)
    content = content if isinstance(content, bytes) else b""
    charset = str(part.get_content_charset() or "")
    if charset in ("", "utf-8", "us-ascii"):
        return content
    try:
        return content.decode(charset).encode()
    except (LookupError, UnicodeError):
        return content
