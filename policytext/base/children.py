"""Processes of this program that are asked through pipes, and ended when they take too long."""

import pickle
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer
from typing import IO, Any

from policytext.base.running import environment

_LENGTH = struct.Struct(">Q")


def started(module: str, *arguments: str, **options: Any) -> "subprocess.Popen[bytes]":
    """Start a module of this program; it is asked through its input and answers in its output."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        **{"stderr": subprocess.DEVNULL, **options},
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


def send(stream: IO[bytes], said: Any) -> None:
    """Send a value to the other process."""
    send_bytes(stream, pickle.dumps(said, pickle.HIGHEST_PROTOCOL))


def send_bytes(stream: IO[bytes], content: bytes) -> None:
    """Send a value that is pickled already."""
    stream.write(_LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def received(stream: IO[bytes]) -> Any:
    """Return what the other process sends. Raises EOFError when it is gone."""
    return pickle.loads(received_bytes(stream))


def received_bytes(stream: IO[bytes]) -> bytes:
    """Return what the other process sends, pickled. Raises EOFError when it is gone."""
    length = _LENGTH.unpack(_exactly(stream, _LENGTH.size))[0]
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], number: int) -> bytes:
    content = stream.read(number)
    if len(content) < number:
        raise EOFError
    return content
