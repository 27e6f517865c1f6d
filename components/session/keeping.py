"""Where a visit's texts are kept: in its reader's own library, or only while the visit lasts."""

import os
from dataclasses import replace
from typing import Literal

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.session import cached, ended
from components.session.nearness import from_here
from components.session.person import login_is_set_up, person
from components.session.record import begin_anew, remember, session
from policytext.base.unreadable import Unreadable
from policytext.library import places
from policytext.library.passing import passing
from policytext.library.store import Store

Regime = Literal["own", "login", "session"]  # each has a label regime_…


def settle() -> None:
    """Find out which library this visit has; call this before anything of a page is drawn.

    A visit that changes hands, because somebody has logged out or a login has expired, begins anew:
    nothing of it is left, neither here nor in the browser.
    """
    mine, before = folder(), session().folder
    if before is not None and before != mine:
        cached.forget()
        begin_anew()
        if login_is_set_up():
            st.logout()  # the browser then loads the page again
            st.stop()
    if before == mine:
        return
    shut = None
    if mine:
        try:
            cached.store_in(mine).cards()
        except Unreadable as reason:
            shut = reason
    remember(replace(session(), folder=mine, shut=shut))


def folder() -> str:
    """Return the folder of the library that this visit may see, "" if nothing of it is kept.

    Where a login is set up, it is the library of the person who has logged in, from wherever. Else
    it is the user's own, for somebody at this machine: other visitors cannot be told apart. With
    `POLICYTEXT_KEEP=no` nothing is kept.
    """
    if os.environ.get("POLICYTEXT_KEEP", "").strip().lower() == "no":
        return ""
    if login_is_set_up():
        somebody = person()
        return str(places.of_person(somebody.issuer, somebody.subject)) if somebody else ""
    headers = st.context.headers
    if not headers:  # the connection to the browser is down just now: what held before still holds
        return session().folder or ""
    here = from_here(st.get_option("server.address"), headers)
    return str(places.own()) if here else ""


def regime() -> Regime:
    """Say whose library this visit has: the user's own, that of a login, or the session's."""
    if session().shut or not folder():
        return "session"
    return "login" if login_is_set_up() else "own"


def store() -> Store:
    """Return this visit's store. Raises Unreadable where it cannot be opened."""
    mine = "" if session().shut else folder()
    if mine:
        return cached.store_in(mine)
    if session().passing is None:
        found = passing()
        context = get_script_run_ctx()
        if context:
            ended.watch(context.session_id, found)
        remember(replace(session(), passing=found))
    store = session().passing
    assert store
    return store


def in_use() -> Store | None:
    """Return this visit's store if there is one yet. Raises Unreadable."""
    return session().passing if regime() == "session" else store()


def at_hand() -> Store | None:
    """Return this visit's store if there is one yet and it can be opened."""
    try:
        return in_use()
    except Unreadable:
        return None


def kept() -> Store | None:
    """Return this visit's store if it outlives the visit and can be opened."""
    if regime() == "session":
        return None
    try:
        return store()
    except Unreadable:
        return None
