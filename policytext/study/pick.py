"""What a click chooses, as a value: printed into the marks of a page, and parsed from a click."""

from dataclasses import dataclass, fields
from typing import Self
from urllib.parse import parse_qsl, urlencode

from policytext.study.evidence import Evidence


@dataclass(frozen=True)
class Pick:
    """What one mark carries; "" and None for what it does not touch.

    `theme`, `term` or `evidence` (an id, or the value that prints to it) is chosen, or let go when
    it was chosen already; theme and term together choose exactly both. `at` is a place in the text,
    `beside` one in the text beside it, `other` the id of that text; `reading` is how the text is
    shown. `document` opens another text, `clear` "all" lets everything go.
    """

    theme: str = ""
    term: str = ""
    evidence: Evidence | str = ""
    at: int | None = None
    beside: int | None = None
    reading: str = ""
    other: str = ""
    document: str | None = None
    clear: str = ""

    def __str__(self) -> str:
        """Return the query string that stands for it, "" for nothing."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        given = ((name, str(value)) for name, value in values if value is not None)
        return urlencode([(n, v) for n, v in given if v or n == "document"])

    @classmethod
    def parse(cls, query: str) -> Self:
        """Return the pick that a query string stands for; what it cannot mean is left out."""
        known = {field.name for field in fields(cls)}
        given: dict[str, str | int] = {
            name: value
            for name, value in parse_qsl(query, keep_blank_values=True)
            if name in known and name not in ("at", "beside")
        }
        for name, value in parse_qsl(query):
            if name in ("at", "beside") and value.isdecimal() and len(value) < 10:
                given[name] = int(value)
        return cls(**given)  # type: ignore[arg-type]
