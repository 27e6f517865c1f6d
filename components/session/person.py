"""The person who has logged in, as an OpenID Connect provider has told Streamlit."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx

_LASTS = 30 * 24 * 60 * 60  # seconds after which a login has expired, as has its cookie


class Person(NamedTuple):
    """A person, known by issuer and subject alone; `name` is only shown."""

    issuer: str
    subject: str
    name: str


def login_is_set_up() -> bool:
    """Say whether this server's secrets have a part about a login.

    Secrets that cannot be read are taken to have one: without it everybody would be let in.
    """
    if st.secrets.load_if_toml_exists():
        return "auth" in st.secrets
    return any(Path(file).exists() for file in st.get_option("secrets.files"))


def providers() -> tuple[str, ...]:
    """Return the providers to log in with; "" stands for a single one without a name."""
    if not (st.secrets.load_if_toml_exists() and "auth" in st.secrets):
        return ()
    section = st.secrets["auth"]
    named = [
        str(name)
        for name, part in section.items()
        if isinstance(part, Mapping) and "server_metadata_url" in part
    ]
    return ("",) if "server_metadata_url" in section else tuple(named)


def person() -> Person | None:
    """Return who has logged in, None if nobody has, or too long ago."""
    return _person(st.user.to_dict(), time.time())


def _person(said: Mapping[str, Any], now: float) -> Person | None:
    issuer, subject, since = said.get("iss"), said.get("sub"), said.get("iat")
    if not said.get("is_logged_in") or not (isinstance(issuer, str) and isinstance(subject, str)):
        return None
    if not (issuer and subject) or (isinstance(since, int | float) and since + _LASTS < now):
        return None
    names = (said.get(name) for name in ("name", "preferred_username", "email"))
    return Person(issuer, subject, next((str(name) for name in names if name), subject))


def log_out() -> None:
    """End this login in every tab of the browser, so that nothing of it stays on screen.

    Each other tab with the same login is run again, and finds nobody logged in (`keeping.settle`).
    """
    context = get_script_run_ctx()
    assert context, "somebody clicks in a session"
    runtime, login = get_instance(), dict(context.user_info)
    for one in runtime._session_mgr.list_active_sessions():
        if one.session.id != context.session_id and one.session.matches_user_info(login):
            runtime.clear_user_info_for_session(one.session.id)
            one.session.request_rerun(None)
    st.logout()
