"""What runs is watched: what ends, or answers no more, is started again."""

import subprocess
import sys
import time
from collections.abc import Callable
from urllib.error import URLError
from urllib.request import urlopen

_LOOK = 0.5  # seconds between two looks at what runs
_BETWEEN = 3  # seconds between two starts of a process
_ASKS = 10  # seconds between two questions whether all answer
_ANSWERS = 5  # seconds for an answer
_MISSES = 4  # answers that do not come before a process counts as hung
Process = subprocess.Popen[bytes]


def watch(front: Process, apps: dict[int, Process], start: Callable[[int], Process]) -> None:
    """Start again each process that ends or answers no more; return when `front` has ended.

    `apps` are processes by their ports.
    """
    since = dict.fromkeys(apps, time.monotonic())
    silent = Silence()
    while front.poll() is None:
        time.sleep(_LOOK)
        for port in silent.too_long(list(apps)):
            print(f"process {apps[port].pid} has not answered and is ended", file=sys.stderr)
            apps[port].kill()
        for port, app in apps.items():
            if app.poll() is not None and time.monotonic() - since[port] >= _BETWEEN:
                print(f"process {app.pid} has ended, a new one is started", file=sys.stderr)
                apps[port], since[port] = start(port), time.monotonic()


class Silence:
    """How often each process has not answered, one time after the other."""

    def __init__(self) -> None:
        self._asked = time.monotonic()
        self._often: dict[int, int] = {}

    def too_long(self, ports: list[int]) -> list[int]:
        """Ask now and then; → those that have not answered for a minute."""
        if time.monotonic() - self._asked < _ASKS:
            return []
        often = {port: 0 if answers(port) else self._often.get(port, 0) + 1 for port in ports}
        over = [port for port, number in often.items() if number >= _MISSES]
        self._often = {port: number for port, number in often.items() if port not in over}
        self._asked = time.monotonic()
        return over


def answers(port: int) -> bool:
    """Say whether a process of this machine answers within seconds."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=_ANSWERS) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False
