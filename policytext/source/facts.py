"""What a document says of itself: who issued it, under which number, as what, when, for where."""

from collections.abc import Iterable
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Facts:
    """Facts as the document writes them, "" where it does not say.

    `issuer` is the issuing body, `number` its number (某政发〔2024〕8号), `form` what the document
    is (通知, 意见, 办法 …), `date` its own date (ISO, or a year), `region` the place it is for.
    """

    issuer: str = ""
    number: str = ""
    form: str = ""
    date: str = ""
    region: str = ""

    @property
    def known(self) -> tuple[str, ...]:
        """Return the facts that are known, in their order."""
        return tuple(filter(None, _row(self)))

    def completed(self, others: "Facts") -> "Facts":
        """Return these facts, with those of `others` where nothing is known."""
        return Facts(
            *(mine or theirs for mine, theirs in zip(_row(self), _row(others), strict=True))
        )

    def corrected(self, given: Iterable[tuple[str, str]]) -> "Facts":
        """Return these facts as a reader gives them, field by field."""
        return Facts(**{**dict(zip(NAMES, _row(self), strict=True)), **dict(given)})


NAMES = tuple(field.name for field in fields(Facts))
NO_FACTS = Facts()


def _row(facts: Facts) -> tuple[str, ...]:
    return tuple(getattr(facts, name) for name in NAMES)
