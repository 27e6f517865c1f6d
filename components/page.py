"""How every page opens: the selection in, the sidebar drawn, what the page works on out."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from components import sidebar
from components.browser import links, spoken
from components.frame import Frame
from components.session import address, lost, studies
from components.session.library import library
from components.session.record import select, session
from components.session.selection import Selection, as_query
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.study.choosing import chosen_after
from policytext.study.own_texts import Library
from policytext.study.pick import Pick

_CSS = Path(__file__).with_name("frame.css")
_ALWAYS = (_CSS, *(_CSS.with_name(f"frame_{part}.css") for part in ("narrow", "print")))
_CSS_OF = {"en": (_CSS.with_name("frame_en.css"),)}


def open_page(page: str, settle: Callable[[Frame], Selection] | None = None) -> Frame:
    """Set the page up, show menu and filter, and return what the page works on.

    A page that cannot show every selection gives a function that settles what it shows instead.
    The page itself calls components/settings.py, once its text is out.
    """
    own = library()
    selection, ignored = address.read(own)
    language = selection.lang or ("zh" if (st.context.locale or "zh").startswith("zh") else "en")
    st.set_page_config(page_title=label("app_title", language), layout="wide")
    st.html(_style(language))
    look = Look(language=language, dark=st.context.theme.type == "dark")
    frame = Frame(selection, studies.study(own, selection), look, marked=session().marked)
    if settle:
        # Here, and not by a second run: that would take a click on the menu back.
        frame = replace(frame, selection=settle(frame))
        select(frame.selection)
    drawn = as_query(frame.selection)
    links.show(language=language, drawn=drawn, on_pick=_picked, unsaved=own != Library())
    spoken.show(language)
    address.write(frame.selection)
    sidebar.show(frame, own, filtered=page not in ("documents", "method"))
    lost.show(language, page)
    if ignored:
        st.toast(frame.word("link_ignored"), duration="long")
    return frame.reading(frame.study)


def _picked(picked: Pick) -> None:
    select(chosen_after(session().selection, picked))


def _style(language: str) -> str:
    """Return the style of every page, with what a language needs beside."""
    files = (*_ALWAYS, *_CSS_OF.get(language, ()))
    return f"<style>{''.join(file.read_text(encoding='utf-8') for file in files)}</style>"
