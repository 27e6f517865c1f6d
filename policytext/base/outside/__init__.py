"""Steps of analysis that are taken outside the process that answers the pages.

A server opens a desk for them when it starts. Without one (in a shell, a notebook, a process that
indexes) each step is taken where it is asked for.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from policytext.base.outside.desk import Bounds, Desk

T = TypeVar("T")
# Reasons for which a step fails, and would fail again with the same text.
PASSED = ("analysis_slow", "analysis_hungry", "analysis_broke")

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
