"""The way back and forth in what was changed: each button says what it does."""

from collections.abc import Callable

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.session.library import last, next_one, redo, undo
from components.session.record import Step
from components.session.undisturbed import undisturbed

_LONGEST = 48  # characters of what was done, on a button


def show(frame: Frame, key: str, *places: str) -> None:
    """Show the ways back and forth in these places, where there are any."""
    back, forth = last(*places), next_one(*places)
    if not (back or forth):
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"head_{key}"):
        _way(frame, key, "undo_step", back, undo, places)
        _way(frame, f"{key}_redo", "redo_step", forth, redo, places)


def said_of(frame: Frame, word: str, step: Step | None) -> str:
    """Return what a way says ("undo_step", "redo_step"), "" where there is none."""
    if step is None:
        return ""
    said = step.said if len(step.said) <= _LONGEST else f"{step.said[:_LONGEST]}…"
    return frame.word(word, said=said)


def _way(
    frame: Frame,
    key: str,
    word: str,
    step: Step | None,
    act: Callable[..., None],
    places: tuple[str, ...],
) -> None:
    if step:
        st.button(
            plain_markdown(said_of(frame, word, step)),
            key=key,
            on_click=undisturbed(act),
            args=places,
            type="tertiary",
            help=plain_markdown(step.said) if len(step.said) > _LONGEST else None,
        )
