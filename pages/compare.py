"""The compare page: two texts side by side, and between them what tells them apart."""

import streamlit as st

from components import settings
from components.browser import copy_link, reader
from components.browser.plain import plain_markdown
from components.compare import against, choosing, contrast, kept_groups
from components.page import open_page
from components.panels import reading_pane, search_box
from policytext.base.unreadable import Unreadable

frame = open_page("compare", choosing.settled)

with st.container(horizontal=True, key="title"):
    st.markdown(f"## {frame.word('menu_compare')}", width="content")
    st.caption(frame.word("compare_how"), width="stretch")
    search_room = search_box.room()
    copy_link.show(frame.look.language)

names, chosen = choosing.choices(frame), frame.selection.against
refused = kept_groups.refusal(frame, chosen)
try:
    with st.spinner(frame.word("views_follow")):
        compared = None if refused else against.compared(frame, chosen, names[chosen])
except Unreadable as reason:  # the other text passes its bounds
    compared, refused = None, reason.said(frame.look.language)
if compared is None:
    left, middle = st.columns([36, 64], gap="small")
    with left, st.container(key="reader_side"):
        reading_pane.show(frame)
    with middle:
        choosing.choose(frame, names)
        st.warning(plain_markdown(refused))
    settings.counting(frame)
    settings.language(frame)
    st.stop()
frame = frame.reading(compared.target, compared)
widths = [28, 44, 28] if compared.studies else [36, 64]
left, middle, *right = st.columns(widths, gap="small")
with left, st.container(key="reader_side"):
    reading_pane.show(frame)
other = None
for column in right:
    with column, st.container(key="reader_beside"):
        other = choosing.choose_other(frame, compared)
        reader.show(against.beside(frame, other), key="beside")
search_box.show(frame, search_room, other)
with middle:
    choosing.choose(frame, names)
    if list(names) == ["language"]:
        st.caption(frame.word("compare_alone"))
    contrast.show(frame, compared)
    contrast.lines(frame, compared)
settings.counting(frame)
settings.language(frame)
