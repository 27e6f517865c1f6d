"""Why something a reader brought cannot be taken: one sentence, in the reader's language."""

from collections.abc import Mapping
from typing import Any

from policytext.base.labels import label


class Unreadable(ValueError):
    """A file that is refused; `reason` is a label key, `said` one sentence for a reader."""

    def __init__(self, reason: str, /, **values: object) -> None:
        super().__init__(label(f"unreadable_{reason}", "en", **values))
        self.reason = reason
        self.values = values

    def said(self, language: str) -> str:
        """Return the reason in one sentence."""
        return label(f"unreadable_{self.reason}", language, **self.values)

    def record(self) -> dict[str, Any]:
        """Return it as plain values for JSON."""
        return {"reason": self.reason, "values": self.values}


def from_record(record: Mapping[str, Any]) -> Unreadable:
    """Return what `record` described."""
    return Unreadable(record["reason"], **record["values"])
