"""One process that does steps, asked through its pipes; started when it is first asked."""

import pickle
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from policytext.base.children import ended, received_bytes, send_bytes, started
from policytext.base.turns import LOOK
from policytext.base.unreadable import Unreadable, from_record

_MOST_IN_TURN = 300  # steps, before a fresh process takes over
_CHILD = "policytext.base.outside.working"

Request = bytes  # a pickled (step, given)
Over = Callable[[], Unreadable | None]  # says why there is no more time, once that is so


class Worker:
    """A process with so much memory. Not for several threads at once."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._answered = 0

    def answer(self, request: Request, over: Over) -> Any:
        """Return what the step gives. Raises Unreadable."""
        if self._answered >= _MOST_IN_TURN:
            self.end()
        process = self._process = self._process or self._begun()
        assert process.stdin and process.stdout
        with _watched(process, over) as why:
            try:
                send_bytes(process.stdin, request)
                answer = received_bytes(process.stdout)
            except (OSError, EOFError) as reason:
                self.end()
                raise (why[0] if why else Unreadable("analysis_broke")) from reason
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

    def _begun(self) -> "subprocess.Popen[bytes]":
        return started(_CHILD, str(self._memory), stderr=None)


@contextmanager
def _watched(process: "subprocess.Popen[bytes]", over: Over) -> Iterator[list[Unreadable]]:
    """Kill a process as soon as its time is over; the list then says why."""
    answered, why = Event(), list[Unreadable]()

    def watch() -> None:
        while not answered.wait(LOOK):
            if reason := over():
                why.append(reason)
                process.kill()
                return

    watching = Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield why
    finally:
        answered.set()
        watching.join()
