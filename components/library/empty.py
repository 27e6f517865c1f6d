"""A library without texts: what it is for, and how to begin."""

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library.finding import Found

_COMMAND = "`python -m policytext library add`"


def show(frame: Frame, found: Found) -> None:
    """Show what there is to be done, or why the library cannot be read."""
    if found.refused:
        st.error(plain_markdown(found.refused.said(frame.look.language)))
        return
    with st.container(key="panel_empty", border=True):
        st.markdown(f"### {frame.word('library_empty_title')}")
        st.markdown(frame.word("library_empty_what"))
        for way, column in zip(("files", "table", "shell"), st.columns(3), strict=True):
            with column:
                title = frame.word(f"library_empty_{way}_title")
                said = frame.word(f"library_empty_{way}", command=_COMMAND)
                st.markdown(f"**{title}**  \n{said}")
        st.caption(frame.word("library_empty_kept"))
