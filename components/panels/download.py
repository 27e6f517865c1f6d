"""The button that saves a file, the only one: what it makes is for this visit alone."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from components.session.made_files import for_this_visit


def download(
    words: str,
    make: Callable[[], bytes | str],
    file: str,
    kind: str,
    key: str,
    *,
    help: str | None = None,
    type: Literal["primary", "secondary"] = "secondary",
    disabled: bool = False,
) -> None:
    """Show a button that makes a file and saves it once it is pressed, without running the page."""
    st.download_button(
        words,
        for_this_visit(make, kind, file),
        file,
        kind,
        on_click="ignore",
        help=help,
        type=type,
        disabled=disabled,
        key=key,
    )
