"""One builder at a time: whoever holds the lock may change the parts of a library."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policytext.base.locks import held
from policytext.library.parts.manifest import PARTS

_LOCK = "building.lock"


@contextmanager
def alone(folder: Path) -> Iterator[bool]:
    """Say whether nobody else builds the parts of a library, and keep others off meanwhile.

    Raises OSError where there is no folder for them.
    """
    (folder / PARTS).mkdir(mode=0o700, parents=True, exist_ok=True)
    with held(folder / PARTS / _LOCK) as free:
        yield free
