"""What is awaited in a test that is none itself."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def awaited(what: Coroutine[object, object, T]) -> T:
    """Return what a coroutine does, on a thread of its own: where a browser is, a loop runs."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(what)).result()
