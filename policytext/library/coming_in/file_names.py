"""Names of files that are no text for Python: they must not break what is written of them."""

import re
from pathlib import Path

_NO_TEXT = re.compile("[\ud800-\udfff]+")


def as_text(name: str) -> str:
    """Return a file's name with a mark where it is no text."""
    return _NO_TEXT.sub("\ufffd", name)


def is_text(path: Path) -> bool:
    """Say whether a path can be written down, to be found again."""
    return not _NO_TEXT.search(str(path))
