"""The texts of this session that were read but not imported yet."""

from collections.abc import Sequence

import streamlit as st

from policytext.study.own_texts import Text


def texts() -> list[Text]:
    """Return the waiting texts, newest first."""
    return list(st.session_state.get("waiting", ()))


def add(new: Sequence[Text]) -> None:
    """Add waiting texts; one that is there already moves to the front."""
    ids = {text.id for text in new}
    st.session_state.waiting = [*new, *(text for text in texts() if text.id not in ids)]


def instead_of(id: str, new: Sequence[Text]) -> None:
    """Replace one waiting text by others."""
    st.session_state.waiting = [
        one for text in texts() for one in (new if text.id == id else [text])
    ]


def done_with(ids: Sequence[str]) -> None:
    """Remove waiting texts."""
    st.session_state.waiting = [text for text in texts() if text.id not in ids]
