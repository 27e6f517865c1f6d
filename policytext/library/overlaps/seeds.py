"""Seeds: every run of a few letters of a text, as a number."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

LENGTH = 5  # letters: of a passage of which every fourth was changed, some such runs are left
_FACTOR, _FIRST, _SECOND = 0x100000001B3, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


def seeds(letters: str) -> "np.ndarray":
    """Return the seed (uint32) that begins at each letter; none at the last LENGTH - 1.

    Two runs in 4,000 million share a number by chance: what seeds find is compared letter by
    letter before it counts.
    """
    import numpy as np

    codes = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)
    count = max(len(codes) - LENGTH + 1, 0)
    hashed = np.zeros(count, np.uint64)
    for place in range(LENGTH):
        hashed = hashed * np.uint64(_FACTOR) + codes[place : place + count]
    # Spread over all bits (the finaliser of splitmix64): the hashes of neighbours are near.
    hashed = (hashed ^ (hashed >> np.uint64(30))) * np.uint64(_FIRST)
    hashed = (hashed ^ (hashed >> np.uint64(27))) * np.uint64(_SECOND)
    return (hashed >> np.uint64(32)).astype(np.uint32)
