"""The structure page: the text beside what rules find in it, and the theme book made from that."""

import streamlit as st

from components import settings
from components.browser import findings
from components.page import open_page
from components.panels import reading_pane, search_box
from components.settings import choice
from components.themes import theme_editor, theme_shelf
from policytext.structure.proposal import adopted

frame = open_page("structure")
study, selection, look = frame.study, frame.selection, frame.look


def adopt(id: str) -> None:
    """Make a theme of a find."""
    found = next((one for one in study.findings if one.id == id), None)
    if found:
        book = adopted(study.book, study.document, found)
        theme_editor.put(frame, book, frame.word("did_adopt"))


with st.container(horizontal=True, key="title"):
    st.markdown(f"## {frame.word('menu_structure')}", width="content")
    st.caption(frame.word("structure_how"), width="stretch")
    search_room = search_box.room()

text_column, view_column = st.columns([38, 62], gap="small")
with text_column, st.container(key="reader_side"):
    reading_pane.show(frame)
search_box.show(frame, search_room)
with view_column:
    choice(frame, "structure")
    if selection.structure == "found":
        if study.scope is not None:
            st.caption(frame.word("weighs_whole"))
        findings.show(findings.view(study, selection, look), on_adopt=adopt)
    else:
        theme_shelf.show(frame)
settings.language(frame)
