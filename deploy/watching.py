"""Watches what runs: a process that ends, or no longer answers, is started again."""

import signal
import subprocess
import time
from collections.abc import Callable
from http.client import HTTPException
from urllib.request import urlopen

from deploy.ending import Ending
from deploy.renewing import Renewing
from deploy.saying import say

_LOOK = 0.5  # seconds between two looks at which processes run
_BETWEEN = 3  # seconds between two starts of a process
_ASKS = 10  # seconds between two questions to all of them
_ANSWERS = 5  # seconds for an answer
_MISSES = (
    4  # questions without an answer, one after the other, after which a process counts as hung
)
Process = subprocess.Popen[bytes]


def watch(
    front: Process,
    apps: dict[int, Process],
    start: Callable[[int], Process],
    certificate: Renewing,
    ending: Ending,
) -> None:
    """Start again each process that ends or no longer answers, have nginx read a new certificate.

    `apps` are the processes by their ports; those that are started again are put there. Returns
    when nginx (`front`) has ended, or `ending` was asked for.
    """
    since = dict.fromkeys(apps, time.monotonic())
    silence = Silence()
    while not ending.asked:
        time.sleep(_LOOK)
        if front.poll() is not None:
            say(f"nginx has ended ({how(front)})")
            return
        if certificate.renewed():
            say("the certificate was renewed, nginx reads it")
            front.send_signal(signal.SIGHUP)
        for port in silence.too_long(list(apps)):
            say(f"process {apps[port].pid} has not answered and is ended")
            apps[port].kill()
        for port, app in apps.items():
            if app.poll() is not None and time.monotonic() - since[port] >= _BETWEEN:
                say(f"process {app.pid} has ended ({how(app)}), a new one is started")
                apps[port], since[port] = start(port), time.monotonic()


def how(ended: Process) -> str:
    """Say how a process has ended."""
    code = ended.returncode
    return f"exit code {code}" if code >= 0 else f"signal {-code}"


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
