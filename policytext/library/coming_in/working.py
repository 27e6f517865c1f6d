"""One stretch of work for a library: everything that waits is taken in, then indexed."""

import os
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from queue import SimpleQueue

from policytext.library.coming_in import status
from policytext.library.coming_in.afterwards import clean, find_families, index, to_clean, to_index
from policytext.library.coming_in.holders import open_holder, sweep
from policytext.library.coming_in.incoming import HOLDERS
from policytext.library.coming_in.pace import Pace
from policytext.library.coming_in.queue import any_waits, is_stopped
from policytext.library.coming_in.readers import Reader
from policytext.library.coming_in.taking import Outcome, Waiting, read_one, settle, waiting
from policytext.library.connection import FILE
from policytext.library.parts.amount import Amount
from policytext.library.store import Store

_MOST_READERS = 4
_AHEAD = 3  # texts that each reader has before it
_LATELY = 50  # texts that the pace of taking in is measured by
_SAID_EVERY = 0.3  # seconds


class Work:
    """The work for a library, and how it comes on (`status`)."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.status = status.Status()
        self.said = float("-inf")
        self.pace = Pace(_LATELY)
        self.say(self.status)

    def all(self) -> None:
        """Take in and index until nothing waits, or until it is stopped. Raises Unreadable.

        What was deleted for good goes first, and after a stop, too.
        """
        if to_clean(self.store):
            clean(self.store)
        while not self.is_over():
            if any_waits(self.store):
                self.take_in()
                continue
            sweep(self.store, time.time())
            if not to_index(self.store):
                return
            self.index()
            if not any_waits(self.store):
                return

    def take_in(self) -> None:
        """Take in all that waits: several texts are read at once, and kept in their order."""
        number = min(_MOST_READERS, _cores())
        readers = [Reader() for _ in range(number)]
        free: SimpleQueue[Reader] = SimpleQueue()
        for reader in readers:
            free.put(reader)

        def read(row: Waiting) -> Outcome:
            reader = free.get()
            try:
                return read_one(self.store, reader, row)
            finally:
                free.put(reader)

        try:
            with ThreadPoolExecutor(number) as threads:
                self._each(lambda row: threads.submit(read, row), number * _AHEAD)
        finally:
            for reader in readers:
                reader.close()

    def _each(self, submit: "Callable[[Waiting], Future[Outcome]]", most: int) -> None:
        running: deque[tuple[Waiting, Future[Outcome]]] = deque()
        while True:
            rows = [] if self.is_over() else waiting(self.store, most)
            for row in rows[len(running) :]:  # those at work still wait, and stand first
                if row.kind in HOLDERS:
                    break
                running.append((row, submit(row)))
            if running:
                row, future = running.popleft()
                settle(self.store, row, future.result())
                self._count()
            elif rows:
                open_holder(self.store, rows[0], self.is_over)
                self.pace = Pace(_LATELY)
            else:
                return

    def _count(self) -> None:
        self.pace.step(1)
        self.say(replace(self.status, pace=self.pace.seconds))

    def index(self) -> None:
        """Bring the parts up to date, and find families; what comes in meanwhile goes first."""
        pace, before = Pace(), 0

        def told(done: Amount, left: Amount) -> None:
            nonlocal before
            if done.characters > before:
                pace.step(done.characters - before)
                before = done.characters
            ends = time.time() + left.characters * pace.seconds if pace.seconds else 0
            of = done.texts + left.texts
            self.say(replace(self.status, indexed=done.texts, to_index=of, index_ends=ends))

        index(self.store, told, lambda: self.is_over() or any_waits(self.store))
        # Families are found in the words that the parts hold: no text is cleaned for them again.
        if not self.is_over() and not any_waits(self.store):
            find_families(self.store)
        self.said = float("-inf")
        self.say(status.Status())

    def is_over(self) -> bool:
        """Say whether the reader stopped the work, or the library is gone."""
        return not (self.store.folder / FILE).exists() or is_stopped(self.store)

    def say(self, new: status.Status) -> None:
        """Let others know how it comes on, now and then."""
        self.status = new
        if time.monotonic() - self.said >= _SAID_EVERY:
            self.said = time.monotonic()
            status.write(self.store.folder, new)


def be_polite() -> None:
    """Let whatever the reader does go first."""
    with suppress(AttributeError, OSError):  # Windows is told so at the start
        os.nice(10)


def _cores() -> int:
    """Return how many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Linux
        return os.cpu_count() or 1
