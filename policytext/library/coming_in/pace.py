"""How fast the work comes on, by its last stretch: what it was at before tells nothing."""

import time
from collections import deque
from collections.abc import Callable

_BASIS = 2  # steps that are done before anything is said
_LATELY = 8  # steps that are the last stretch


class Pace:
    """How fast steps of different size are done, from now on.

    The size of a step is in units of the caller's: texts, characters.
    """

    def __init__(self, latest: int = _LATELY, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._done = 0
        self._steps: deque[tuple[float, int]] = deque([(clock(), 0)], maxlen=latest + 1)
        self._number = 0

    def step(self, size: int) -> None:
        """Note that a step of this size is done."""
        self._done += size
        self._number += 1
        self._steps.append((self._clock(), self._done))

    @property
    def seconds(self) -> float:
        """Return the seconds that a unit took lately, 0 where that is not known yet."""
        (began, before), (now, done) = self._steps[0], self._steps[-1]
        return (now - began) / (done - before) if self._number >= _BASIS and done > before else 0
