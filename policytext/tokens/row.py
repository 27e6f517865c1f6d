"""A row of tokens as numbers: where each begins, and which word it is."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

from policytext.base.collector import collector_at_rest
from policytext.tokens.tokens import Token, shown_forms
from policytext.tokens.vocabulary import KINDS, Vocabulary

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False)
class Row:
    """Tokens in order: each begins at its `starts` and is the word of its `numbers`."""

    starts: "np.ndarray"
    numbers: "np.ndarray"
    vocabulary: Vocabulary

    @cached_property
    def ends(self) -> "np.ndarray":
        """Return where each token ends."""
        return self.starts + self.vocabulary.lengths[self.numbers]

    @cached_property
    def kinds(self) -> "np.ndarray":
        """Return the kind of each token, as its place in KINDS."""
        return self.vocabulary.kinds[self.numbers]

    def of_kinds(self, kinds: Iterable[str]) -> "np.ndarray":
        """Say of each token whether it is of one of these kinds."""
        import numpy as np

        found: np.ndarray = np.array([kind in kinds for kind in KINDS])[self.kinds]
        return found

    @cached_property
    def terms(self) -> "np.ndarray":
        """Return the number of each token's term, of its own kind: 5g counts as 5G."""
        import numpy as np

        words = self.vocabulary
        counts = np.bincount(self.numbers, minlength=len(words.surfaces))
        lettered = np.flatnonzero((counts > 0) & words.lettered)
        if not len(lettered):
            return self.numbers
        # In order of their first places: of forms that are equally frequent the first is shown.
        at = np.flatnonzero(words.lettered[self.numbers])
        found = Counter(map(words.surfaces.__getitem__, self.numbers[at].tolist()))
        shown = shown_forms(found)
        if not shown:
            return self.numbers
        terms = np.arange(len(words.surfaces), dtype=np.int32)
        for number in lettered.tolist():
            if term := shown.get(words.surfaces[number]):
                terms[number] = words.number_as(term, words.kind(number))
        found_terms: np.ndarray = terms[self.numbers]
        return found_terms

    @collector_at_rest()
    def tokens(self) -> tuple[Token, ...]:
        """Return the tokens as values."""
        surfaces = self.vocabulary.surfaces
        numbers = self.numbers.tolist()
        kinds = [KINDS[kind] for kind in self.vocabulary.kinds.tolist()]
        counts_as: Iterable[str] = repeat("")
        if self.terms is not self.numbers:
            counts_as = (
                "" if term == number else surfaces[term]
                for term, number in zip(self.terms.tolist(), numbers, strict=True)
            )
        return tuple(
            map(
                Token._make,
                zip(
                    self.starts.tolist(),
                    self.ends.tolist(),
                    map(surfaces.__getitem__, numbers),
                    map(kinds.__getitem__, numbers),
                    counts_as,
                    strict=False,
                ),
            )
        )
