"""Where phrases stand in a text, all of them in one pass."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from policytext.tokens.folding import edged, folded, holds_letters

Place = tuple[int, int]  # [start, end)


@dataclass(frozen=True)
class PhrasePlaces:
    """Phrases by their first two characters; `written` finds those that hold letters or digits."""

    by_start: Mapping[str, Sequence[str]]
    written: re.Pattern[str] | None

    def places(self, text: str) -> Iterator[Place]:
        """Return where phrases stand, also those that overlap.

        Those with letters and digits stand in any width and case, and as words of their own.
        """
        for start, two in enumerate(map(add, text, text[1:])):
            if two in self.by_start:
                for phrase in self.by_start[two]:
                    if text.startswith(phrase, start):
                        yield start, start + len(phrase)
        if self.written:
            yield from (found.span() for found in self.written.finditer(folded(text)))


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
