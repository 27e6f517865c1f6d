"""How fast the work comes on, by its last stretch: what it was at before tells nothing."""

import time
from collections import deque
from collections.abc import Callable

_BASIS = 2  # steps that are measured before anything is said
_LATELY = 8  # steps that are the last stretch


class Pace:
    """How fast steps of different size are done, from now on.

    The size of a step is in units of the caller's: texts, characters. The first one is not
    measured: whoever does it has to get ready for it.
    """

    def __init__(self, latest: int = _LATELY, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._done = 0
        self._steps: deque[tuple[float, int]] = deque(maxlen=latest + 1)

    def step(self, size: int) -> None:
        """Note that a step of this size is done."""
        self._done += size
        self._steps.append((self._clock(), self._done))

    @property
    def seconds(self) -> float:
        """Return the seconds that a unit took lately, 0 where that is not known yet."""
        if len(self._steps) <= _BASIS:
            return 0
        (began, before), (now, done) = self._steps[0], self._steps[-1]
        return (now - began) / (done - before)
