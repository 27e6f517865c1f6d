"""The desk where steps are asked for: one line for all, and the same step is taken only once."""

import pickle
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import ExitStack
from hashlib import sha256
from queue import LifoQueue
from threading import Lock, Thread
from time import monotonic
from typing import Any, NamedTuple

from policytext.base.outside.worker import Request, Worker
from policytext.base.turns import LOOK, Turns, who_is_told
from policytext.base.unreadable import Unreadable

# Reasons for which a step fails, and would fail again with the same text.
PASSED = ("analysis_slow", "analysis_hungry", "analysis_broke")
LONG = 300_000  # bytes of a request: a text of some hundred thousand characters
_COMES_BACK = 10  # seconds for which a step goes on although nobody waits for it
_TOLD = 3600  # seconds for which a step that passed its bounds is not tried again
_MOST_TOLD = 1000
_AT_HAND = 3  # results that are kept when nobody waits for them: somebody may come back


class Bounds(NamedTuple):
    """How much a step may take.

    `seconds` are of processor, where the system can bound that (else by the clock, from when a
    process is free for it); `memory` is in bytes; `wait` are the seconds by the clock that it may
    stand in line, which count in nothing else.
    """

    seconds: int
    memory: int
    wait: int


class _Job:
    """A step that was asked for: how many are before it in line, and how many wait for it."""

    def __init__(self) -> None:
        self.result: Future[Any] = Future()
        self.before: int | None = None
        self.waiting = 0
        self.since = monotonic()  # when it was asked for, or somebody last ceased to wait


class Desk:
    """At most `number` processes that take steps; each begins with `ready`.

    Where there are several, one is kept for short texts: those do not wait for the long ones.
    """

    def __init__(self, number: int, bounds: Bounds, ready: Callable[[], object]) -> None:
        self._bounds = bounds
        self._turns = Turns(number, bounds.wait)
        self._turns_of_long = Turns(max(1, number - 1), bounds.wait)
        first = pickle.dumps((ready, ()))
        self._workers = [Worker(bounds.memory, first) for _ in range(number)]
        self._free: LifoQueue[Worker] = LifoQueue()  # so that one that is warm is taken first
        for worker in self._workers:
            self._free.put(worker)
        self._jobs: dict[bytes, _Job] = {}
        self._passed: dict[bytes, tuple[float, Unreadable]] = {}  # since when, and why
        self._lock = Lock()

    def done(self, step: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        """Return what a step gives. Raises Unreadable, and whatever the one who is told raises.

        If nobody waits for a step any more it goes on for a while: whoever comes back finds it.
        One that passed its bounds is not tried again: it is refused at once.
        """
        request = pickle.dumps((step, given), pickle.HIGHEST_PROTOCOL)
        told, name = who_is_told(), sha256(request).digest()
        self._refuse_again(name)
        job = self._joined(name, request)
        try:
            while not wait([job.result], LOOK).done:
                told(job.before)
            return job.result.result()
        finally:
            self._leave(job)
            told(None)

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.end()

    def _joined(self, name: bytes, request: Request) -> _Job:
        """Return the job of this name with one more who waits, begun if there is none yet."""
        with self._lock:
            job = self._jobs.get(name)
            if job is None:
                job = self._jobs[name] = _Job()
                Thread(target=self._do, args=(name, job, request), daemon=True).start()
            job.waiting += 1
            return job

    def _leave(self, job: _Job) -> None:
        """Take note that one waits no longer, and let go of old results."""
        with self._lock:
            job.waiting -= 1
            job.since = monotonic()
            done = [n for n, one in self._jobs.items() if one.result.done() and not one.waiting]
            for old in done[:-_AT_HAND]:
                del self._jobs[old]

    def _do(self, name: bytes, job: _Job, request: Request) -> None:
        """Stand in line for a job, and give it its result."""

        def told(before: int | None) -> None:
            job.before = before
            if before is not None and self._gives_up(name, job):
                raise Unreadable("analysis_slow", limit=self._bounds.seconds)

        try:
            with ExitStack() as turns:
                if len(request) > LONG:
                    turns.enter_context(self._turns_of_long.taken(told))
                turns.enter_context(self._turns.taken(told))
                found = self._answer(name, job, request)
        except BaseException as reason:
            with self._lock:
                if self._jobs.get(name) is job:  # else it was given up
                    self._take_note(name, reason)
                self._forget(name, job)
            job.result.set_exception(reason)
        else:
            job.result.set_result(found)

    def _answer(self, name: bytes, job: _Job, request: Request) -> Any:
        worker = self._free.get()
        try:
            seconds = self._bounds.seconds
            return worker.answer(request, seconds, lambda: self._gives_up(name, job))
        finally:
            self._free.put(worker)

    def _gives_up(self, name: bytes, job: _Job) -> bool:
        """Say whether nobody waits for a job any more; whoever comes later begins another."""
        with self._lock:
            if job.waiting or monotonic() - job.since <= _COMES_BACK:
                return False
            self._forget(name, job)
            return True

    def _take_note(self, name: bytes, reason: BaseException) -> None:
        """Remember what passed its bounds; what else went wrong may be tried again."""
        if isinstance(reason, Unreadable) and reason.reason in PASSED:
            self._passed[name] = (monotonic(), reason)
            for old in list(self._passed)[:-_MOST_TOLD]:
                del self._passed[old]

    def _refuse_again(self, name: bytes) -> None:
        since, reason = self._passed.get(name, (0.0, None))
        if reason and monotonic() - since <= _TOLD:
            raise Unreadable(reason.reason, **reason.values)

    def _forget(self, name: bytes, job: _Job) -> None:
        if self._jobs.get(name) is job:
            del self._jobs[name]
