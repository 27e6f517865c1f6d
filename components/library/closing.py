"""The buttons at the end of a dialog."""

from collections.abc import Callable

import streamlit as st

from components.frame import Frame
from components.library import moving
from components.library.ways import way
from components.session.undisturbed import undisturbed


def ways(
    frame: Frame, done: str, act: Callable[[], bool | None], *, disabled: bool = False
) -> None:
    """Show the button that does it, and the one that does not; either closes the dialog.

    `done` is the label of the first. It stays open where `act` returns False.
    """

    def do() -> None:
        if act() is not False:
            moving.ask("")

    with st.container(horizontal=True, key="dialog_ways"):
        # No callback: that would know the boxes of the dialog as they were drawn, not what was
        # written in one just before the click.
        if st.button(frame.word(done), type="primary", key="dialog_do", disabled=disabled):
            undisturbed(do)()
            st.rerun()
        way(frame, "dialog_cancel", moving.ask, "", key="dialog_cancel", boxed=True)
