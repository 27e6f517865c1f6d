"""The documents page: bring a text → see what was recognised → correct it → read it."""

import streamlit as st

from components import settings
from components.documents import intake, own_words, projects, shelf
from components.page import open_page
from components.panels import undoing
from components.session import cached, keeping
from components.session.library import TEXTS, WORDS

intake.open_what_was_taken()
frame = open_page("documents")
cached.load_dictionary()

with st.container(horizontal=True, key="title"):
    st.markdown(f"## {frame.word('menu_documents')}", width="content")
    kept = frame.word(f"regime_{keeping.regime()}")
    st.caption(f"{frame.word('documents_how')} {kept}", width="stretch")

undoing.show(frame, "undo_change", TEXTS, WORDS)
intake.show(frame)
place = intake.previews(frame)
shelf.show(frame)
own_words.show(frame)
projects.show(frame)
settings.language(frame)
intake.get_ready(frame, place)
