"""So many at work at once; the others stand in line, and whoever waits is told the place."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Condition
from time import monotonic

from policytext.base.unreadable import Unreadable

LOOK = 0.25  # seconds between two looks at the line
Told = Callable[[int | None], None]


def _nobody(before: int | None) -> None:
    pass


# Who waits here is told how many are before it: 0 while it is its turn, None once that is over.
# What hears it may raise: then nobody waits any more.
_told: ContextVar[Told] = ContextVar("told", default=_nobody)


class Turns:
    """Places for `number` at work; the others wait for `most` seconds in the order they came."""

    def __init__(self, number: int, most: float) -> None:
        self._places, self._most = number, most
        self._line: list[object] = []  # those at work, then those that wait
        self._changed = Condition()

    @contextmanager
    def taken(self, told: Told | None = None) -> Iterator[None]:
        """Wait for a place and hold it. Raises Unreadable where none is free in time."""
        told, place = told or _told.get(), object()
        with self._changed:
            self._line.append(place)
        try:
            self._wait(place, told)
            told(0)
            yield
        finally:
            with self._changed:
                self._line.remove(place)
                self._changed.notify_all()
            told(None)

    def _wait(self, place: object, told: Told) -> None:
        until = monotonic() + self._most
        while (before := self._before(place)) >= self._places:
            if monotonic() > until:
                raise Unreadable("too_busy", limit=round(self._most))
            told(before)
            with self._changed:
                self._changed.wait(LOOK)

    def _before(self, place: object) -> int:
        with self._changed:
            return self._line.index(place)


@contextmanager
def told_to(told: Told = _nobody) -> Iterator[None]:
    """Have `told` hear how whatever is asked for in this block stands in line; by itself nobody."""
    token = _told.set(told)
    try:
        yield
    finally:
        _told.reset(token)


def tell_from_now(told: Told) -> None:
    """Have `told` hear how whatever this thread asks for from now on stands in line."""
    _told.set(told)


def who_is_told() -> Told:
    """Return what hears how whatever this thread asks for stands in line."""
    return _told.get()
