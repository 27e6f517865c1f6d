"""Words by number: what a long text or many texts are cut into, without a value for each place."""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from policytext.tokens.folding import holds_letters
from policytext.tokens.tokens import Kind, kind_of
from policytext.tokens.word_list import NO_WORDS, WordList

if TYPE_CHECKING:
    import numpy as np

KINDS: tuple[Kind, ...] = get_args(Kind)
GAP, EDGE = "\n", "\t"  # have the first two numbers


class Vocabulary:
    """Every word that was met under a reader's `words`: its surface, its kind, its number.

    A surface has a number for each kind that it was met as; `same` leads to its first one.
    """

    def __init__(self, words: WordList = NO_WORDS) -> None:
        self.words = words
        self.surfaces: list[str] = []
        self._kinds, self._lengths = array("b"), array("i")
        self._same, self._lettered = array("i"), array("b")
        self._numbers: dict[tuple[str, Kind], int] = {}
        self._firsts: dict[str, int] = {}
        self._plain = _Plain(self)
        self._formed: dict[tuple[str, Kind], int] = {}
        self.numbers((GAP, EDGE))

    def numbers(self, surfaces: Sequence[str]) -> "np.ndarray":
        """Return the numbers of words whose form says nothing of their kind."""
        import numpy as np

        return np.fromiter(map(self._plain.__getitem__, surfaces), np.int32, len(surfaces))

    def number(self, surface: str, form: Kind | None = None) -> int:
        """Return the number of a word whose form says of which kind it is, if it does."""
        if form is None:
            return self._plain[surface]
        if (surface, form) not in self._formed:
            kind = kind_of(surface, self.words, form)
            self._formed[surface, form] = self.number_as(surface, kind)
        return self._formed[surface, form]

    def number_as(self, surface: str, kind: Kind) -> int:
        """Return the number of a word of a known kind."""
        known = self._numbers.get((surface, kind))
        if known is not None:
            return known
        number = self._numbers[surface, kind] = len(self.surfaces)
        self.surfaces.append(surface)
        self._kinds.append(KINDS.index(kind))
        self._lengths.append(len(surface))
        self._same.append(self._firsts.setdefault(surface, number))
        self._lettered.append(holds_letters(surface))
        return number

    def kind(self, number: int) -> Kind:
        """Return the kind of a word."""
        return KINDS[self._kinds[number]]

    @property
    def kinds(self) -> "np.ndarray":
        """Return the kind of each word, as its place in KINDS."""
        return _copied(self._kinds, "i1")

    @property
    def lengths(self) -> "np.ndarray":
        """Return how long each word is."""
        return _copied(self._lengths, "i4")

    @property
    def same(self) -> "np.ndarray":
        """Return the first number of each word's surface."""
        return _copied(self._same, "i4")

    @property
    def lettered(self) -> "np.ndarray":
        """Say of each word whether it holds letters or digits."""
        return _copied(self._lettered, "?")


class _Plain(dict[str, int]):
    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.vocabulary = vocabulary

    def __missing__(self, surface: str) -> int:
        kind = kind_of(surface, self.vocabulary.words)
        self[surface] = number = self.vocabulary.number_as(surface, kind)
        return number


def _copied(values: array, kind: str) -> "np.ndarray":
    """Return what an array holds now: numpy's own, so that it can grow."""
    import numpy as np

    return np.frombuffer(values, kind).copy()
