"""Save everything of this reader as one file, and open it again."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels.upload import taken
from components.session.library import TEXTS, change, library
from components.session.record import remember, select, session
from components.session.selection import from_query, to_query
from policytext.base.files import filename
from policytext.base.unreadable import Unreadable
from policytext.library.own import as_book, as_doubts, as_plan, as_words
from policytext.study import project
from policytext.study.project import Project


def show(frame: Frame) -> None:
    """Show the button that saves, and the box that opens."""
    st.markdown(f"### {frame.word('project_title')}")
    with st.container(border=True, key="panel_project"):
        st.caption(frame.word("project_how"))
        name = filename(frame.word("project_name"))
        # Taken now: when the button is pressed no session is at hand.
        now = session()
        write = partial(project.to_bytes, library(), to_query(now.selection), now.plan)
        st.download_button(
            frame.word("project_save"),
            write,
            f"{name}{project.ENDING}",
            "application/json",
            on_click="ignore",
            key="save_project",
        )
        files = taken(frame.word("project_open"), "project")
        if refused := session().refused_project:
            st.error(plain_markdown(refused.said(frame.look.language)))
    for _, content in files:
        try:
            opened = project.from_bytes(content)
        except Unreadable as reason:
            remember(replace(session(), refused_project=reason))
            st.rerun()
        remember(replace(session(), refused_project=None))
        _open(frame, opened)


def _open(frame: Frame, opened: Project) -> None:
    """Put a project in the place of what is there; that can be undone."""
    own = opened.library
    kept = {**as_words(own.words), **as_plan(opened.plan)}
    for id in {one.document for one in own.doubts}:
        kept |= as_doubts(id, own.doubts)
    for id, book in own.books.items():
        kept |= as_book(id, book)
    if not change(TEXTS, frame.word("did_open_project"), kept, own.texts):
        return
    remember(replace(session(), deck_past=(), plan=opened.plan))
    ids = list(own.names)
    # What the selection says of themes and evidence is looked at again where the study is known.
    selection, _ = from_query(
        opened.query,
        documents=ids,
        themes=opened.query.get("themes", ()),
        evidence=lambda id: True,
    )
    select(selection)
    st.switch_page("app.py", query_params=to_query(selection))
