"""The explorer: the text beside its frequencies, its cloud and its breakdown."""

from functools import partial

import streamlit as st

from components import settings
from components.browser import breakdown, copy_link
from components.browser.plain import plain_markdown
from components.page import open_page
from components.panels import doubting, reading_pane, search_box
from components.session.selection import to_query

frame = open_page("explore")
study, selection, look = frame.study, frame.selection, frame.look

with st.container(horizontal=True, key="title"):
    st.markdown(f"## {plain_markdown(study.document.title)}", width="content")
    st.caption(
        frame.word(
            "document_facts",
            paragraphs=len(study.document.paragraphs),
            sentences=len(study.document.sentences),
            characters=sum(p.end - p.start for p in study.document.paragraphs),
        ),
        width="stretch",
    )
    search_room = search_box.room()
    copy_link.show(frame.look.language)
    st.page_link(
        "pages/slides.py",
        label=frame.word("to_slides"),
        query_params=to_query(selection),
        width="content",
    )

text_column, view_column = st.columns([38, 62], gap="small")
with text_column, st.container(key="reader_box"):
    reading_pane.show(frame, on_shown=None if frame.text_shown else frame.show_rest)
search_box.show(frame, search_room)

with view_column, st.container(key="panel_breakdown", border=True):
    breakdown.show(breakdown.view(study, selection, look), on_doubt=partial(doubting.doubt, frame))

settings.counting(frame, frequencies=True)
settings.language(frame)

with view_column:
    if not frame.text_shown:
        with st.container(key="panel_waiting", border=True):
            st.caption(frame.word("views_follow"))
    # Imported here, not above: pandas and plotly load while the browser sets the text.
    from components.panels import explorer

    if not frame.text_shown:
        st.stop()
    left, right = st.columns(2, gap="small")
    with left:
        explorer.frequency(frame)
    with right:
        explorer.word_cloud(frame)
    left, right = st.columns([58, 42], gap="small")
    with left:
        explorer.wide(frame)
    with right:
        explorer.narrow(frame)
