"""Steps of analysis that are taken outside the process that answers the pages.

A server opens a desk for them when it starts. Without one (in a shell, a notebook, a process that
indexes) each step is taken where it is asked for.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from policytext.base.outside.desk import PASSED, Bounds, Desk
from policytext.base.unreadable import Unreadable

T = TypeVar("T")
QUICK = 5_000  # characters; for a shorter text, asking elsewhere takes longer than the step

_desk: Desk | None = None


def open_desk(number: int, bounds: Bounds, ready: Callable[[], object] = int) -> None:
    """Have steps taken by at most `number` processes.

    Each begins with `ready`, a function of a module; the seconds of a step do not include it.
    """
    global _desk
    close_desk()
    _desk = Desk(number, bounds, ready)


def close_desk() -> None:
    """End the processes; from now on each step is taken where it is asked for."""
    global _desk
    desk, _desk = _desk, None
    if desk:
        desk.close()


def is_open() -> bool:
    """Say whether steps are taken by other processes."""
    return _desk is not None


def done(step: Callable[..., T], *given: Any) -> T:
    """Return what a step, a function of a module, makes of what it is given. Raises Unreadable.

    Taken by another process it is bounded: it is refused if it passes its bounds, or breaks.
    """
    if _desk is None:
        return step(*given)
    found: T = _desk.done(step, given)
    return found


def first_done(attempts: Iterable[Callable[[], T]]) -> T:
    """Return what the first attempt gives that passes no bounds. Raises Unreadable.

    If all pass them this is what is said of the last; any other reason is that of the attempt.
    """
    *others, last = attempts
    for attempt in others:
        try:
            return attempt()
        except Unreadable as reason:
            if reason.reason not in PASSED:
                raise
    return last()
