"""The buttons at the end of a dialog."""

from collections.abc import Callable

import streamlit as st

from components.frame import Frame
from components.library import moving
from components.library.ways import way
from components.session.selection import LONGEST_NAME
from components.session.undisturbed import undisturbed
from components.session.widgets import in_one_line


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


def naming(
    frame: Frame,
    before: str,
    done: str,
    act: Callable[[str], bool],
    why_not: Callable[[str], str] = lambda name: "",
) -> None:
    """Ask for a name, beginning with `before`: Enter or the button that says `done` gives it.

    The dialog stays open where none is written, where `why_not` returns a sentence, which is shown,
    and where `act` returns False.
    """
    # A form: what is written counts with the key or the click that ends it, however soon that is.
    with st.form("dialog_form", border=False, enter_to_submit=True):
        written = st.text_input(
            frame.word("group_name"), before, max_chars=LONGEST_NAME, key=f"group_name_{before}"
        )
        given = st.form_submit_button(frame.word(done), type="primary", key="dialog_do")
    name = in_one_line(written or "")
    if given and not name:
        st.warning(frame.word("group_unnamed"))
    elif given and (why := why_not(name)):
        st.warning(why)
    elif given:
        undisturbed(lambda: moving.ask("") if act(name) else None)()
        st.rerun()
    if way(frame, "dialog_cancel", moving.ask, "", key="dialog_cancel", boxed=True):
        st.rerun()
