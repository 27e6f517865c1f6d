"""A text as the set of its shingles: every run of characters of one length, as a number."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    Shingles = np.ndarray[tuple[int], np.dtype[np.uint64]]

LENGTH = 12  # characters of a shingle: each that changes takes as many shingles with it
_BETWEEN = re.compile(r"[\W_]+")
_FACTOR, _FIRST, _SECOND = 0x100000001B3, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


def shingles(text: str) -> "Shingles":
    """Return the shingles of a text, each once and in order, as 64-bit hashes."""
    import numpy as np

    return np.unique(runs(text))


def runs(text: str) -> "Shingles":
    """Return the shingles of a text as they stand, as 64-bit hashes.

    Only letters, hanzi and digits count: blanks and punctuation differ between prints. A text
    that is shorter than a shingle is one itself; one without letters has none.
    """
    import numpy as np

    plain = _BETWEEN.sub("", text)
    letters = np.frombuffer(plain.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    letters = letters.astype(np.uint64)
    length = min(LENGTH, len(letters))
    if not length:
        return letters
    count = len(letters) - length + 1
    hashed = np.zeros(count, dtype=np.uint64)
    for place in range(length):
        hashed = hashed * np.uint64(_FACTOR) + letters[place : place + count]
    # Spread over all bits (the finaliser of splitmix64): the hashes of neighbours are near.
    hashed = (hashed ^ (hashed >> np.uint64(30))) * np.uint64(_FIRST)
    hashed = (hashed ^ (hashed >> np.uint64(27))) * np.uint64(_SECOND)
    return hashed ^ (hashed >> np.uint64(31))


def in_common(one: "Shingles", other: "Shingles") -> float:
    """Return how much of two sets of shingles they share: of all that either has (Jaccard)."""
    import numpy as np

    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / max(len(one) + len(other) - shared, 1)
