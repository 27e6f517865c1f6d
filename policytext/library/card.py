"""The card of a text in the catalogue: what is known of it, and what that was recognised by."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from policytext.source.facts import READER, UNKNOWN, Known

# What is known of a text; each has a label field_… .
FIELDS = ("title", "date", "issuer", "tier", "region", "form", "number", "source")
# The level of an issuing body; each has a label tier_… .
TIERS = ("national", "ministry", "province", "city", "county")
# Those whose texts are texts of the centre, and what they are together.
CENTRAL_TIERS, CENTRE = ("national", "ministry"), "centre"
# Fields that may hold several values, with a blank between them: bodies that issue together.
SEVERAL = ("issuer", "region")


@dataclass(frozen=True)
class Card:
    """One text of a library, without its words.

    `name` is that of its file. `found` is what was recognised, by field; `given` what the reader
    says instead ("": that there is none), `follows` what changes with that: the level and the
    place of an issuing body that the reader gave. `characters` are those of its paragraphs,
    `sha256` is of the text as received, `fingerprint` and `stem` are those of its Document,
    `initials` those of its title. `family` is the id of the text that it nearly repeats, its own
    where there is none.
    """

    id: str
    name: str
    found: Mapping[str, Known] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    follows: Mapping[str, Known] = field(default_factory=dict)
    characters: int = 0
    sha256: str = ""
    fingerprint: str = ""
    stem: str = ""
    initials: str = ""
    family: str = ""
    added: str = ""

    def known(self, name: str) -> Known:
        """Return what is known of one of FIELDS."""
        if name in self.given:
            return Known(self.given[name], READER)
        return self.follows.get(name) or self.found.get(name, UNKNOWN)

    def value(self, name: str) -> str:
        """Return the value of one of FIELDS, "" where it is not known."""
        return self.known(name).value

    def values(self, name: str) -> tuple[str, ...]:
        """Return the values of one of FIELDS: several bodies that issued it together, each once."""
        value = self.value(name)
        if name in SEVERAL:
            return tuple(dict.fromkeys(value.split()))
        return (value,) if value else ()

    @property
    def title(self) -> str:
        """Return its title: a text without one goes by its file's name."""
        return self.value("title") or self.name

    @property
    def date(self) -> str:
        """Return its date (ISO, a month, or a year), "" where it is missing."""
        return self.value("date")

    @property
    def year(self) -> str:
        """Return the year of its date, "" where that is missing."""
        return self.date[:4]

    @property
    def listed(self) -> str:
        """Return how it is told apart from others: its title, and its date if that is new."""
        return (
            f"{self.title} · {self.date}"
            if self.date and self.date not in self.title
            else self.title
        )
