"""The only st.cache_* in the project: thin wrappers round policytext."""

from collections.abc import Callable, Hashable
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from policytext.base import outside
from policytext.library.store import Store
from policytext.source.reading.received import Received
from policytext.study.ahead import warm_up
from policytext.study.keeping import Key

if TYPE_CHECKING:
    from policytext.library.counting.tables import Tables
    from policytext.source.division import Inner

T = TypeVar("T")
_TEXTS = 128  # of a session whose steps are kept
_STEPS = 8  # that a text takes
_TABLES = 4  # libraries whose tables are at hand
_LIBRARIES = 100  # that are open at once; one that is in use stays open beyond that


def keep(key: Key, make: Callable[[], T]) -> T:
    """Return the result of a step, made once a session."""
    if get_script_run_ctx(suppress_warning=True) is None:
        # A file is made outside any session when its button is pressed, and so without a cache.
        return make()
    found: T = _kept(key, make)
    return found


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS * _STEPS)
def _kept(key: Key, _make: Callable[[], Any]) -> Any:
    return _make()


def _in_place(store: Store) -> bool:
    return store.connection.in_place


@st.cache_resource(show_spinner=False, max_entries=_LIBRARIES, validate=_in_place)
def store_in(folder: str) -> Store:
    """Return the library in a folder, opened once a server. Raises Unreadable.

    It is opened anew where its file was deleted or put back. Only `keeping` may say which folder.
    """
    return Store(Path(folder))


def forget() -> None:
    """Empty what is kept for this session."""
    for kept in (_kept, documents_in, drawing, drawings, _counted):
        kept.clear()


@st.cache_resource(show_spinner=False, max_entries=_TABLES)
def _tables_of(folder: str) -> "list[Tables]":
    return []


def tables_in(folder: str, stamp: str) -> "Tables":
    """Return the tables of one library's parts; `stamp` changes with its manifest.

    Those of an earlier manifest are let go before others are read: both need much memory.
    """
    from policytext.library.counting.tables import opened

    held = _tables_of(folder)
    for tables in held:
        if tables.key == stamp:
            return tables
    held.clear()
    now = opened(Path(folder))
    held[:] = [now]
    return now


@st.cache_resource(show_spinner=False, scope="session", max_entries=40)
def _counted(key: tuple[Hashable, ...], _count: Callable[[], Any]) -> Any:
    return _count()


def counted(key: tuple[Hashable, ...], count: Callable[[], T]) -> T:
    """Return what is counted over many texts, once a session.

    `key` names what is counted, in which library, in which parts, and in which texts of them.
    """
    if get_script_run_ctx(suppress_warning=True) is None:
        return count()  # as `keep` does
    found: T = _counted(key, count)
    return found


@st.cache_resource(show_spinner=False)
def load_dictionary() -> None:
    """Begin to load, once a server, what a reader's first text would wait for."""
    Thread(target=warm_up, daemon=True).start()


@st.cache_resource(show_spinner=False, scope="session", max_entries=_TEXTS)
def documents_in(id: str, _received: Received) -> "tuple[Inner, ...]":
    """Return the documents in a file, () if it is a single one, or too much to be taken apart."""
    from policytext.source import division

    whole: Callable[[], tuple[Inner, ...]] = partial(outside.done, division.documents_in, _received)
    return outside.first_done((whole, tuple))


@st.cache_resource(show_spinner=False, scope="session", max_entries=300)
def drawing(key: tuple[Hashable, ...], _draw: Callable[[], str]) -> str:
    """Return what `_draw` draws, drawn once; `key` names everything that it shows."""
    return _draw()


@st.cache_resource(show_spinner=False, scope="session", max_entries=20)
def drawings(key: tuple[Hashable, ...], _draw: Callable[[], tuple[str, ...]]) -> tuple[str, ...]:
    """Return the pages that `_draw` draws, drawn once; `key` names everything that they show."""
    return _draw()
