"""The head of the library page: how much there is, where it is kept, and the way out of it."""

from pathlib import Path

import streamlit as st

from components.browser import copy_link
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
                characters=_amount(frame, sum(card.characters for card in found.cards)),
            )
            said = f"{amount} · {said}"
        st.caption(plain_markdown(said), width="stretch")
        with st.container(horizontal=True, width="content", key="library_ways"):
            copy_link.show(frame.look.language)
            return st.container(horizontal=True, width="content", key="library_out")


def _amount(frame: Frame, characters: int) -> str:
    """Return a number of characters as each language says many: by ten thousand, or by million."""
    unit, digits = (10_000, 0) if frame.look.language == "zh" else (1_000_000, 1)
    if characters < unit:
        return frame.word("library_few", number=characters)
    return frame.word("library_many", number=f"{characters / unit:,.{digits}f}")
