"""Batches indexed by processes of their own, in the order in which they are done."""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from queue import SimpleQueue

from policytext.base.children import received, send
from policytext.base.running import environment
from policytext.library.parts.cutter import Batch, Cutter

MOST = 2  # processes; each may take some 300 MB


class _Other:
    """A process that cuts; it is started when it is first asked, and again if it broke."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def cut(self, batch: Batch) -> list[str]:
        """Return the ids of the texts of a part that was written. Raises OSError, EOFError."""
        process = self._process = self._process or _started()
        assert process.stdin and process.stdout
        try:
            send(process.stdin, batch)
            answer = received(process.stdout)
        except (OSError, EOFError):
            self.end()
            raise
        if isinstance(answer, OSError):
            raise answer
        ids: list[str] = answer
        return ids

    def end(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.communicate()


def cut_here(batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[str]]]:
    """Index batches in this process: for a few texts no other one need be started.

    Yields each with the ids of the texts in it; one that broke comes with none.
    """
    cutter = Cutter()
    for batch in batches:
        try:
            yield batch, cutter.cut(batch)
        except (OSError, MemoryError):
            raise
        except Exception:  # whatever a text does to the rules: it is tried again by itself, beside
            yield batch, []


def cut_beside(batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[str]]]:
    """Index batches beside this process, as many at once as there are processors, two at most.

    Yields each with the ids of the texts in it; one that broke its process comes with none.
    """
    number = max(1, min(MOST, os.cpu_count() or 1))
    others: SimpleQueue[_Other] = SimpleQueue()
    all_others = [_Other() for _ in range(number)]
    for other in all_others:
        others.put(other)

    def cut(batch: Batch) -> tuple[Batch, list[str]]:
        other = others.get()
        try:
            return batch, other.cut(batch)
        except EOFError:
            return batch, []
        finally:
            others.put(other)

    with ThreadPoolExecutor(number) as threads:
        waiting: set[Future[tuple[Batch, list[str]]]] = set()
        try:
            for batch in batches:
                waiting.add(threads.submit(cut, batch))
                while len(waiting) > number:
                    done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    yield from (one.result() for one in done)
            while waiting:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (one.result() for one in done)
        finally:
            for other in all_others:
                other.end()


def _started() -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "policytext.library.parts.cutter"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
    )
