"""The slides page: put a deck together → see each slide → edit its words → one button."""

from dataclasses import replace
from datetime import date

import streamlit as st

from components import settings
from components.browser.plain import plain_markdown
from components.compare import against
from components.deck import choosing, desk, downloads, saving
from components.deck.making import made
from components.page import open_page
from policytext.base.unreadable import Unreadable
from policytext.views.statement import statement

frame = open_page("slides")
refused = ""
try:
    frame = replace(frame, comparison=against.of_selection(frame))
except Unreadable as reason:  # the other text passes its bounds: the deck goes without it
    refused = reason.said(frame.look.language)

with st.container(horizontal=True, vertical_alignment="center", key="title"):
    st.markdown(f"## {frame.word('menu_slides')}", width="content")
    st.caption(frame.word("slides_how"), width="stretch")
    files = st.container(horizontal=True, width="content", key="deck_files")

if refused:
    st.warning(plain_markdown(refused))
choosing.show(frame)
deck = made(frame)
with files:
    saving.show(frame, deck)
desk.show(frame, deck)

told = statement(frame.study, frame.options, frame.look.language, date.today())
downloads.show(frame, told, deck)
settings.counting(frame, frequencies=True)
settings.language(frame)
