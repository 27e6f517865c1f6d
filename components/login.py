"""Logging in and out, in the sidebar, where a server has that set up."""

from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.session.person import log_out, person, providers
from components.session.undisturbed import undisturbed


def show(frame: Frame) -> None:
    """Show who has logged in and a way out, or else the ways in; nothing where there are none."""
    ways = providers()
    if not ways:
        return
    with st.container(key="login"):
        if somebody := person():
            st.caption(plain_markdown(frame.word("login_who", name=somebody.name)))
            st.button(
                frame.word("login_out"),
                key="log_out",
                on_click=undisturbed(log_out),
                width="stretch",
            )
            return
        st.caption(frame.word("login_why"))
        for name in ways:
            st.button(
                plain_markdown(
                    frame.word("login_with", name=name) if name else frame.word("login_in")
                ),
                key=f"log_in_{name}",
                on_click=undisturbed(partial(st.login, name or None)),
                width="stretch",
            )
