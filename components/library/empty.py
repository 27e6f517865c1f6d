"""A library without texts: what it is for, and how to begin."""

import streamlit as st

from components.frame import Frame

_COMMAND = "`python -m policytext library add …`"


def show(frame: Frame) -> None:
    """Show what there is to be done."""
    with st.container(key="panel_empty", border=True):
        st.markdown(f"### {frame.word('library_empty_title')}")
        st.markdown(frame.word("library_empty_what"))
        for way in ("files", "table", "shell"):
            st.markdown(f"- {frame.word(f'library_empty_{way}', command=_COMMAND)}")
        st.caption(frame.word("library_empty_kept"))
