"""A process of its own that takes in what waits in a library's queue, then indexes it.

One works for a library at a time. It outlives the page and the server that started it and ends when
nothing waits; what it has not done when it is killed, the next one does (`ensure`).
"""

import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in import lock, status
from policytext.library.coming_in.afterwards import find_families, index, to_index
from policytext.library.coming_in.children import environment
from policytext.library.coming_in.holders import open_holder, sweep
from policytext.library.coming_in.incoming import HOLDERS
from policytext.library.coming_in.queue import any_waits, is_stopped
from policytext.library.coming_in.readers import Reader
from policytext.library.coming_in.taking import Waiting, take, waiting
from policytext.library.connection import FILE
from policytext.library.store import Store

_MOST_READERS = 4
_AHEAD = 2  # texts that each reader has before it
_LATELY = 50  # texts that the pace is measured by
_SAID_EVERY = 0.3  # seconds
_PATIENCE = 5  # seconds between two starts by one server
_started: dict[Path, float] = {}


def ensure(store: Store) -> None:
    """Start a worker where something waits, for the index or to be taken in, and none works.

    Whoever opens a page calls it, and whoever adds, goes on or changes words. Raises Unreadable.
    """
    lately = time.monotonic() - _started.get(store.folder, float("-inf")) < _PATIENCE
    if _is_wanted(store) and not lock.is_held(store.folder) and not lately:
        start(store.folder)


def start(folder: Path) -> None:
    """Start a worker for the library in a folder; it outlives the process that starts it."""
    _started[folder] = time.monotonic()
    detached: dict[str, object] = {"start_new_session": True}
    if sys.platform == "win32":
        detached = {
            "creationflags": subprocess.DETACHED_PROCESS
            | subprocess.CREATE_NEW_PROCESS_GROUP
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS
        }
    subprocess.Popen(
        [sys.executable, "-m", "policytext", "library", "work", str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(),
        **detached,  # type: ignore[call-overload]
    )


def work(folder: Path) -> None:
    """Take in what waits and index it, unless somebody else does. Raises Unreadable."""
    again = True
    while again and (folder / FILE).exists():
        with lock.held(folder) as ours:
            if not ours:
                return
            store = Store(folder)
            try:
                _Work(store).all()
            except Exception as reason:
                failed = Unreadable("coming_in_failed", reason=str(reason) or repr(reason))
                trouble = reason if isinstance(reason, Unreadable) else failed
                status.write(folder, replace(status.read(folder), trouble=trouble))
                raise trouble from reason
            finally:
                store.close()
        # What was added after the last look and before the lock was free found nobody.
        again = _waits_still(folder)


def be_polite() -> None:
    """Let whatever the reader does go first."""
    with suppress(AttributeError, OSError):  # Windows was told so at the start
        os.nice(10)


class _Work:
    """One stretch of work for a library."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.status = replace(status.read(store.folder), indexed=0, to_index=0, trouble=None)
        self.said = 0.0
        self.lately: deque[float] = deque([time.monotonic()], maxlen=_LATELY)
        status.write(store.folder, self.status)

    def all(self) -> None:
        """Take in and index until nothing waits, or until it is stopped."""
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
        """Take in all that waits, several texts at once."""
        number = min(_MOST_READERS, len(os.sched_getaffinity(0)) if _LINUX else os.cpu_count() or 1)
        free: SimpleQueue[Reader] = SimpleQueue()
        readers = [Reader() for _ in range(number)]
        for reader in readers:
            free.put(reader)

        def one(row: Waiting) -> None:
            reader = free.get()
            try:
                take(self.store, reader, row)
            finally:
                free.put(reader)

        try:
            with ThreadPoolExecutor(number) as threads:
                self._each(lambda row: threads.submit(one, row), number * _AHEAD)
        finally:
            for reader in readers:
                reader.close()

    def _each(self, submit: "Callable[[Waiting], Future[None]]", most: int) -> None:
        """Give each row that waits to a reader, `most` ahead; an error in one ends it all."""
        running: dict[Future[None], int] = {}
        while True:
            at_work = set(running.values())
            rows = [] if self.is_over() else waiting(self.store, most + len(at_work))
            for row in rows:
                if row.number in at_work or len(running) >= most:
                    continue
                if row.kind in HOLDERS:
                    open_holder(self.store, row, self.is_over)
                    self.lately.clear()
                    self.lately.append(time.monotonic())
                    break
                running[submit(row)] = row.number
            if not running:
                if not rows:
                    return
                continue
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                del running[future]
                future.result()
                self._count()

    def _count(self) -> None:
        self.lately.append(time.monotonic())
        pace = (self.lately[-1] - self.lately[0]) / max(len(self.lately) - 1, 1)
        self._say(replace(self.status, pace=pace))

    def index(self) -> None:
        """Bring the parts up to date, and find families; what comes in meanwhile goes first."""
        began = time.monotonic()

        def told(done: int, of: int) -> None:
            pace = (time.monotonic() - began) / done if done else self.status.index_pace
            self._say(replace(self.status, indexed=done, to_index=of, index_pace=pace))

        index(self.store, told, lambda: self.is_over() or any_waits(self.store))
        # Families are found in the words that the parts hold: no text is cleaned for them again.
        if not self.is_over() and not any_waits(self.store):
            find_families(self.store)
        self.said = 0
        self._say(replace(self.status, indexed=0, to_index=0))

    def is_over(self) -> bool:
        """Say whether the reader stopped the work, or the library is gone."""
        return not (self.store.folder / FILE).exists() or is_stopped(self.store)

    def _say(self, new: status.Status) -> None:
        self.status = new
        if time.monotonic() - self.said >= _SAID_EVERY:
            self.said = time.monotonic()
            status.write(self.store.folder, new)


_LINUX = hasattr(os, "sched_getaffinity")


def _is_wanted(store: Store) -> bool:
    if is_stopped(store) or status.read(store.folder).trouble:
        return False
    return any_waits(store) or bool(to_index(store))


def _waits_still(folder: Path) -> bool:
    if not (folder / FILE).exists():
        return False
    store = Store(folder)
    try:
        return not is_stopped(store) and any_waits(store)
    finally:
        store.close()
