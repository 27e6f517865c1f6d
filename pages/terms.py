"""The terms page: the text beside its terms, their company and their places."""

import streamlit as st

from components import settings
from components.browser import copy_link
from components.browser.plain import plain_markdown
from components.page import open_page
from components.panels import lens, reading_pane, search_box
from components.settings import choice
from policytext.tokens.counting import size

_SHORT = 5_000  # tokens under which frequencies say little about habits of language

frame = open_page("terms")

with st.container(horizontal=True, key="title"):
    st.markdown(f"## {frame.word('menu_terms')}", width="content")
    st.caption(frame.word("terms_how"), width="stretch")
    search_room = search_box.room()
    copy_link.show(frame.look.language)

text_column, view_column = st.columns([38, 62], gap="small")
with text_column, st.container(key="reader_side"):
    reading_pane.show(frame)
search_box.show(frame, search_room)
with view_column:
    choice(frame, "lens")
    lens.search(frame)
    lens.show(frame)
    tokens = size(frame.study.tokens)
    honest = "honest_short" if tokens < _SHORT else "honest_long"
    st.caption(plain_markdown(frame.word(honest, tokens=f"{tokens:,}")))
settings.counting(frame)
settings.language(frame)
