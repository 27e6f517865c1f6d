"""How the pages over many texts open: the scope in, what is counted out."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from components import settings
from components.browser import copy_link
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import coming_in, moving, scoping
from components.library.finding import Found
from components.library.finding import found as found_in
from components.page import open_page
from components.session import cached
from components.session.library import library
from components.session.selection import asked_of
from policytext.library.asked import Asked
from policytext.library.many import Many
from policytext.study.prepared import article_book

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
    many = many_of(frame, found)
    if found.refused:
        st.warning(plain_markdown(found.refused.said(frame.look.language)))
    if many is None or found.refused:
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


def many_of(frame: Frame, found: Found) -> Many | None:
    """Return a reader's library as it is counted, None where nothing of it can be yet."""
    if found.tables is None or found.store is None:
        return None
    folder, own = str(found.store.folder), library()

    def once(key: Hashable, make: Callable[[], Any]) -> Any:
        return cached.counted((folder, key), make)

    return Many(
        found.tables,
        found.cards,
        found.store.revision,
        found.groups,
        own.names,
        own.books.get(frame.selection.document) or article_book(),
        frame.selection.level,  # type: ignore[arg-type]
        once,
    )


def _empty(frame: Frame, found: Found) -> None:
    with st.container(key="panel_many_empty", border=True):
        st.markdown(frame.word("many_waits" if found.cards else "many_empty"))
        st.page_link(moving.LIBRARY, label=frame.word("many_to_library"), width="content")
