"""What a text is compared with: another text, several, other themes, or the language at large."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policytext.study import Study


@dataclass(frozen=True)
class Reference:
    """The other side of a comparison.

    `kind` is "text", "group", "themes" or "language"; `studies` are its texts (none for the
    language, whose frequencies stand in `given`).
    """

    kind: str
    name: str
    studies: tuple["Study", ...] = field(default=(), repr=False, compare=False)
    given: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
    given_size: int = 0
    fingerprint: str = ""

    @cached_property
    def frequencies(self) -> Mapping[str, int]:
        """Return how often each term occurs."""
        if len(self.studies) == 1:
            return self.studies[0].frequencies
        total: Counter[str] = Counter()
        for study in self.studies:
            total.update(study.frequencies)
        return total if self.studies else self.given

    @cached_property
    def size(self) -> int:
        """Return the number of tokens, punctuation left out."""
        return sum(study.size for study in self.studies) or self.given_size
