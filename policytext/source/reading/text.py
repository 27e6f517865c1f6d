"""Text and Markdown files, whatever Chinese encoding they are in."""

import re

from policytext.source.reading.encodings import decoded
from policytext.source.reading.received import Received

_HEADING = re.compile(r"^#{1,6}\s", re.MULTILINE)


def from_text(content: bytes, *, markdown: bool = False) -> Received:
    """Decode a file; Markdown, by its name or by its headings, gives its text without its marks."""
    text, encoding, replaced = decoded(content)
    if not markdown and not _HEADING.search(text):
        return Received(text, "text", encoding, replaced=replaced)
    # Imported here: most files are no Markdown.
    from policytext.source.reading.markdown import from_markdown

    return from_markdown(text, encoding, replaced)


__all__ = ["decoded", "from_text"]
