"""Word files: everything that Word shows, in its order, once, as text."""

from collections import Counter

from policytext.base.unreadable import Unreadable
from policytext.source.reading.docx.archive import Archive, opened
from policytext.source.reading.docx.contents import in_runs, with_contents
from policytext.source.reading.docx.line import joined
from policytext.source.reading.docx.properties import stated
from policytext.source.reading.docx.whole_file import file_lines
from policytext.source.reading.received import Received


def from_docx(content: bytes) -> Received:
    """Read a Word file. Raises Unreadable for other archives, bombs and damage."""
    archive = opened(content)
    try:
        return _read(archive)
    except (MemoryError, Unreadable):
        raise
    except Exception as reason:  # of many kinds on a damaged file
        raise Unreadable("damaged", kind="DOCX") from reason


def _read(archive: Archive) -> Received:
    dropped: Counter[str] = Counter()
    lines = with_contents(file_lines(archive, dropped))
    text = joined(lines, "\n")
    title, made = stated(archive)
    return Received(
        text.text,
        "docx",
        title=title,
        date=made,
        aside=in_runs(text.text, text.aside),
        left_out=tuple(sorted((+dropped).items())),
    )


__all__ = ["from_docx"]
