"""What a click chooses, as a value: printed into the marks of a page, and parsed from a click."""

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Self
from urllib.parse import parse_qsl, quote_plus

from policytext.study.evidence import Evidence, parse


@dataclass(frozen=True)
class Pick:
    """What one mark carries; "" and None for what it does not touch.

    `theme`, `term` or `evidence` is chosen, or let go when it was chosen already; theme and term
    together choose exactly both. `point` is a number over many texts (library/point.py) that is
    chosen, or let go. `at` is a place in the text, `beside` one in the text beside it, `other` the
    id of that text; `reading` is how the text is shown. `document` opens another text,
    `clear` "all" lets everything go. What follows from a click, `chosen_after` says.
    """

    theme: str = ""
    term: str = ""
    evidence: Evidence | None = None
    at: int | None = None
    beside: int | None = None
    reading: str = ""
    other: str = ""
    document: str | None = None
    clear: str = ""
    point: str = ""

    def __str__(self) -> str:
        """Return the query string that stands for it, "" for nothing."""
        given = [(name, value) for name in _NAMES if (value := getattr(self, name)) is not None]
        return "&".join(f"{n}={_quoted(str(v))}" for n, v in given if v != "" or n == "document")

    @classmethod
    def of_place(cls, place: int, where: str = "at", other: str = "") -> Self:
        """Return the pick that shows a place in the text ("at"), or in one "beside" it."""
        if where == "beside":
            return cls(beside=place, reading="text", other=other)
        return cls(at=place, reading="text")

    @classmethod
    def parse(cls, query: str) -> Self:
        """Return the pick that a query string stands for; what it cannot mean is left out."""
        given = dict(parse_qsl(query, keep_blank_values=True))
        return cls(
            theme=given.get("theme", ""),
            term=given.get("term", ""),
            evidence=parse(given.get("evidence", "")),
            at=_place(given.get("at", "")),
            beside=_place(given.get("beside", "")),
            reading=given.get("reading", ""),
            other=given.get("other", ""),
            document=given.get("document"),
            clear=given.get("clear", ""),
            point=given.get("point", ""),
        )


_quoted = lru_cache(4096)(quote_plus)  # of many marks most name the same few themes and terms
_NAMES = tuple(field.name for field in fields(Pick))


def _place(digits: str) -> int | None:
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else None
