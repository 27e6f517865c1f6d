"""Where phrases stand in a text, all of them in one pass."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from policytext.tokens.folding import edged, folded, holds_letters

if TYPE_CHECKING:
    import numpy as np

Place = tuple[int, int]  # [start, end)
_LAST = 0xFFFF  # all characters behind it are taken for one


@dataclass(frozen=True)
class PhrasePlaces:
    """Phrases by their first two characters; `written` finds those that hold letters or digits."""

    by_start: Mapping[str, Sequence[str]]
    written: re.Pattern[str] | None

    def places(self, text: str, codes: "np.ndarray") -> Iterator[Place]:
        """Return where phrases stand, also those that overlap; `codes` are the text's characters.

        Those with letters and digits stand in any width and case, and as words of their own.
        """
        for start in self._beginnings(codes) if self.by_start else ():
            for phrase in self.by_start.get(text[start : start + 2], ()):
                if text.startswith(phrase, start):
                    yield start, start + len(phrase)
        if self.written:
            yield from (found.span() for found in self.written.finditer(folded(text)))

    def _beginnings(self, codes: "np.ndarray") -> list[int]:
        """Return where a character that begins a phrase stands before a second one of any."""
        import numpy as np

        first, second = self._heads
        small = np.minimum(codes, _LAST)
        places: list[int] = np.flatnonzero(first[small[:-1]] & second[small[1:]]).tolist()
        return places

    @cached_property
    def _heads(self) -> "tuple[np.ndarray, np.ndarray]":
        """Say of each character whether a phrase begins with it, and whether it may be second."""
        import numpy as np

        heads = np.zeros((2, _LAST + 1), bool)
        for two in self.by_start:
            heads[0, min(ord(two[0]), _LAST)] = heads[1, min(ord(two[1]), _LAST)] = True
        return heads[0], heads[1]


@lru_cache(maxsize=32)
def phrase_places(phrases: tuple[str, ...]) -> PhrasePlaces:
    """Prepare phrases to be found; those of a single character are none."""
    by_start: dict[str, list[str]] = {}
    written = []
    for phrase in dict.fromkeys(phrases):
        if holds_letters(phrase):
            written.append(folded(phrase))
        elif len(phrase) > 1:
            by_start.setdefault(phrase[:2], []).append(phrase)
    written.sort(key=len, reverse=True)
    pattern = re.compile("|".join(map(edged, written))) if written else None
    return PhrasePlaces(by_start, pattern)
