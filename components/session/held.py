"""A widget that shows what the session keeps elsewhere."""

from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx


def hold(key: str, value: Any) -> None:
    """Give the widget of this key its value, only where it has another one or none.

    A value that is set is sent to the browser, where it takes back whatever the reader has
    clicked or written since; with quick clicks one of them would be lost.
    """
    context = get_script_run_ctx()
    page = context.page_script_hash if context else ""
    drawn_on: dict[str, str] = st.session_state.setdefault("held_on", {})
    # On another page it is another widget, that begins with the first of its options.
    new = drawn_on.get(key) != page
    if new or key not in st.session_state or _differ(st.session_state[key], value):
        st.session_state[key] = value
        drawn_on[key] = page


def _differ(one: Any, other: Any) -> bool:
    # Of what is chosen among pills, the order says only what was clicked first.
    if isinstance(one, list) and isinstance(other, list):
        return set(one) != set(other)
    return bool(one != other)
