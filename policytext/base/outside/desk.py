"""Where steps are asked for: who asks for the same one waits for the same, all in one line."""

import pickle
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack
from hashlib import sha256
from queue import LifoQueue
from threading import Lock, Thread
from time import monotonic
from typing import Any, NamedTuple

from policytext.base.outside.worker import Request, Worker
from policytext.base.turns import LOOK, Turns, who_is_told
from policytext.base.unreadable import Unreadable

LONG = 300_000  # bytes of a request; some hundred thousand characters
_LEFT = 10  # seconds after which nobody comes back who has left
_AT_HAND = 3  # results that are kept: who left may come back, a file is made outside any visit


class Bounds(NamedTuple):
    """How many seconds a step may take and how many bytes of memory; how many it may wait."""

    seconds: int
    memory: int
    wait: int


class _Job:
    """A step on its way: how many are before it, how many wait for it, and since when nobody."""

    def __init__(self) -> None:
        self.result: Future[Any] = Future()
        self.before: int | None = None
        self.waiting = 0
        self.since = monotonic()

    @property
    def left(self) -> bool:
        return not self.waiting and monotonic() - self.since > _LEFT


class Desk:
    """Processes that do steps, as many as `number`, each once it has done what makes it `ready`.

    One of them is for short texts alone, where there are several: whoever brings one does not wait
    for the long ones.
    """

    def __init__(self, number: int, bounds: Bounds, ready: Callable[[], object]) -> None:
        self._bounds = bounds
        self._turns = Turns(number, bounds.wait)
        self._turns_of_long = Turns(max(1, number - 1), bounds.wait)
        first = pickle.dumps((ready, ()))
        self._workers = [Worker(bounds.memory, first) for _ in range(number)]
        self._free: LifoQueue[Worker] = LifoQueue()  # the one that is warm goes first
        for worker in reversed(self._workers):
            self._free.put(worker)
        self._jobs: dict[bytes, _Job] = {}
        self._lock = Lock()

    def done(self, step: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        """Return what a step gives. Raises Unreadable, and what hears of the line may raise.

        A step that nobody waits for any more goes on for a while: who comes back finds it.
        """
        request = pickle.dumps((step, given), pickle.HIGHEST_PROTOCOL)
        name, told = sha256(request).digest(), who_is_told()
        job = self._joined(name, request)
        try:
            while True:
                try:
                    return job.result.result(LOOK)
                except TimeoutError:
                    if job.result.done():
                        raise
                    told(job.before)
        finally:
            self._leave(job)
            told(None)

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.end()

    def _joined(self, name: bytes, request: Request) -> _Job:
        with self._lock:
            job = self._jobs.get(name)
            if job is None:
                job = self._jobs[name] = _Job()
                Thread(target=self._do, args=(name, job, request), daemon=True).start()
            job.waiting += 1
            return job

    def _leave(self, job: _Job) -> None:
        with self._lock:
            job.waiting -= 1
            job.since = monotonic()
            done = [n for n, one in self._jobs.items() if one.result.done() and not one.waiting]
            for old in done[:-_AT_HAND]:
                del self._jobs[old]

    def _do(self, name: bytes, job: _Job, request: Request) -> None:
        def told(before: int | None) -> None:
            job.before = before
            if before is not None and job.left:
                raise Unreadable("analysis_slow", limit=self._bounds.seconds)

        try:
            with ExitStack() as turns:
                if len(request) > LONG:
                    turns.enter_context(self._turns_of_long.taken(told))
                turns.enter_context(self._turns.taken(told))
                found = self._answer(job, request)
        except BaseException as reason:
            with self._lock:  # whoever comes from now on may try again
                self._jobs.pop(name, None)
            job.result.set_exception(reason)
        else:
            job.result.set_result(found)

    def _answer(self, job: _Job, request: Request) -> Any:
        worker = self._free.get()
        try:
            return worker.answer(request, self._bounds.seconds, lambda: job.left)
        finally:
            self._free.put(worker)
