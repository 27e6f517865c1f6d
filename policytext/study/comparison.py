"""Two sides of a comparison: a text, and another, several others, or the language at large."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policytext.study.study import Study


@dataclass(frozen=True)
class Comparison:
    """The text that is read, and what it is compared with.

    `kind` is "text", "group", "themes" or "language". `target` and `studies` (none for the
    language, whose frequencies stand in `given`) are cut alike and read under one theme book.
    `name` is that of the other side, `own_name` the target's where its title is not enough.
    """

    kind: str
    name: str
    fingerprint: str
    target: "Study" = field(repr=False, compare=False)
    studies: tuple["Study", ...] = field(default=(), repr=False, compare=False)
    given: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
    given_size: int = 0
    own_name: str = ""

    @property
    def target_name(self) -> str:
        """Return what the text that is read is called beside the others."""
        return self.own_name or self.target.document.title

    @cached_property
    def frequencies(self) -> Mapping[str, int]:
        """Return how often each term occurs on the other side."""
        total: Counter[str] = Counter()
        for study in self.studies:
            total.update(study.frequencies)
        return total if self.studies else self.given

    @cached_property
    def size(self) -> int:
        """Return the number of tokens on the other side, punctuation left out."""
        return sum(study.size for study in self.studies) if self.studies else self.given_size
