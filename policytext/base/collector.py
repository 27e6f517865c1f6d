"""Pause Python's cyclic garbage collector while very many small values are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Pause the cyclic garbage collector meanwhile; also a decorator.

    A hundred thousand tokens hold none, but make Python look for them again and again: half of the
    time that cutting a long text takes.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
