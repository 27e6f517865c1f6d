"""Files of several kinds → their text, or one clear reason why not."""

from pathlib import PurePath

from policytext.reading.received import Received
from policytext.unreadable import Unreadable
from policytext.reading.text import from_text

MAX_BYTES = 20 * 1024 * 1024
MAX_CHARACTERS = 2_000_000


def read(name: str, content: bytes) -> Received:
    """Read a file by the ending of its name and by what it holds. Raises Unreadable.

    Text and Markdown in UTF-8, UTF-16, GB18030 or Big5; DOCX; PDF with a text layer; saved HTML.
    """
    if len(content) > MAX_BYTES:
        raise Unreadable("too_large", limit=MAX_BYTES // 1024 // 1024)
    if not content.strip():
        raise Unreadable("empty")
    received = _reader(PurePath(name).suffix.lower(), content)(content)
    if len(received.text) > MAX_CHARACTERS:
        raise Unreadable("too_long", limit=f"{MAX_CHARACTERS:,}")
    if not any("\u3400" <= character <= "\u9fff" for character in received.text):
        raise Unreadable("no_hanzi")
    return received


def _reader(ending: str, content: bytes):  # type: ignore[no-untyped-def]
    # Imported where they are needed: each format has a library of its own.
    if content.startswith(b"%PDF-"):
        from policytext.reading.pdf import from_pdf

        return from_pdf
    if content.startswith(b"PK\x03\x04"):
        from policytext.reading.docx import from_docx

        return from_docx
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("old_office")
    if ending in (".pdf", ".docx"):
        raise Unreadable("wrong_ending", ending=ending)
    if ending in (".html", ".htm", ".xhtml") or content[:512].lstrip().lower().startswith(
        (b"<!doctype html", b"<html")
    ):
        from policytext.reading.html import from_html

        return from_html
    return from_text


__all__ = ["Received", "read"]
