"""What happens when the server starts and ends."""

import asyncio
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from threading import Thread
from types import ModuleType

import streamlit as st

from components.server import analysing
from components.session import made_files
from policytext.base import outside
from policytext.base.unreadable import Unreadable

_ANY = (None, "", "0.0.0.0", "::")  # addresses that stand for every address of this machine


@asynccontextmanager
async def started(_: st.App) -> AsyncIterator[None]:
    """Open a browser and load, in the background, what the first reader would wait for.

    Before anybody can ask for it, analysis goes to other processes; they end with the server.
    """
    analysing.begin()
    Thread(target=_begin, name="warming", daemon=True).start()
    clearing = [asyncio.create_task(_clear_up()), asyncio.create_task(made_files.let_them_go())]
    yield
    for task in clearing:
        task.cancel()
    outside.close_desk()


def _begin() -> None:
    if not st.get_option("server.headless"):
        webbrowser.open(_address())
    # Imported here: the server answers before all this is loaded.
    from components.server import warming

    # The server may end meanwhile; what is in the way otherwise, whoever comes is told.
    with suppress(Unreadable):
        warming.warm_up()


async def _clear_up() -> None:
    """Delete what visits leave behind, those of a server that was killed first."""
    # On a thread: the server answers before this is imported.
    ended = await asyncio.to_thread(_after_a_kill)
    await ended.let_them_go()


def _after_a_kill() -> ModuleType:
    from components.session import ended
    from policytext.library.passing import clear_up

    clear_up()
    return ended


def _address() -> str:
    """Return the address at which a browser on this machine finds the server."""
    host = st.get_option("server.address")
    host = "localhost" if host in _ANY else host
    scheme = "https" if st.get_option("server.sslCertFile") else "http"
    path = (st.get_option("server.baseUrlPath") or "").strip("/")
    return f"{scheme}://{host}:{st.get_option('server.port')}/{path}"
