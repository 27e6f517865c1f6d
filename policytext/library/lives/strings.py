"""Many strings looked for at once in a text, each as a query for it alone finds it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from policytext.source.script import simplified
from policytext.tokens.folding import folded

if TYPE_CHECKING:
    import numpy as np

_MOST_FORMS = 16  # of a string with traditional characters, each of which may be simplified or not


class Stand(NamedTuple):
    """Where a string stands: its number among those that are looked for, `text[start:end]`."""

    number: int
    start: int
    end: int


class Strings:
    """Strings to be counted together: whatever their number, a text is read once.

    Width, case and traditional characters make no difference, as `counting/sought.py` says. Each
    string is counted by itself, from left to right without overlap, as `str.count` does: inside of
    a longer one, too.
    """

    def __init__(self, strings: Sequence[str]) -> None:
        # Imported here: only who counts needs it.
        from ahocorasick_rs import AhoCorasick

        self._patterns: list[str] = []
        self._strings: list[int] = []  # of each pattern, the string that it is a form of
        self._careful: set[int] = set()
        for number, string in enumerate(strings):
            forms = _forms(string)
            self._patterns += forms
            self._strings += [number] * len(forms)
            if len(forms) > 1 or _may_overlap(forms[0]):
                self._careful.add(number)
        self._automaton = AhoCorasick(self._patterns)

    def counts(self, text: str) -> "tuple[np.ndarray, np.ndarray]":
        """Return the numbers of the strings that a text has, rising, and how often it has each."""
        import numpy as np

        found = self._automaton.find_matches_as_indexes(folded(text), overlapping=True)
        patterns = np.fromiter((pattern for pattern, _, _ in found), np.int32, len(found))
        numbers = self._of_patterns[patterns]
        if self._careful and (careful := self._is_careful[numbers]).any():
            apart = self._apart(found[at] for at in np.flatnonzero(careful).tolist())
            again = np.fromiter((one.number for one in apart), np.int32)
            numbers = np.concatenate([numbers[~careful], again])
        return np.unique(numbers, return_counts=True)

    def places(self, text: str) -> list[Stand]:
        """Return where a text has any of the strings, by their ends."""
        found = self._automaton.find_matches_as_indexes(folded(text), overlapping=True)
        return list(self._apart(found))

    def _apart(self, found: "Iterable[tuple[int, int, int]]") -> Iterator[Stand]:
        """Yield matches, without those that overlap an earlier one of the same string."""
        ends: dict[int, int] = {}
        for pattern, start, end in found:
            number = self._strings[pattern]
            if number in self._careful:
                if start < ends.get(number, 0):
                    continue
                ends[number] = end
            yield Stand(number, start, end)

    @cached_property
    def _of_patterns(self) -> "np.ndarray":
        import numpy as np

        return np.array(self._strings, np.int32)

    @cached_property
    def _is_careful(self) -> "np.ndarray":
        import numpy as np

        careful = np.zeros(max(self._strings, default=-1) + 1, bool)
        careful[list(self._careful)] = True
        return careful


def _forms(string: str) -> list[str]:
    """Return every form in which a string counts, folded."""
    written, plain = folded(string), folded(simplified(string))
    if written == plain:
        return [written]
    letters = [tuple(dict.fromkeys(pair)) for pair in zip(written, plain, strict=True)]
    forms = {"".join(form) for form, _ in zip(product(*letters), range(_MOST_FORMS), strict=False)}
    return sorted({written, plain, *forms})


def _may_overlap(form: str) -> bool:
    """Say whether a string may overlap itself: 一带一 in 一带一带一."""
    return any(form.startswith(form[shift:]) for shift in range(1, len(form)))
