"""The slides page: choose views → see each slide → edit its words → one button."""

from dataclasses import replace
from datetime import date

import streamlit as st

from components import settings
from components.compare import against
from components.deck import downloads, slide_cards, slide_list
from components.page import open_page
from policytext.base.files import filename
from policytext.base.look import Look
from policytext.exports.deck import deck
from policytext.slides.proposing import proposed
from policytext.views.catalogue import COMPARED
from policytext.views.statement import statement

frame = open_page("slides")
frame = replace(frame, comparison=against.of_selection(frame))
study, options = frame.study, frame.options

with st.container(horizontal=True, key="title"):
    st.markdown(f"## {frame.word('menu_slides')}", width="content")
    st.caption(frame.word("slides_how"), width="stretch")
    button = st.container(width="content")

plan = slide_cards.choose(frame)
compared = any(kind in COMPARED for kind in plan.kinds)
told = options if compared else replace(options, comparison=None)
statements = {
    language: statement(study, told, language, date.today()) for language in plan.languages
}
slides = [
    slide_list.edited(slide)
    for kind in plan.kinds
    for language in plan.languages
    for slide in proposed(study, options, Look(language, dark=plan.layout.dark), [kind])
]
slide_cards.show(frame, slides, plan, statements)
language = frame.look.language
downloads.show(frame, statement(study, options, language, date.today()))

button.download_button(
    frame.word("slides_save", number=len(slides)),
    lambda: deck(slides, study, options, plan.layout, statements),
    f"{filename(study.document.title, frame.word('menu_slides'))}.pptx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    on_click="ignore",
    type="primary",
    disabled=not slides,
    key="save_deck",
)
settings.counting(frame, frequencies=True)
settings.language(frame)
