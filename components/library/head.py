"""The head of the library page: how much there is, where it is kept, and the way out of it."""

from pathlib import Path

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library.finding import Found
from components.session import keeping

_CSS = Path(__file__).with_name("library.css")


def show(frame: Frame, found: Found) -> st.delta_generator.DeltaGenerator:
    """Show the head; → where what is taken away has its button."""
    st.html(f"<style>{_CSS.read_text(encoding='utf-8')}</style>")
    with st.container(horizontal=True, vertical_alignment="center", key="title"):
        st.markdown(f"## {frame.word('menu_library')}", width="content")
        said = frame.word(f"where_{keeping.regime()}")
        if found.cards:
            amount = frame.word(
                "library_amount",
                texts=len(found.cards),
                characters=amount_of(sum(card.characters for card in found.cards), frame),
            )
            said = f"{amount} · {said}"
        st.caption(plain_markdown(said), width="stretch")
        return st.container(horizontal=True, width="content", key="library_out")


def amount_of(characters: int, frame: Frame) -> str:
    """Return a number of characters as it is said: in units of 10,000, or in millions."""
    if characters < 10_000:
        return f"{characters:,}"
    if frame.look.language == "zh":
        return frame.word("library_10000", number=f"{characters / 10_000:,.0f}")
    if characters < 1_000_000:
        return f"{characters:,}"
    return frame.word("library_10000", number=f"{characters / 1_000_000:,.1f}")
