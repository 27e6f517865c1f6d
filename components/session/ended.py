"""Visits that are over: what they brought is deleted, even if something still holds it."""

import asyncio
from threading import Lock
from weakref import WeakValueDictionary

from streamlit.runtime import exists, get_instance

from policytext.library.passing import let_go
from policytext.library.store import Store

_EVERY = 30  # seconds
# Looks in which a session is missing before it is over. Streamlit waits two minutes for a browser
# that went away, as when a laptop is closed, to come back to its session.
_MISSING = 6
_stores: WeakValueDictionary[str, Store] = WeakValueDictionary()
_lock = Lock()  # sessions run in threads of their own


def watch(session: str, store: Store) -> None:
    """Take note that a store ends with a session."""
    with _lock:
        _stores[session] = store


async def let_them_go() -> None:
    """Delete what belongs to sessions that are over, as long as the server runs."""
    missing: dict[str, int] = {}
    while True:
        await asyncio.sleep(_EVERY)
        missing = look(missing)


def look(missing: dict[str, int]) -> dict[str, int]:
    """Look once, given in how many looks each session was missing before; → the same by now."""
    if not exists():
        return missing
    here = get_instance().is_active_session
    with _lock:
        now = {id: missing.get(id, 0) + 1 for id in list(_stores) if not here(id)}
        over = [id for id, often in now.items() if often >= _MISSING]
        stores = [_stores.pop(id, None) for id in over]
    for store in filter(None, stores):
        let_go(store)
    return {id: often for id, often in now.items() if id not in over}
