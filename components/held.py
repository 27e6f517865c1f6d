"""A widget that shows what the session keeps elsewhere."""

from typing import Any

import streamlit as st


def hold(key: str, value: Any) -> None:
    """Give the widget of this key its value, only where it has another one or none.

    A value that is set is sent to the browser, where it takes back whatever the reader has
    clicked or written since; with quick clicks one of them would be lost.
    """
    if key not in st.session_state or _differ(st.session_state[key], value):
        st.session_state[key] = value


def _differ(one: Any, other: Any) -> bool:
    # Of what is chosen among pills, the order says only what was clicked first.
    if isinstance(one, list) and isinstance(other, list):
        return set(one) != set(other)
    return bool(one != other)
