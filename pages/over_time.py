"""The page through the years: choose expressions → their use, the lives of phrases → sentences."""

import streamlit as st

from components.many import below, expressions, panel, sentences
from components.many.opening import close, open_many

opened = open_many("over_time")
opened = expressions.show(opened)
panel.show(
    opened,
    "over_time",
    ("by", "amount", "split"),
    nothing=lambda: expressions.suggest(opened),
)
left, right = st.columns([65, 35], gap="small")
with left:
    below.show(opened)
with right:
    sentences.show(opened, passport=True)
close(opened)
