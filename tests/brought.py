"""What a test's reader has brought before it begins."""

from policytext.library.passing import passing
from policytext.library.store import Store
from policytext.study.own_texts import Text


def brought(*texts: Text) -> Store:
    """Return a store with texts: the `passing` of a session."""
    store = passing()
    store.put(texts)
    return store
