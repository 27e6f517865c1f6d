"""Word files: headings, paragraphs and tables in their order, as text."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from policytext.reading.received import Received
from policytext.unreadable import Unreadable

_MOST, _RATIO = 200 * 1024 * 1024, 200  # bytes unpacked, and times the size packed


def from_docx(content: bytes) -> Received:
    """Read a DOCX file. Raises Unreadable for other archives, bombs and damage."""
    _check(content)
    try:
        document = docx.Document(BytesIO(content))
        lines = [line for block in document.element.body for line in _lines(block, document)]
        core = document.core_properties
        made = core.created.date().isoformat() if core.created else ""
        return Received("\n".join(lines), "docx", title=core.title or "", date=made)
    except MemoryError:
        raise
    except Exception as reason:  # the library raises of many kinds on a damaged file
        raise Unreadable("damaged", kind="DOCX") from reason


def _check(content: bytes) -> None:
    """Look at the archive before anything is unpacked."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            unpacked = sum(info.file_size for info in archive.infolist())
    except (BadZipFile, ValueError, OSError) as reason:
        raise Unreadable("damaged", kind="DOCX") from reason
    if unpacked > _MOST or unpacked > _RATIO * len(content):
        raise Unreadable("bomb")
    if "word/document.xml" not in names:
        raise Unreadable("not_docx")


def _lines(block, document) -> list[str]:  # type: ignore[no-untyped-def]
    if block.tag == qn("w:p"):
        return [Paragraph(block, document).text]
    if block.tag == qn("w:tbl"):
        rows = Table(block, document).rows
        return ["\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in rows]
    return []
