"""Processes of this program that are asked through pipes, and killed when they take too long."""

import pickle
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from threading import Event, Thread
from time import monotonic
from typing import IO, Any

from policytext.base.running import environment

_LENGTH = struct.Struct(">Q")
_LOOK = 0.25  # seconds between two looks at whether it is over


def started(module: str, *arguments: str, **options: Any) -> "subprocess.Popen[bytes]":
    """Start a module of this program, which reads requests from its input and prints answers."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        **{"stderr": subprocess.DEVNULL, **options},
    )


def at_most(seconds: float, process: "subprocess.Popen[bytes]") -> AbstractContextManager[Event]:
    """Kill a process that is still at work after so many seconds; the event says that it was."""
    until = monotonic() + seconds
    return killed_when(lambda: monotonic() > until, process)


@contextmanager
def killed_when(over: Callable[[], bool], process: "subprocess.Popen[bytes]") -> Iterator[Event]:
    """Kill a process as soon as `over` says so; the event says that it was killed.

    Look at the event even when an answer came: the process may have been killed just after it.
    """
    done, killed = Event(), Event()

    def watch() -> None:
        while not done.wait(_LOOK):
            if over():
                killed.set()
                process.kill()
                return

    watching = Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield killed
    finally:
        done.set()
        watching.join()


def ended(process: "subprocess.Popen[bytes]") -> None:
    """Kill a process, and close the pipes to it."""
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream:
            with suppress(OSError):
                stream.close()
    process.wait()


def send(stream: IO[bytes], value: Any) -> None:
    """Send a value to the other process."""
    send_bytes(stream, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


def send_bytes(stream: IO[bytes], pickled: bytes) -> None:
    """Send a value that is pickled already."""
    stream.write(_LENGTH.pack(len(pickled)))
    stream.write(pickled)
    stream.flush()


def received(stream: IO[bytes]) -> Any:
    """Return the next value from the other process. Raises EOFError when that is gone."""
    return pickle.loads(received_bytes(stream))


def received_bytes(stream: IO[bytes]) -> bytes:
    """Return the next value from the other process, still pickled. Raises EOFError."""
    length = _LENGTH.unpack(_exactly(stream, _LENGTH.size))[0]
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], number: int) -> bytes:
    content = stream.read(number)
    if len(content) < number:
        raise EOFError
    return content
