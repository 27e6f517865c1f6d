"""How results of costly steps are kept: the caller hands in a keeper, and decides how long."""

from collections.abc import Callable, Hashable
from typing import Any, Protocol, TypeVar

from policytext.source.documents import Document

T = TypeVar("T")
Key = tuple[Hashable, ...]


class Keep(Protocol):
    """Return what `make` gives; it is asked once for each key, as long as its result is kept."""

    def __call__(self, key: Key, make: Callable[[], T]) -> T: ...


def key_of(step: str, document: Document, *given: Hashable) -> Key:
    """Return the key of what a step makes of a document and what else it is `given`."""
    return (step, document.fingerprint, *given)


def in_memory() -> Keep:
    """Return what keeps every result as long as it lives itself."""
    kept: dict[Key, Any] = {}

    def keep(key: Key, make: Callable[[], T]) -> T:
        if key not in kept:
            kept[key] = make()
        found: T = kept[key]
        return found

    return keep
