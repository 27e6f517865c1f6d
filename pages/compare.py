"""The compare page: two texts side by side, and between them what tells them apart."""

from dataclasses import replace

import streamlit as st

from components import comparison, contrast, reader, reading_pane, settings
from components.frame import open_page

frame = open_page("compare")

with st.container(horizontal=True, key="title"):
    st.markdown(f"## {frame.word('menu_compare')}", width="content")
    st.caption(frame.word("compare_how"), width="stretch")

left, middle, right = st.columns([28, 44, 28], gap="small")
with middle:
    chosen = comparison.choose(frame)
    with st.spinner(frame.word("views_follow")):
        compared = comparison.compared(frame, chosen, comparison.choices(frame)[chosen])
frame = replace(frame, study=compared.target, comparison=compared)
with left, st.container(key="reader_box"):
    reading_pane.show(frame)
with right, st.container(key="reader_beside"):
    if len(compared.studies) == 1:
        reader.show(comparison.beside(frame, compared.studies[0]), key="beside")
    elif len(compared.studies) == 0:
        st.caption(frame.word("compare_alone"))
with middle:
    contrast.show(frame, compared)
    contrast.lines(frame, compared)
settings.counting(frame)
settings.language(frame)
