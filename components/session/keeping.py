"""Where what a visit brings is kept: in its own reader's library, or for as long as it lasts."""

import os
from dataclasses import replace
from typing import Literal

import streamlit as st

from components.session import cached
from components.session.record import remember, session
from policytext.base.unreadable import Unreadable
from policytext.library.passing import passing
from policytext.library.places import home
from policytext.library.store import Store

Regime = Literal["own", "login", "session"]
_HERE = ("127.0.0.1", "localhost", "::1")


def regime() -> Regime:
    """Say whose library this visit has: the user's own, the one of who has logged in, or none.

    On this machine's own address the library is the user's; elsewhere nobody can be told apart
    without a login, and everything stays in the session. `POLICYTEXT_KEEP=no` keeps nothing.
    """
    if os.environ.get("POLICYTEXT_KEEP", "").lower() == "no":
        return "session"
    return "own" if st.get_option("server.address") in _HERE else "session"


def store() -> Store:
    """Return this visit's store. Raises Unreadable where it cannot be opened."""
    if regime() == "own":
        return cached.store_in(str(home() / "own"))
    if session().passing is None:
        remember(replace(session(), passing=passing()))
    store = session().passing
    assert store
    return store


def at_hand() -> Store | None:
    """Return this visit's store if there is one that can be opened; none is made for it."""
    if regime() == "session" and session().passing is None:
        return None
    try:
        return store()
    except Unreadable:
        return None


def kept() -> Store | None:
    """Return this visit's store if it lasts and can be opened."""
    if regime() == "session":
        return None
    try:
        return store()
    except Unreadable:
        return None
