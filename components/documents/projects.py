"""A library, or a part of it, as one file; and such a file taken in, beside what is there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels import saving
from components.panels.upload import taken
from components.session.library import TEXTS, change, library
from components.session.record import remember, select, session
from components.session.selection import from_query, to_query
from policytext.base.unreadable import Unreadable
from policytext.library.groups import GROUP
from policytext.library.kept import Kept
from policytext.library.own import as_book, as_doubts, as_plan, as_words
from policytext.study import project
from policytext.study.own_texts import Text
from policytext.study.plan import NO_PLAN
from policytext.study.project import Project
from policytext.tokens import word_list
from policytext.tokens.word_list import WordList

_TOLD = 20  # texts between two looks at how far it is


def show(frame: Frame) -> None:
    """Show the button that saves, and the box that opens."""
    st.markdown(f"### {frame.word('project_title')}")
    with st.container(border=True, key="panel_project"):
        st.caption(frame.word("project_how"))
        saving.save(frame, library(), frame.word("project_save"), "save_project")
        files = taken(frame.word("project_open"), "project")
        if refused := session().refused_project:
            st.error(plain_markdown(refused.said(frame.look.language)))
        for _, content in files:
            remember(replace(session(), opening=content))
        if content := session().opening:
            _take(frame, content)


def _take(frame: Frame, content: bytes) -> None:
    """Take a project in, and open what was chosen in it; say why if that cannot be done."""
    try:
        opened = project.from_bytes(content)
        kept = _kept(opened)
    except Unreadable as reason:
        remember(replace(session(), refused_project=reason, opening=b""))
        st.rerun()
    remember(replace(session(), refused_project=None))
    number = len(opened.ids)
    said = frame.word("did_open_project", number=number)
    texts = _told(frame, opened.texts, number)
    try:
        done = change(TEXTS, said, kept, texts)
    except Exception:
        remember(replace(session(), opening=b""))
        raise
    remember(replace(session(), opening=b""))
    if not done:
        st.rerun()
    if opened.plan != NO_PLAN:
        remember(replace(session(), deck_past=(), plan=opened.plan))
    # What the selection says of themes and evidence is looked at again where the study is known.
    selection, _ = from_query(
        opened.query,
        documents=opened.ids,
        themes=opened.query.get("themes", ()),
        evidence=lambda id: True,
    )
    select(selection)
    st.switch_page("app.py", query_params=to_query(selection))


def _kept(opened: Project) -> Kept:
    """Return what is kept with the texts of a project; what it says nothing of stays as it is.

    Raises Unreadable where both word lists are too long to be one.
    """
    own = library()
    kept = dict(as_words(_joined(own.words, opened.words))) if opened.words else {}
    kept |= as_plan(opened.plan) if opened.plan != NO_PLAN else {}
    for id, book in opened.books.items():
        kept |= as_book(id, book)
    for id in {one.document for one in opened.doubts}:
        both = dict.fromkeys((*own.doubts, *opened.doubts))
        kept |= as_doubts(id, both)
    return kept | {f"{GROUP}{name}": scope for name, scope in opened.groups.items()}


def _joined(own: WordList, others: WordList) -> WordList:
    """Return a list with the entries of both. Raises Unreadable."""
    one, other = word_list.to_record(own), word_list.to_record(others)
    both = {name: [*one[name], *(x for x in other[name] if x not in one[name])] for name in one}
    return word_list.from_record(both)


def _told(frame: Frame, texts: Iterable[Text], number: int) -> Iterator[Text]:
    """Yield texts, and show how many of how many were taken in."""
    bar = st.progress(0.0)
    for done, text in enumerate(texts):
        if done % _TOLD == 0:
            bar.progress(done / number, frame.word("project_taking", done=done, number=number))
        yield text
    bar.empty()
