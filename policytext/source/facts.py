"""What a document says of itself: who issued it, under which number, as what, when, for where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, NamedTuple

READER = "reader"  # what a fact is known by that the reader gave


class Known(NamedTuple):
    """What is known, "" for nothing, and what it was recognised by (a label by_…)."""

    value: str = ""
    by: str = ""


UNKNOWN = Known()


@dataclass(frozen=True)
class Facts:
    """Facts as the document writes them, "" where it does not say.

    `issuer` is the issuing body (several with a blank between them), `number` its number
    (某政发〔2024〕8号), `form` what the document is (通知, 意见, 办法 …), `date` its own date (ISO,
    a month, or a year), `region` the place it is for. `origins` are (name, by) pairs: what each was
    recognised by. Facts that say the same are equal, whatever they were recognised by.
    """

    issuer: str = ""
    number: str = ""
    form: str = ""
    date: str = ""
    region: str = ""
    origins: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @property
    def known(self) -> tuple[str, ...]:
        """Return the facts that are known, in their order."""
        return tuple(filter(None, (getattr(self, name) for name in NAMES)))

    def fact(self, name: str) -> Known:
        """Return one of NAMES with what it was recognised by."""
        return Known(getattr(self, name), dict(self.origins).get(name, ""))

    def recognised_by(self, by: str) -> "Facts":
        """Return these facts as recognised by one thing, all of them."""
        return replace(self, origins=tuple((n, by) for n in NAMES if getattr(self, n)))

    def completed(self, others: "Facts") -> "Facts":
        """Return these facts, with those of `others` where nothing is known."""
        return facts_of({n: self.fact(n) if getattr(self, n) else others.fact(n) for n in NAMES})

    def corrected(self, given: Iterable[tuple[str, str]]) -> "Facts":
        """Return these facts as a reader gives them, field by field."""
        said = {name: Known(value, READER) for name, value in given}
        return facts_of({name: said.get(name, self.fact(name)) for name in NAMES})

    def record(self) -> dict[str, Any]:
        """Return them as plain values for JSON."""
        return {**{name: getattr(self, name) for name in NAMES}, "by": dict(self.origins)}


NAMES = tuple(field.name for field in fields(Facts) if field.name != "origins")
NO_FACTS = Facts()


def facts_of(known: Mapping[str, Known]) -> Facts:
    """Return what is known, by name, as Facts."""
    values = {name: fact.value for name, fact in known.items()}
    return Facts(**values, origins=tuple((name, f.by) for name, f in known.items() if f.by))


def from_record(record: Mapping[str, Any]) -> Facts:
    """Return what `record` described. Raises TypeError or ValueError when it is none."""
    values = {name: value for name, value in record.items() if name != "by"}
    return Facts(**values, origins=tuple(dict(record.get("by", {})).items()))
