"""The whole deck as a file."""

import streamlit as st

from components.deck.desk import PPTX
from components.deck.making import Made
from components.frame import Frame
from policytext.base.files import filename
from policytext.exports.deck import deck


def show(frame: Frame, made: Made) -> None:
    """Show the buttons that save the deck."""
    slides = made.slides
    stem = filename(frame.study.document.title, frame.word("menu_slides"))
    # Taken now: when a button is pressed no session is at hand.
    study, options, layout, statements = frame.study, frame.options, made.layout, made.statements
    st.download_button(
        frame.word("slides_save", number=len(slides)),
        lambda: deck(slides, study, options, layout, statements),
        f"{stem}.pptx",
        PPTX,
        on_click="ignore",
        type="primary",
        disabled=not slides,
        key="save_deck",
    )
