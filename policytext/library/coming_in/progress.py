"""How taking in comes on: how many of how many, and how long it will still take."""

import time
from dataclasses import dataclass

from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.coming_in import lock, status
from policytext.library.coming_in.afterwards import never_indexed, to_index
from policytext.library.coming_in.queue import is_stopped
from policytext.library.store import Store


@dataclass(frozen=True)
class Progress:
    """Numbers of texts since the queue was empty last: `taken`, `twins`, `refused`, `waiting`.

    An archive that is not opened yet counts as one. `opening` says that one is being opened: more
    are to come. `noted` texts were taken in without their date. `to_index` texts of the library
    wait for the index, `indexed` are done of those that the worker began with. `seconds` are left
    of the step that is at work (taking in, then the index) as far as what was done lately tells,
    None where it does not. `works` says that a worker lives, `stopped` that the reader stopped it,
    `trouble` what else did. `broken` are the texts that cannot be indexed, told when nobody works.
    """

    waiting: int = 0
    taken: int = 0
    twins: int = 0
    refused: int = 0
    noted: int = 0
    opening: bool = False
    to_index: int = 0
    indexed: int = 0
    seconds: float | None = None
    works: bool = False
    stopped: bool = False
    trouble: Unreadable | None = None
    broken: tuple[Card, ...] = ()

    @property
    def done(self) -> int:
        """Return how many are done, whatever became of them."""
        return self.taken + self.twins + self.refused

    @property
    def of(self) -> int:
        """Return how many there are."""
        return self.done + self.waiting

    @property
    def is_over(self) -> bool:
        """Say whether nothing waits any more, not for the index either."""
        return not (self.waiting or self.to_index)

    @property
    def goes_on(self) -> bool:
        """Say whether there is more to see: a worker is at it, or the next one will be."""
        return not (self.stopped or self.trouble) and (self.works or not self.is_over)


def progress(store: Store) -> Progress:
    """Return how taking in comes on. Raises Unreadable."""
    rows = store.connection.rows(
        "SELECT state, count(*) FROM incoming WHERE state != 'opened' GROUP BY state"
    )
    number = {str(state): int(str(found)) for state, found in rows}
    works = lock.is_held(store.folder)
    said = status.read(store.folder)
    waiting = number.get("waiting", 0) + number.get("arriving", 0)
    unindexed = _unindexed(store, said, works, number.get("taken", 0) if waiting else 0)
    return Progress(
        waiting=waiting,
        taken=number.get("taken", 0),
        twins=number.get("twin", 0),
        refused=number.get("refused", 0),
        noted=number.get("noted", 0),
        opening=bool(number.get("arriving")),
        to_index=unindexed,
        indexed=said.indexed if works else 0,
        seconds=_seconds(said, waiting) if works else None,
        works=works,
        stopped=is_stopped(store),
        trouble=said.trouble,
        broken=() if works else never_indexed(store),
    )


def _unindexed(store: Store, said: status.Status, works: bool, taken: int) -> int:
    """Return how many texts wait for the index.

    A worker that indexes says so and need not be asked; nor while it takes texts in, `taken` so
    far. Before it has said anything, and after, the store knows.
    """
    if works and said.to_index:
        return said.to_index - said.indexed
    return taken if works and taken else to_index(store)


def _seconds(said: status.Status, waiting: int) -> float | None:
    left = waiting * said.pace if waiting else said.index_ends - time.time()
    return left if left > 0 else None  # a time that is over tells nothing
