"""Steps over a reader's text that are done outside the process that answers the pages.

A server opens this desk when it starts. Where nobody did (a shell, a notebook, a process that
indexes), every step is done where it is asked for.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from policytext.base.outside.desk import Bounds, Desk

T = TypeVar("T")
# Why a step ended without a result, and would end so again with the same text.
PASSED = ("analysis_slow", "analysis_hungry", "analysis_broke")

QUICK = 5_000  # characters of a text over which a step is sooner taken than asked for

_desk: Desk | None = None


def open_desk(number: int, bounds: Bounds, ready: Callable[[], object] = int) -> None:
    """Have steps done by so many processes at most.

    Each does what makes it `ready` first; that does not count as time of a step.
    """
    global _desk
    close_desk()
    _desk = Desk(number, bounds, ready)


def close_desk() -> None:
    """End the processes; from now on steps are done where they are asked for."""
    global _desk
    desk, _desk = _desk, None
    if desk:
        desk.close()


def is_open() -> bool:
    """Say whether steps are done elsewhere."""
    return _desk is not None


def done(step: Callable[..., T], *given: Any) -> T:
    """Return what a step (a function of a module) makes of what it is given. Raises Unreadable.

    Done elsewhere, it takes no more than its bounds; that is then said, as is that it broke.
    """
    if _desk is None:
        return step(*given)
    found: T = _desk.done(step, given)
    return found
