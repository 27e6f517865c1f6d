"""What was changed last, and the button that undoes it."""

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.session.library import last, undo
from components.session.undisturbed import undisturbed


def show(frame: Frame, key: str, *places: str) -> None:
    """Show the last change in these places, if there is one."""
    if step := last(*places):
        with st.container(horizontal=True, vertical_alignment="center", key=f"head_{key}"):
            st.caption(plain_markdown(step.said))
            st.button(
                frame.word("undo"),
                key=key,
                on_click=undisturbed(undo),
                args=places,
                type="tertiary",
            )
