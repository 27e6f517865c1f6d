"""The slides page: put a deck together → see each slide → edit its words → one button."""

from dataclasses import replace
from datetime import date

import streamlit as st

from components import settings
from components.compare import against
from components.deck import choosing, desk, downloads, saving
from components.deck.making import made
from components.page import open_page
from policytext.views.statement import statement

frame = open_page("slides")
frame = replace(frame, comparison=against.of_selection(frame))

with st.container(horizontal=True, vertical_alignment="center", key="title"):
    st.markdown(f"## {frame.word('menu_slides')}", width="content")
    st.caption(frame.word("slides_how"), width="stretch")
    files = st.container(horizontal=True, width="content", key="deck_files")

choosing.show(frame)
deck = made(frame)
with files:
    saving.show(frame, deck)
desk.show(frame, deck)

told = statement(frame.study, frame.options, frame.look.language, date.today())
downloads.show(frame, told, deck)
settings.counting(frame, frequencies=True)
settings.language(frame)
