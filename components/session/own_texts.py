"""This session's library: what one reader brought and changed, and the way back."""

from typing import NamedTuple

import streamlit as st

from components.session import lost
from policytext.study.own_texts import Library

_MOST_STEPS = 50


class Step(NamedTuple):
    """A change that can be undone: what it was, in the reader's words, and what was before."""

    said: str
    before: Library


def library() -> Library:
    """Return what this reader has."""
    kept: Library = st.session_state.setdefault("library", Library())
    return kept


def change(new: Library, said: str) -> None:
    """Put a changed library in place; `said` tells the reader what was done."""
    past = [*st.session_state.get("past", ()), Step(said, library())]
    st.session_state.past = past[-_MOST_STEPS:]
    st.session_state.library = new
    lost.forget()


def undo() -> None:
    """Take the last change back."""
    past = st.session_state.get("past", [])
    if past:
        st.session_state.library = past[-1].before
        st.session_state.past = past[:-1]


def last() -> Step | None:
    """Return the last change."""
    past = st.session_state.get("past", [])
    return past[-1] if past else None
