"""Processes of this program that are asked through pipes, and ended when they take too long."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer

from policytext.base.running import environment


def started(module: str) -> "subprocess.Popen[bytes]":
    """Start a module of this program; it is asked through its input and answers in its output."""
    return subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )


@contextmanager
def at_most(seconds: float, process: "subprocess.Popen[bytes]") -> Iterator[Event]:
    """Kill a process that is still at it after so many seconds; the event says that it was."""
    over = Event()

    def end() -> None:
        over.set()
        process.kill()

    timer = Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield over
    finally:
        timer.cancel()


def ended(process: "subprocess.Popen[bytes]") -> None:
    """End a process at once."""
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream:
            with suppress(OSError):
                stream.close()
    process.wait()
