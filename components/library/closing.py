"""The buttons at the end of a dialog."""

from collections.abc import Callable

import streamlit as st

from components.frame import Frame
from components.library import moving


def ways(
    frame: Frame, done: str, act: Callable[[], bool | None], *, disabled: bool = False
) -> None:
    """Show the button that does it, and the one that does not; either closes the dialog.

    `done` is the label of the first. It stays open where `act` returns False.
    """
    with st.container(horizontal=True, key="dialog_ways"):
        if st.button(frame.word(done), type="primary", key="dialog_do", disabled=disabled):
            if act() is not False:
                moving.ask("")
            st.rerun()
        if st.button(frame.word("dialog_cancel"), key="dialog_cancel"):
            moving.ask("")
            st.rerun()
