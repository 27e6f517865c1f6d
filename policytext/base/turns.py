"""A limit on how many work at once: the others stand in line, and each is told its place."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Condition
from time import monotonic

from policytext.base.unreadable import Unreadable

LOOK = 0.25  # seconds between two looks at the line, and at who waits
Told = Callable[[int | None], None]


def _nobody(before: int | None) -> None:
    pass


# Called again and again, while something waits, with how many are before it: 0 during its turn,
# None once that is over. It may raise, and so stop waiting.
_told: ContextVar[Told] = ContextVar("told", default=_nobody)


class Turns:
    """Room for `number` at work; the others wait in the order they came, at most `most` seconds."""

    def __init__(self, number: int, most: float) -> None:
        self._places, self._most = number, most
        self._line: list[object] = []  # those at work, then those that wait
        self._changed = Condition()

    @contextmanager
    def taken(self, told: Told | None = None) -> Iterator[None]:
        """Wait for a place and hold it. Raises Unreadable if none is free in time."""
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
    """Have `told` hear the places in line of what is asked for in this block; by default nobody."""
    token = _told.set(told)
    try:
        yield
    finally:
        _told.reset(token)


def tell_from_now(told: Told) -> None:
    """Have `told` hear the places in line of what this thread asks for from now on."""
    _told.set(told)


def who_is_told() -> Told:
    """Return what hears the places in line of what this thread asks for."""
    return _told.get()
