"""How other processes of this program are run: where they find it, detached, within bounds."""

import os
import signal
import subprocess
import sys

from policytext.base.places import ROOT

# A process that has a tenth of a processor is slow on a busy machine, and one with less sleeps.
_TIMES, _LEAST = 10, 60


def environment() -> dict[str, str]:
    """Return the environment in which Python finds the modules of this program."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}


def start_detached(*arguments: str) -> None:
    """Start `python -m policytext` with arguments; it outlives whoever starts it."""
    detached: dict[str, object] = {"start_new_session": True}
    if sys.platform == "win32":
        detached = {
            "creationflags": subprocess.DETACHED_PROCESS
            | subprocess.CREATE_NEW_PROCESS_GROUP
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        }
    subprocess.Popen(
        [sys.executable, "-m", "policytext", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
        **detached,  # type: ignore[call-overload]
    )


def bound_memory(most: int) -> None:
    """Let this process take at most so many bytes of memory, where the system can do that."""
    if sys.platform == "win32":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (ValueError, OSError):  # macOS does not take every bound
        return


def bound_processor(seconds: float) -> None:
    """End this process after so many more seconds of processor, where the system can do that.

    Its own work counts, in all its threads, and no waiting: what others do beside it changes
    nothing. 0 takes the bound away. Only the main thread may call this.
    """
    if sys.platform != "win32":
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, seconds)


def passed_bound(ended: int | None) -> bool:
    """Say whether a process that ended with this code was ended by `bound_processor`."""
    return sys.platform != "win32" and ended == -signal.SIGPROF


def patience(seconds: float) -> float:
    """Return how long to wait, by the clock, for a process that may take so many seconds.

    Where these are seconds of processor this only ends a process that sleeps.
    """
    return seconds if sys.platform == "win32" else max(_TIMES * seconds, _LEAST)
