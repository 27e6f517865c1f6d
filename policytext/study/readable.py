"""How much of a text can be analysed within the bounds: all of it, or its beginning."""

from collections.abc import Callable

from policytext.base import outside
from policytext.base.unreadable import Unreadable
from policytext.source.beginning import beginning
from policytext.source.documents import Document

PARTS = (
    200_000,
    20_000,
)  # characters that are tried, one after the other, if the whole is too much


def readable(document: Document, analyse: Callable[[Document], object]) -> Document:
    """Return a document, or the longest beginning that passes no bound. Raises Unreadable."""
    parts = [beginning(document, most) for most in PARTS if most < len(document.text)]
    *tried, last = (document, *parts)
    for part in tried:
        try:
            analyse(part)
        except Unreadable as reason:
            if reason.reason not in outside.PASSED:
                raise
        else:
            return part
    analyse(last)
    return last
