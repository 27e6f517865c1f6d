"""A number over many texts, as a value: which sentences it stands for."""

import json
from dataclasses import astuple, dataclass
from typing import Self

from policytext.library.card import CENTRE
from policytext.library.overlaps.kinds import KINDS
from policytext.library.scope import FACETS

SIDES = ("a", "b")  # of two groups
LONGEST = 600  # characters of a point as it is printed
_BODY = 60  # characters of a facet's value


@dataclass(frozen=True)
class Point:
    """Where an expression is counted: within the scope, narrowed by what is given here.

    `expression` is as it is written; `period` is a year or a month (ISO, "" for all), `facet` and
    `value` say of which body, level, region or kind of document, `text` is the id of one text,
    `side` one of two groups. Of passages that stand in earlier texts, `kind` is theirs, and
    `source` says where they stand: a value of the facet, a year, or the id of a text.
    """

    expression: str = ""
    period: str = ""
    facet: str = ""
    value: str = ""
    text: str = ""
    side: str = ""
    source: str = ""
    kind: str = ""

    def __str__(self) -> str:
        """Return the point as one string, as short as it can be."""
        given = list(astuple(self))
        while given and not given[-1]:
            given.pop()
        return json.dumps(given, ensure_ascii=False, separators=(",", ":")) if given else ""

    @classmethod
    def parse(cls, written: str) -> Self | None:
        """Return the point that a string stands for, None where it stands for none."""
        if not 0 < len(written) <= LONGEST:
            return None
        try:
            given = json.loads(written)
        except (ValueError, RecursionError):
            return None
        if not (isinstance(given, list) and 0 < len(given) <= 8):
            return None
        if not all(isinstance(one, str) and (not one or one.isprintable()) for one in given):
            return None
        found = cls(*given)
        return found if str(found) and found._possible() else None

    @classmethod
    def of_place(cls, expression: str, place: str) -> Self:
        """Return the point of a unit of province level, by its full name, or of the CENTRE."""
        return cls(expression, facet="tier" if place == CENTRE else "region", value=place)

    def _possible(self) -> bool:
        return (
            self.facet in ("", *FACETS)
            and bool(self.facet) == bool(self.value)
            and len(self.value) <= _BODY
            and self.side in ("", *SIDES)
            and len(self.source) <= _BODY
            and self.kind in ("", *KINDS)
        )
