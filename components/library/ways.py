"""A button of the library page: it does one thing, and is heard to its end."""

from collections.abc import Callable

import streamlit as st

from components.frame import Frame
from components.session.undisturbed import undisturbed


def way(
    frame: Frame,
    word: str,
    act: Callable[..., object],
    *arguments: object,
    key: str,
    boxed: bool = False,
    disabled: bool = False,
) -> bool:
    """Show a button, `boxed` or bare, that says the label `word`; say whether it is pressed."""
    return st.button(
        frame.word(word),
        key=key,
        type="secondary" if boxed else "tertiary",
        on_click=undisturbed(act),
        args=arguments,
        disabled=disabled,
    )
