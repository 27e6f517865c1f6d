"""The sidebar of every page: the menu, which document is read, and what is filtered."""

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from components import login
from components.browser import chooser, theme_filter
from components.browser.chooser import Choice
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.session import keeping, lost
from components.session.record import select, session
from components.session.selection import Selection, to_query
from components.session.undisturbed import undisturbed
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.progress import progress
from policytext.library.coming_in.queue import any_waits
from policytext.library.row_names import name_said
from policytext.structure.policy_language import group_name
from policytext.study.choosing import of_document
from policytext.study.own_texts import Library
from policytext.study.prepared import article
from policytext.tokens.initials import initials

_NONE = "-"  # stands for no text, where one is not here
PAGES = {
    "explore": "app.py",
    "terms": "pages/terms.py",
    "compare": "pages/compare.py",
    "structure": "pages/structure.py",
    "library": "pages/library.py",
    "over_time": "pages/over_time.py",
    "places": "pages/places.py",
    "groups": "pages/groups.py",
    "overlaps": "pages/overlaps.py",
    "documents": "pages/documents.py",
    "slides": "pages/slides.py",
    "method": "pages/method.py",
}


def show(frame: Frame, own: Library, *, filtered: bool) -> None:
    """Show the menu, the choice of a document where there are several, and the filter."""
    with st.sidebar:
        _menu(frame)
        _comes_in(frame)
        if own.names:
            _documents(frame, own)
        if filtered:
            _filter(frame)
        login.show(frame)


def keep_room(frame: Frame) -> None:
    """Show the sidebar without anything in it yet, so that what stands beside it need not move."""
    with st.sidebar:
        _name(frame)


def _name(frame: Frame) -> None:
    st.markdown(f"**:primary[文] {frame.word('app_title')}**")


def _menu(frame: Frame) -> None:
    _name(frame)
    with st.container(key="menu", gap=None):
        for name, path in PAGES.items():
            st.page_link(
                path,
                label=frame.word(f"menu_{name}"),
                query_params=to_query(_led_to(frame.selection, name)),
                width="stretch",
            )


def _led_to(selection: Selection, page: str) -> Selection:
    """Return what a page of the menu shows: the number that is chosen on this one stays here."""
    here = page == session().page
    return selection if here else replace(selection, point="", leaf="1")


def _comes_in(frame: Frame) -> None:
    """Show that texts are coming into the library, on every page."""
    store = keeping.at_hand()
    try:
        if store is None or not any_waits(store):
            return
        now = progress(store)
    except Unreadable:  # said where the library is read
        return
    st.caption(frame.word("incoming_state", done=now.done, of=now.of))


def _documents(frame: Frame, own: Library) -> None:
    """Show which document is read, and let another be chosen."""
    built_in = frame.word("built_in_document")

    def choices() -> Iterator[Choice]:
        yield Choice("", built_in, initials(article().title))
        for id, name in own.names.items():
            yield Choice(id, name_said(name, frame.look.language), own.shelf.initials.get(id, ""))

    def taken(id: str) -> None:
        lost.take_note({})
        select(of_document(session().selection, id))

    id = frame.selection.document
    now = Choice(id, name_said(own.names.get(id, built_in), frame.look.language))
    chooser.show(
        frame.word("choice_document"),
        Choice(_NONE, "") if session().lost else now,
        choices,
        revision=own.shelf.stamp,
        language=frame.look.language,
        key="choice_document",
        taken=taken,
    )


def _filter(frame: Frame) -> None:
    if frame.selection.search:
        word = plain_markdown(frame.word("search_let_go", search=frame.selection.search))
        st.button(word, key="search_let_go", on_click=undisturbed(_list_all), width="stretch")
    if frame.selection.said:
        name = group_name(frame.selection.said, frame.look.language)
        word = frame.word("said_let_go", name=name)
        st.button(word, key="said_let_go", on_click=undisturbed(_say_all), width="stretch")
    st.caption(frame.word("filter_filter"))
    with st.container(key="filter"):
        view = theme_filter.view(frame.study, frame.selection, frame.look)
        theme_filter.show(view, key="theme_filter")


def _list_all() -> None:
    select(replace(session().selection, search=""))


def _say_all() -> None:
    select(replace(session().selection, said=""))
