"""The library page: bring texts → choose which count → find in them → show → take away."""

import streamlit as st

from components import settings
from components.library import (
    card,
    dialogs,
    dropping,
    empty,
    groups,
    head,
    leaving,
    listing,
    moving,
    removed,
    scoping,
    searching,
)
from components.library.finding import found as found_in
from components.page import open_page
from components.panels import undoing
from components.session.library import TEXTS

frame = open_page("library")
moving.lead(frame)
with st.spinner(frame.word("library_counts")):
    found = found_in(frame)

out = head.show(frame, found)
dropping.show(frame)
undoing.show(frame, "undo_change", TEXTS)
if found.cards:
    searching.show(frame, found)
    scoping.chips(frame, found)
    scoping.band(frame, found)
    left, right = st.columns([70, 30], gap="small")
    with left:
        first = listing.show(frame, found)
    with right:
        card.show(frame, found, first)
        groups.show(frame, found)
        removed.show(frame, found)
    scoping.sidebar(frame, found)
    with out:
        leaving.show(frame, found)
else:
    empty.show(frame, found)
    removed.show(frame, found)
dialogs.show(frame, found)
settings.language(frame)
