"""What a rule finds in a text: every find names its pattern and its place."""

from typing import Literal, NamedTuple

from policytext.source.documents import Span

Kind = Literal["relationship", "series", "phrase"]


class Item(NamedTuple):
    """One member: a pair of poles, a passage of a series, an occurrence of a phrase."""

    start: int
    end: int
    poles: tuple[Span, ...] = ()


class Finding(NamedTuple):
    """What one rule found at one place; `pattern` is the rule's name."""

    pattern: str
    kind: Kind
    items: tuple[Item, ...]

    @property
    def id(self) -> str:
        """Return a name for links: kind and first place."""
        return f"{self.kind}.{self.items[0].start}.{self.items[0].end}"
