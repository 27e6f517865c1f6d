"""How the pages over many texts open: the scope in, what is counted out."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from components import settings
from components.browser import copy_link
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import coming_in, moving, scoping
from components.library.finding import Found
from components.library.finding import found as found_in
from components.page import open_page
from components.session.many import many_of
from components.session.selection import asked_of
from policytext.library.asked import Asked
from policytext.library.many import Many

_CSS = Path(__file__).with_name("many.css")


@dataclass(frozen=True)
class Opened:
    """A page over many texts: its frame, the library as the library page has it, and as it counts.

    `asked` is what its views are asked for.
    """

    frame: Frame
    found: Found
    many: Many
    asked: Asked


def open_many(page: str) -> Opened:
    """Open a page over many texts; where there are none, say how they come and show no more."""
    frame = open_page(page)
    moving.lead(frame)
    st.html(f"<style>{_CSS.read_text(encoding='utf-8')}</style>")
    with st.container(horizontal=True, vertical_alignment="center", key="title"):
        st.markdown(f"## {frame.word(f'menu_{page}')}", width="content")
        st.caption(frame.word(f"{page}_how"), width="stretch")
        moving.back_to_text(frame)
        copy_link.show(frame.look.language)
    if coming_in.goes_on():
        with st.container(key="panel_comes_in", border=True):
            coming_in.show(frame)
    found = found_in(frame)
    many = None if found.refused else many_of(frame.selection)
    if found.refused:
        st.warning(plain_markdown(found.refused.said(frame.look.language)))
    if many is None:
        _empty(frame, found)
        settings.language(frame)
        st.stop()
    scoping.chips(frame, found)
    return Opened(frame, found, many, asked_of(frame.selection))


def close(opened: Opened) -> None:
    """Show what narrows the scope, and the language, in the sidebar."""
    with st.sidebar:
        st.caption(opened.frame.word("many_scope", number=len(opened.found.inside)))
    scoping.sidebar(opened.frame, opened.found)
    settings.language(opened.frame)


def _empty(frame: Frame, found: Found) -> None:
    with st.container(key="panel_many_empty", border=True):
        st.markdown(frame.word("many_waits" if found.cards else "many_empty"))
        st.page_link(moving.LIBRARY, label=frame.word("many_to_library"), width="content")
