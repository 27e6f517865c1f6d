"""A server of its own: with its own library, its own secrets, to be killed and started again."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

from policytext.base.places import ROOT


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(home: Path, port: int, *options: str, keep: bool = True) -> Iterator[str]:
    """Run an explorer that keeps what it is given in `home`; → its address."""
    environment = {**os.environ, "POLICYTEXT_HOME": str(home), "POLICYTEXT_KEEP": "no"}
    if keep:
        del environment["POLICYTEXT_KEEP"]
    process = start(port, environment, *options)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


class Restarted:
    """An explorer that is killed and started again at the same port, over the same `home`."""

    def __init__(self, home: Path, *, keep: bool = True) -> None:
        self.port = free_port()
        self._environment = {**os.environ, "POLICYTEXT_HOME": str(home), "POLICYTEXT_KEEP": "no"}
        if keep:
            del self._environment["POLICYTEXT_KEEP"]
        self.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(self, root: Path = ROOT) -> None:
        """Start it from a checkout, and wait until it answers."""
        self.process = start(self.port, self._environment, root=root)

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait(10)


def start(
    port: int, environment: Mapping[str, str], *options: str, root: Path = ROOT
) -> subprocess.Popen[bytes]:
    """Start an explorer, and return it once it answers."""
    given = [f"--server.port={port}", "--server.headless=true", *options]
    if not any(one.startswith("--server.address") for one in options):
        given.append("--server.address=127.0.0.1")
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", *given],
        cwd=root,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + 60
    while not _answers(port):
        if process.poll() is not None or time.monotonic() > until:
            process.kill()
            raise RuntimeError("the explorer did not start")
        time.sleep(0.1)  # between two looks at its state
    return process


def _answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1) as answer:
            return bool(answer.read() == b"ok")
    except (URLError, OSError):
        return False
