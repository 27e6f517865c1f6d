"""The explorer: the text beside its frequencies, its cloud and its breakdown."""

import streamlit as st

from components import breakdown, reader, views
from components.frame import open_page
from policytext.containment import term_note

frame = open_page("explore")
study, selection, look = frame.study, frame.selection, frame.look

with st.container(horizontal=True, key="title"):
    st.markdown(f"## {study.document.title}", width="content")
    st.caption(
        frame.word(
            "document_facts",
            paragraphs=len(study.document.paragraphs),
            sentences=len(study.document.sentences),
            characters=sum(p.end - p.start for p in study.document.paragraphs),
        ),
        width="content",
    )

text_column, view_column = st.columns([38, 62], gap="small")
with text_column, st.container(key="reader_box"):
    reader.show(
        views.reader(study, selection, look, term_note(study, selection.term, look.language))
    )

with view_column:
    with st.container(key="panel_breakdown", border=True):
        breakdown.show(views.cards(study, selection, look))

    # Imported here, not above: pandas and plotly load while the text is already being read.
    from components import explorer

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
