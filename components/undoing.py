"""What was changed last, and the button that takes it back."""

import streamlit as st

from components.frame import Frame
from components.library import last, undo
from components.plain import plain_markdown
from components.undisturbed import undisturbed


def show(frame: Frame, key: str) -> None:
    """Show the last change, if there is one."""
    if step := last():
        with st.container(horizontal=True, vertical_alignment="center", key=f"head_{key}"):
            st.caption(plain_markdown(step.said))
            st.button(frame.word("undo"), key=key, on_click=undisturbed(undo), type="tertiary")
