"""How other processes of this program are run: where they find it, detached, within bounds."""

import os
import subprocess
import sys

from policytext.base.places import ROOT


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
    _bound("RLIMIT_AS", most)


def bound_processor(seconds: int) -> None:
    """End this process after so many seconds of processor, where the system can do that."""
    _bound("RLIMIT_CPU", seconds)


def _bound(what: str, most: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    limit = getattr(resource, what)
    hard = resource.getrlimit(limit)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    try:
        resource.setrlimit(limit, (most, hard))
    except (ValueError, OSError):  # macOS does not take every bound
        return
