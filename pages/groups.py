"""The page of two groups: choose both → what is typical, new, dropped in either → sentences."""

import streamlit as st

from components.many import panel, sentences, sides
from components.many.opening import close, open_many

opened = open_many("groups")
if sides.show(opened):
    left, right = st.columns([68, 32], gap="small")
    with left:
        panel.show(opened, opened.frame.selection.grouped, switch="grouped")
    with right:
        sentences.show(opened)
close(opened)
