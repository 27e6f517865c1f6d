"""How every page opens: the selection in, the sidebar drawn, what the page works on out."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from components import settings, sidebar
from components.browser import keepsake, links, spoken
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.session import (
    address,
    keeping,
    lost,
    place_in_line,
    project_file,
    resuming,
    studies,
)
from components.session.library import library
from components.session.record import remember, select, session
from components.session.selection import Selection, as_query
from policytext.base.labels import label, paired
from policytext.base.look import Look
from policytext.base.unreadable import Unreadable
from policytext.source.beginning import beyond
from policytext.source.documents import Document
from policytext.source.reading.limits import max_seconds
from policytext.study.choosing import chosen_after
from policytext.study.own_texts import Library
from policytext.study.pick import Pick
from policytext.study.plan import NO_PLAN

_OF_A_TEXT = ("explore", "terms", "compare", "structure", "slides")  # pages that show a text
_CSS = Path(__file__).with_name("frame.css")
_ALWAYS = (_CSS, *(_CSS.with_name(f"frame_{part}.css") for part in ("narrow", "print")))
_CSS_OF = {"en": (_CSS.with_name("frame_en.css"),)}


def open_page(page: str, settle: Callable[[Frame], Selection] | None = None) -> Frame:
    """Set the page up, show menu and filter, and return what the page works on.

    A page that cannot show every selection gives a function that settles what it shows instead.
    The page itself calls components/settings.py, once its text is out.
    """
    frame = begin(page, settle)
    if not frame.text_shown:
        frame.show_rest()  # here, nothing waits for a text
    surround(frame, page)
    return frame


def begin(page: str, settle: Callable[[Frame], Selection] | None = None) -> Frame:
    """Set the page up without anything around it, and return what it works on."""
    place_in_line.tell()
    keeping.settle()
    resuming.resume()
    own = library()
    try:
        selection, ignored = address.read(own)
        study = studies.study(own, selection)
    except Unreadable as reason:  # the article stands in its place
        remember(replace(session(), refused_text=(_asked_for(own), reason)))
        selection, ignored = Selection(lang=session().selection.lang), ()
        select(selection)
        study = studies.study(own, selection)
    if selection.document:
        remember(replace(session(), refused_text=None))
    language = selection.lang or ("zh" if (st.context.locale or "zh").startswith("zh") else "en")
    st.set_page_config(page_title=label("app_title", language), layout="wide")
    st.html(_style(language))
    look = Look(language=language, dark=st.context.theme.type == "dark")
    frame = Frame(selection, study, look, marked=session().marked)
    remember(replace(session(), page=page))
    if settle:
        # Here, and not by a second run: that would take a click on the menu back.
        frame = replace(frame, selection=settle(frame))
        select(frame.selection)
    address.write(frame.selection)
    resuming.note(frame.selection)
    _unkept(language)
    if lost.show(language, page) and page in _OF_A_TEXT:
        # Nothing else is shown in the place of the text that was asked for.
        frame.show_rest()
        surround(frame, page)
        settings.language(frame)
        st.stop()
    if ignored:
        st.toast(frame.word("link_ignored"), duration="long")
    if page in _OF_A_TEXT:
        cut_short(frame, frame.study.document)
    return frame.reading(frame.study)


def _asked_for(own: Library) -> str:
    """Return the name of the text that is asked for.

    It is chosen since a page was drawn, else linked, else that of the last view.
    """
    now = session()
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    if now.written is None:
        query = resuming.continued(query, own)
    chosen = now.written is not None and now.selection != now.written
    id = now.selection.document if chosen else "".join(query.get("document", [])[-1:])
    return own.names.get(id, id)


def cut_short(frame: Frame, document: Document) -> None:
    """Say of a document of which only the beginning could be analysed that this is so."""
    if number := beyond(document):
        words = {"number": len(document.text), "rest": number, "limit": max_seconds()}
        st.warning(frame.word("cut_short", **words), icon=":material/content_cut:")


def surround(frame: Frame, page: str) -> None:
    """Hear what is picked; and around a text that is shown, show menu and filter."""
    own, language = library(), frame.look.language
    unsaved = keeping.kept() is None and not (own.untouched and session().plan == NO_PLAN)
    links.show(
        language=language,
        drawn=as_query(session().selection),
        on_pick=_picked,
        on_upon=address.resume_upon,
        unsaved=unsaved,
        previews=bool(session().waiting),
        on_brought_back=partial(project_file.bring_back, said=frame.word("did_bring_back")),
    )
    if not frame.text_shown:
        sidebar.keep_room(frame)
        return
    spoken.show(language)
    with st.container(key="keepsake_place"):  # always there: nothing behind it moves, and is lost
        if unsaved:
            keepsake.show(language)
    sidebar.show(frame, own, filtered=page in _OF_A_TEXT and not session().lost)


def _unkept(language: str) -> None:
    """Say what could not be kept."""
    with st.container(key="unkept"):
        for reason in filter(None, (session().shut, session().unkept)):
            st.error(plain_markdown(reason.said(language)))
        if refused := session().refused_text:
            name, reason = refused
            st.error(plain_markdown(paired(name, reason.said(language), language)))


def _picked(picked: Pick) -> None:
    select(chosen_after(session().selection, picked))


def _style(language: str) -> str:
    """Return the style of every page, with what a language needs beside."""
    files = (*_ALWAYS, *_CSS_OF.get(language, ()))
    return f"<style>{''.join(file.read_text(encoding='utf-8') for file in files)}</style>"
