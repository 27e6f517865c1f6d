"""A cache of the last few results, in which each is made once, however many threads ask for it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, TypeVar

T = TypeVar("T")


class Once:
    """The last `most` results; call it with a key and with what makes the result under that key.

    A thread that asks for what another one is making waits for it, and for nothing else.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, _Result] = OrderedDict()
        self._changing = Lock()

    def __call__(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the result under a key, made by `make` where none is kept."""
        with self._changing:
            result = self._kept.setdefault(key, _Result())
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        found: T = result.made_by(make)
        return found


class _Result:
    """The result under one key: empty until somebody has made it."""

    def __init__(self) -> None:
        self._made: tuple[Any, ...] = ()
        self._making = RLock()

    def made_by(self, make: Callable[[], Any]) -> Any:
        with self._making:
            if not self._made:
                self._made = (make(),)
            return self._made[0]
