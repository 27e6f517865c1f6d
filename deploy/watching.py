"""Watches what runs: a process that ends, or no longer answers, is started again."""

import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPException
from urllib.request import urlopen

_LOOK = 0.5  # seconds between two looks at which processes run
_BETWEEN = 3  # seconds between two starts of a process
_ASKS = 10  # seconds between two questions to all of them
_ANSWERS = 5  # seconds for an answer
_MISSES = (
    4  # questions without an answer, one after the other, after which a process counts as hung
)
Process = subprocess.Popen[bytes]


def watch(front: Process, apps: dict[int, Process], start: Callable[[int], Process]) -> None:
    """Start again each process that ends or no longer answers; return when `front` has ended.

    `apps` are the processes by their ports; those that are started again are put there.
    """
    since = dict.fromkeys(apps, time.monotonic())
    silence = Silence()
    while front.poll() is None:
        time.sleep(_LOOK)
        for port in silence.too_long(list(apps)):
            print(f"process {apps[port].pid} has not answered and is ended", file=sys.stderr)
            apps[port].kill()
        for port, app in apps.items():
            if app.poll() is not None and time.monotonic() - since[port] >= _BETWEEN:
                print(f"process {app.pid} has ended, a new one is started", file=sys.stderr)
                apps[port], since[port] = start(port), time.monotonic()


class Silence:
    """How many questions, one after the other, each process has not answered."""

    def __init__(self) -> None:
        self._asked = time.monotonic()
        self._often: dict[int, int] = {}

    def too_long(self, ports: list[int]) -> list[int]:
        """Ask, if it is time to; → the ports of those that have been silent for too long."""
        if time.monotonic() - self._asked < _ASKS:
            return []
        often = {port: 0 if answers(port) else self._often.get(port, 0) + 1 for port in ports}
        silent = [port for port, number in often.items() if number >= _MISSES]
        self._often = {port: number for port, number in often.items() if port not in silent}
        self._asked = time.monotonic()
        return silent


def answers(port: int) -> bool:
    """Say whether the process at a port of this machine answers within seconds."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=_ANSWERS) as answer:
            return bool(answer.status == 200)
    except (OSError, HTTPException):
        return False
