"""Results that are made once, of which the last few are kept; several threads may share them."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, TypeVar

T = TypeVar("T")


class Once:
    """Call it with a key and what makes its result.

    Whoever asks for what another thread is making waits for that; nobody waits for anything else.
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
    """What is made under one key, once somebody has made it."""

    def __init__(self) -> None:
        self._made: tuple[Any, ...] = ()
        self._making = RLock()

    def made_by(self, make: Callable[[], Any]) -> Any:
        with self._making:
            if not self._made:
                self._made = (make(),)
            return self._made[0]
