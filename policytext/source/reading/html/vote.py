"""What another extractor takes for a page's text: a vote where no element is named as its place."""

import re

import lxml.html
from lxml.html import HtmlElement

_RUN = 6


class Vote:
    """The runs of six letters of the text that trafilatura finds in a page."""

    def __init__(self, root: HtmlElement) -> None:
        self.runs = runs(_text(root))

    def hits(self, text: str) -> int:
        """Count the runs of a line that are in the vote."""
        return len(runs(text) & self.runs)


def runs(text: str) -> frozenset[str]:
    """Return the runs of six letters of a text, blanks and marks aside."""
    letters = re.sub(r"\W|_", "", text)
    return frozenset(letters[place : place + _RUN] for place in range(len(letters) - _RUN + 1))


def _text(root: HtmlElement) -> str:
    # Imported here: most pages name the element of their document, and it is slow to load.
    import trafilatura

    try:
        # It changes the tree that it is given.
        page = lxml.html.tostring(root, encoding="unicode")
        return trafilatura.extract(page, include_comments=False, favor_precision=True) or ""
    except Exception:  # a vote that cannot be had is none
        return ""
