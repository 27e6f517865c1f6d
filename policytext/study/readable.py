"""How much of a text can be analysed within the bounds: all of it, or its beginning."""

from collections.abc import Callable
from functools import partial

from policytext.base import outside
from policytext.source.beginning import PARTS, beginning
from policytext.source.documents import Document


def readable(document: Document, analyse: Callable[[Document], object]) -> Document:
    """Return a document, or the longest beginning that passes no bound. Raises Unreadable."""

    def analysed(part: Document) -> Document:
        analyse(part)
        return part

    parts = (beginning(document, most) for most in PARTS if most < len(document.text))
    return outside.first_done(partial(analysed, part) for part in (document, *parts))
