"""The texts of this session that were read but not taken in yet."""

from collections.abc import Sequence

import streamlit as st

from policytext.study.own_texts import Text


def texts() -> list[Text]:
    """Return the texts that wait, the last one that came first."""
    return list(st.session_state.get("waiting", ()))


def add(new: Sequence[Text]) -> None:
    """Let texts wait; one that waits already comes to the front."""
    ids = {text.id for text in new}
    st.session_state.waiting = [*new, *(text for text in texts() if text.id not in ids)]


def instead_of(id: str, new: Sequence[Text]) -> None:
    """Let texts wait in the place of one."""
    st.session_state.waiting = [
        one for text in texts() for one in (new if text.id == id else [text])
    ]


def done_with(ids: Sequence[str]) -> None:
    """Let texts wait no more."""
    st.session_state.waiting = [text for text in texts() if text.id not in ids]
