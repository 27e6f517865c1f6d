"""What a file gave."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Received:
    """A file's text as received, with what its reader recognised and left out.

    `dropped` are lines that stand on many pages (running heads) or are page numbers; `joined` says
    how many lines, broken at the edge of a page's column, went back into their paragraphs.
    """

    text: str
    kind: str
    encoding: str = ""
    title: str = ""
    date: str = ""
    dropped: tuple[str, ...] = ()
    joined: int = 0
