"""The page place by place: choose an expression → who says it, since when → its sentences."""

import streamlit as st

from components.many import expressions, panel, sentences
from components.many.opening import close, open_many

opened = open_many("places")
shown = expressions.show(opened, most=1)
left, right = st.columns([68, 32], gap="small")
with left:
    begin = None if shown.asked.expressions else lambda: expressions.suggest(opened)
    panel.show(shown, "by_place", ("coloured",), nothing=begin)
with right:
    sentences.show(opened)
close(opened)
