"""What is done when texts have come in: families are found, and the library's parts built anew.

Both are imported late: a worker that has just begun takes texts in before it loads them.
"""

from collections.abc import Callable

from policytext.library.card import Card
from policytext.library.failure import failure
from policytext.library.parts.amount import Amount
from policytext.library.store import Store


def to_index(store: Store) -> int:
    """Return how many texts are not in the library's parts as they are now, or still, once gone."""
    from policytext.library.parts.building import waiting

    return waiting(store) + to_clean(store)


def to_clean(store: Store) -> int:
    """Return how many texts lie in the library's parts that were deleted for good."""
    from policytext.library.parts.building import left_behind

    return left_behind(store)


def never_indexed(store: Store) -> tuple[Card, ...]:
    """Return the texts that were tried and cannot be indexed. Raises Unreadable."""
    from policytext.library.parts.building import broken

    return broken(store)


def clean(store: Store) -> None:
    """Delete, now, what is derived from texts that were deleted for good. Raises Unreadable."""
    from policytext.library.families import forget_gone
    from policytext.library.overlaps.keeping import sweep
    from policytext.library.parts.building import clean

    try:
        clean(store)
        sweep(store.folder)
    except OSError as reason:
        raise failure("library_unkept", reason, store.folder) from reason
    forget_gone(store)


def find_families(store: Store) -> None:
    """Say of each text which other it nearly repeats."""
    from policytext.library.families import file_families

    file_families(store)


def index(store: Store, told: Callable[[Amount, Amount], None], stop: Callable[[], bool]) -> None:
    """Bring the library's parts up to date, and the seeds of their texts."""
    from policytext.library.overlaps.keeping import keep_seeds
    from policytext.library.parts.building import bring_up_to_date

    bring_up_to_date(store, told=told, stop=stop)
    keep_seeds(store.folder, stop)
    keep_seeds(store.folder, stop)
