"""What a file gave, and why one gives nothing."""

from dataclasses import dataclass

from policytext.labels import label


@dataclass(frozen=True)
class Received:
    """A file's text as received, with what its reader recognised and left out.

    `dropped` are lines that stand on many pages (running heads) or are page numbers.
    """

    text: str
    kind: str
    encoding: str = ""
    title: str = ""
    date: str = ""
    dropped: tuple[str, ...] = ()


class Unreadable(ValueError):
    """A file that gives no text; `reason` is a label key, `said` one sentence for a reader."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(label(f"unreadable_{reason}", "en", **values))
        self.reason = reason
        self.values = values

    def said(self, language: str) -> str:
        """Return the reason in one sentence."""
        return label(f"unreadable_{self.reason}", language, **self.values)
