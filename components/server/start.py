"""What happens when the server starts: a browser opens, and what it will need is loaded."""

import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st

_ANY = (None, "", "0.0.0.0", "::")  # addresses of every machine that this one is


@asynccontextmanager
async def started(_: st.App) -> AsyncIterator[None]:
    """Load, in the background, what the first reader would wait for, and open a browser."""
    Thread(target=_begin, name="warming", daemon=True).start()
    yield


def _begin() -> None:
    if not st.get_option("server.headless"):
        webbrowser.open(_address())
    # Imported here: the server answers before all this is loaded.
    from components.server import warming

    warming.warm_up()


def _address() -> str:
    """Return where this server is found from the same machine."""
    host = st.get_option("server.address")
    host = "localhost" if host in _ANY else host
    scheme = "https" if st.get_option("server.sslCertFile") else "http"
    path = (st.get_option("server.baseUrlPath") or "").strip("/")
    return f"{scheme}://{host}:{st.get_option('server.port')}/{path}"
