"""How much memory the tables of all libraries may take that one process has open."""

from threading import Lock
from weakref import WeakSet


class Share:
    """So many bytes, taken as long as this lives."""

    def __init__(self, size: int) -> None:
        self.size = size


class Room:
    """What of memory is taken: by whoever asked first, until what was read is let go."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._shares: WeakSet[Share] = WeakSet()

    def share(self, size: int, most: int) -> Share | None:
        """Take `size` bytes, where no more than `most` are taken then, all libraries together."""
        with self._lock:
            if size + sum(share.size for share in self._shares) > most:
                return None
            share = Share(size)
            self._shares.add(share)
            return share
