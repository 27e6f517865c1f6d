"""What a process answers, kept apart from what the parsers in it may print."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO


@contextmanager
def own_output() -> Iterator[BinaryIO]:
    """Give this process's output to be written to; whatever is printed goes nowhere."""
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    with os.fdopen(kept, "wb") as out:
        yield out
