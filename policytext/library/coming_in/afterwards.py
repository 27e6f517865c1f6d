"""What is done when texts have come in: families are found, and the library's parts built anew.

Both are imported late: a worker that has just begun takes texts in before it loads them.
"""

from collections.abc import Callable

from policytext.library.store import Store


def to_index(store: Store) -> int:
    """Return how many texts are not in the library's parts as they are now, or still, once gone."""
    from policytext.library.parts.building import left_behind, waiting

    return waiting(store) + left_behind(store)


def find_families(store: Store) -> None:
    """Say of each text which other it nearly repeats."""
    from policytext.library.families import file_families

    file_families(store)


def index(store: Store, told: Callable[[int, int], None], stop: Callable[[], bool]) -> None:
    """Bring the library's parts up to date, and the seeds of their texts."""
    from policytext.library.overlaps.keeping import keep_seeds
    from policytext.library.parts.building import bring_up_to_date

    bring_up_to_date(store, told=told, stop=stop)
    keep_seeds(store.folder, stop)
