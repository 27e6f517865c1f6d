"""The one dialog that is open, if any: it stays open when the page behind it is drawn anew."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from components.browser import ran
from components.frame import Frame
from components.library import (
    editing_dialog,
    group_dialogs,
    moving,
    removing_dialogs,
    table_dialog,
)
from components.library.finding import Found
from components.session.record import session
from components.session.undisturbed import undisturbed

Dialog = Callable[[Frame, Found, str], None]
_DIALOGS: dict[str, tuple[Dialog, Literal["small", "medium", "large"]]] = {
    "group_scope": (group_dialogs.keep_scope, "small"),
    "group_marked": (group_dialogs.keep_marked, "small"),
    "rename_group": (group_dialogs.rename, "small"),
    "edit": (editing_dialog.edit, "large"),
    "remove": (removing_dialogs.remove, "small"),
    "purge": (removing_dialogs.purge, "small"),
    "table": (table_dialog.choose_columns, "large"),
}


def show(frame: Frame, found: Found) -> None:
    """Show the dialog that was asked for."""
    asked = session().asking
    name, _, of = asked.partition(" ")
    if name not in _DIALOGS:
        return
    act, width = _DIALOGS[name]
    on_dismiss = undisturbed(lambda: moving.ask(""))

    @st.dialog(frame.word(f"dialog_{name}"), width=width, on_dismiss=on_dismiss)
    def dialog() -> None:
        if session().asking != asked:
            st.rerun()  # what its parts told has closed it: it alone was run again for that
        act(frame, found, of)
        ran.show("ran_dialog")

    dialog()
