"""One process that does steps, asked through its pipes; started when it is first asked."""

import pickle
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic
from typing import Any

from policytext.base.children import ended, received_bytes, send_bytes, started
from policytext.base.turns import LOOK
from policytext.base.unreadable import Unreadable, from_record

_MOST_IN_TURN = 300  # steps, before a fresh process takes over
_CHILD = "policytext.base.outside.working"

Request = bytes  # a pickled (step, given)
Over = Callable[[], bool]


class Worker:
    """A process with so much memory, which does `ready` first. Not for several threads at once."""

    def __init__(self, memory: int, ready: Request) -> None:
        self._memory, self._ready = memory, ready
        self._process: subprocess.Popen[bytes] | None = None
        self._answered = 0

    def answer(self, request: Request, seconds: int, left: Over) -> Any:
        """Return what the step gives in so many seconds, unless all have `left`. Raises Unreadable.

        They count from when the process is ready.
        """
        if self._answered >= _MOST_IN_TURN:
            self.end()
        if self._process is None:
            self._process = started(_CHILD, str(self._memory), stderr=None)
            self._asked(self._process, self._ready, seconds, lambda: False)
        return self._asked(self._process, request, seconds, left)

    def _asked(
        self, process: "subprocess.Popen[bytes]", request: Request, seconds: int, left: Over
    ) -> Any:
        assert process.stdin and process.stdout
        until = monotonic() + seconds
        with _watched(process, lambda: monotonic() > until or left()) as over:
            try:
                send_bytes(process.stdin, request)
                answer = received_bytes(process.stdout)
            except (OSError, EOFError) as reason:
                self.end()
                how = "analysis_slow" if over.is_set() else "analysis_broke"
                raise Unreadable(how, limit=seconds) from reason
        self._answered += 1
        how, said = pickle.loads(answer)
        if how == "done":
            return said
        if how == "unreadable":
            raise from_record(said)
        self.end()  # what else is wrong in there nobody knows
        raise Unreadable(how)

    def end(self) -> None:
        """End the process; the next step starts another."""
        process, self._process, self._answered = self._process, None, 0
        if process:
            ended(process)


@contextmanager
def _watched(process: "subprocess.Popen[bytes]", over: Over) -> Iterator[Event]:
    """Kill a process as soon as its time is over; the event says that it was."""
    answered, killed = Event(), Event()

    def watch() -> None:
        while not answered.wait(LOOK):
            if over():
                killed.set()
                process.kill()
                return

    watching = Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield killed
    finally:
        answered.set()
        watching.join()
