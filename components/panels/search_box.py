"""The search box on top of a page, drawn after the text that it searches."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.browser import search
from components.frame import Frame
from policytext.study.study import Study


def room() -> DeltaGenerator:
    """Keep the place of the box, on top of the page: the text is shown first."""
    return st.container(key="search_box")


def show(frame: Frame, room: DeltaGenerator, beside: Study | None = None) -> None:
    """Show the box in its room; it searches the text, and the one `beside` it if there is one."""
    studies = {"at": frame.study} | ({"beside": beside} if beside else {})
    with room:
        search.show(studies, frame.selection, frame.look)
