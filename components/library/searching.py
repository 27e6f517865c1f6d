"""The line that looks for something in all texts, and what it found in how many of them."""

import re

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import moving
from components.library.finding import Found
from components.library.ways import way
from components.session.selection import LONGEST_FIND
from components.session.undisturbed import undisturbed
from components.session.widgets import follow, in_one_line
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.library.counting.sought import GAP

_LETTERS = re.compile("[a-z]{2,12}")
_MOST = 8  # terms that letters may stand for


def show(frame: Frame, found: Found) -> None:
    """Show the line, how it reads, and what it found."""
    with st.container(key="panel_find", border=True), st.container(horizontal=True, key="find"):
        follow(
            st.text_input,
            frame.word("library_find", number=f"{len(found.cards):,}"),
            key="find_line",
            shown=frame.selection.find,
            taken=_find,
            placeholder=frame.word("search_library_placeholder", number=f"{len(found.cards):,}"),
            max_chars=LONGEST_FIND,
            label_visibility="collapsed",
            icon=":material/search:",
        )
        choice(frame, "find_as", form=lambda option: frame.word(f"sought_{option}"))
        with st.popover(frame.word("library_find_help"), type="tertiary"):
            st.markdown(plain_markdown(frame.word("sought_help", gap=GAP)))
            for option in ("strings", "terms"):
                said = plain_markdown(frame.word(f"sought_{option}_help"))
                st.caption(f"**{frame.word(f'sought_{option}')}** {said}")
    _result(frame, found)


def _find(written: str) -> None:
    moving.change(find=in_one_line(written), listing="lines")


def _result(frame: Frame, found: Found) -> None:
    if not frame.selection.find:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="find_result"):
        if found.refused:
            st.warning(plain_markdown(found.refused.said(frame.look.language)))
        elif found.hits:
            hits = found.hits
            said = frame.word("library_hits", hits=hits.total, texts=len(hits.by_text))
            st.markdown(f"**{said}**")
        if found.not_counted:
            st.caption(frame.word("library_not_counted", number=found.not_counted))
        if found.hits and found.hits.total:
            moving.through_the_years(frame, frame.selection.find)
        way(frame, "library_find_end", lambda: moving.change(find=""), key="find_end")
        _completions(frame, found)


def _completions(frame: Frame, found: Found) -> None:
    """Offer terms for letters of pinyin."""
    letters = frame.selection.find.strip().lower()
    if not _LETTERS.fullmatch(letters) or found.tables is None:
        return
    from policytext.library.counting.completions import completions

    try:
        terms = completions(found.tables, found.cards, letters, _MOST)
    except Unreadable:  # the parts are just being made anew
        return
    for term, number in terms:
        st.button(
            plain_markdown(f"{term} {number:,}"),
            key=f"completion_{term}",
            on_click=undisturbed(_find),
            args=(term,),
        )
