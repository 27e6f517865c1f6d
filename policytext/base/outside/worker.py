"""One process that takes steps, asked through its pipes; it is started when it is first needed."""

import pickle
import subprocess
from collections.abc import Callable
from time import monotonic
from typing import Any

from policytext.base.children import ended, killed_when, received_bytes, send, send_bytes, started
from policytext.base.running import passed_bound, patience
from policytext.base.unreadable import Unreadable, from_record

_MOST_IN_TURN = 300  # requests, before a fresh process takes over
_READY = 60  # seconds of processor that getting ready may take, whatever a step may
_CHILD = "policytext.base.outside.working"

Request = bytes  # a pickled (step, arguments)


class Worker:
    """A process that may take so many bytes of memory. Not for several threads at once.

    Its first request is `ready`, which loads what the steps need.
    """

    def __init__(self, memory: int, ready: Request) -> None:
        self._memory, self._ready = memory, ready
        self._process: subprocess.Popen[bytes] | None = None
        self._answered = 0

    def answer(self, request: Request, seconds: int, unwanted: Callable[[], bool]) -> Any:
        """Return what a step gives. Raises Unreadable.

        The process ends if the step takes more than `seconds` of processor, counted from when the
        process is ready. It is killed if it seems to sleep (see `patience`), or as soon as the
        answer is `unwanted`.
        """
        if self._answered >= _MOST_IN_TURN:
            self.end()
        if self._process is None:
            try:
                self._process = started(_CHILD, str(self._memory), stderr=None)
            except OSError as reason:  # the machine has no room for another process
                raise Unreadable("analysis_full") from reason
            try:
                self._asked(self._process, self._ready, max(seconds, _READY), lambda: False)
            except Unreadable as reason:  # that is nothing about the step
                self.end()
                raise Unreadable("analysis_full") from reason
        return self._asked(self._process, request, seconds, unwanted)

    def end(self) -> None:
        """End the process; the next request starts another."""
        process, self._process, self._answered = self._process, None, 0
        if process:
            ended(process)

    def _asked(
        self,
        process: "subprocess.Popen[bytes]",
        request: Request,
        seconds: int,
        unwanted: Callable[[], bool],
    ) -> Any:
        assert process.stdin and process.stdout
        until = monotonic() + patience(seconds)
        with killed_when(lambda: monotonic() > until or unwanted(), process) as killed:
            try:
                send(process.stdin, seconds)
                send_bytes(process.stdin, request)
                answer = received_bytes(process.stdout)
            except (OSError, EOFError) as reason:
                self.end()
                slow = killed.is_set() or passed_bound(process.returncode)
                how = "analysis_slow" if slow else "analysis_broke"
                raise Unreadable(how, limit=seconds) from reason
        self._answered += 1
        how, found = pickle.loads(answer)
        if killed.is_set() or how not in ("done", "unreadable"):
            self.end()  # killed just after it answered, or in a state that nobody knows
        if how == "done":
            return found
        raise from_record(found) if how == "unreadable" else Unreadable(how)
