"""Files of several kinds → their text, or one clear reason why not."""

from pathlib import Path, PurePath

from policytext.base.unreadable import Unreadable
from policytext.source.reading.bounded import parsed, parsed_here
from policytext.source.reading.limits import max_bytes, max_characters, too_large, too_long
from policytext.source.reading.received import Received
from policytext.source.reading.saved_page import is_saved
from policytext.source.reading.text import from_text

_MARKDOWN = (".md", ".markdown")
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # a DOCX with a password is no archive
_WEB = (".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".eml", ".webarchive")
_PAGE = (b"<!doctype html", b"<html", b"<!-- saved from url", b"<head", b"<body")


def read(name: str, content: bytes, *, bounded: bool = True) -> Received:
    """Read a file by the ending of its name and by what it holds. Raises Unreadable.

    Text and Markdown in UTF-8, UTF-16, GB18030 or Big5; DOCX; PDF with a text layer; saved HTML.
    A parser runs in a process of its own, unless this is one: then it is not `bounded` once more.
    """
    if len(content) > max_bytes():
        raise too_large(max_bytes())
    if not content.strip():
        raise Unreadable("empty")
    kind = _kind(PurePath(name).suffix.lower(), content)
    if kind == "text":
        return checked(from_text(content, markdown=name.lower().endswith(_MARKDOWN)))
    return checked(parsed(kind, content) if bounded else parsed_here(kind, content))


def read_file(path: Path) -> Received:
    """Read a file on disk. Raises ValueError with one clear sentence that names it."""
    try:
        return read(path.name, path.read_bytes())
    except OSError as reason:
        raise ValueError(f"{path}: cannot be read ({reason.strerror})") from reason
    except Unreadable as reason:
        raise ValueError(f"{path}: {reason}") from reason


def checked(received: Received) -> Received:
    """Return what a file gave if it can be worked with. Raises Unreadable."""
    if not received.text.strip():
        raise Unreadable("empty")
    if len(received.text) > max_characters():
        raise too_long()
    if not any("\u3400" <= character <= "\u9fff" for character in received.text):
        raise Unreadable("no_hanzi")
    return received


def _kind(ending: str, content: bytes) -> str:
    """Say which parser a file needs. Raises Unreadable where its name and its content disagree."""
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return "docx"
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("locked" if _LOCKED in content else "old_office")
    if ending in (".pdf", ".docx"):
        raise Unreadable("wrong_ending", ending=ending)
    start = content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if ending in _WEB or start.startswith(_PAGE) or is_saved(content):
        return "html"
    return "text"


__all__ = ["Received", "checked", "read", "read_file"]
