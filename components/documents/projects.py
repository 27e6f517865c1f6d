"""A library, or a part of it, as one file; and such a file taken in, beside what is there."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels.upload import taken
from components.session import keeping
from components.session.library import TEXTS, change, library
from components.session.record import remember, select, session
from components.session.selection import from_query, to_query
from policytext.base.files import filename
from policytext.base.unreadable import Unreadable
from policytext.library.groups import GROUP
from policytext.library.own import as_book, as_doubts, as_plan, as_words
from policytext.library.store import Kept
from policytext.study import project
from policytext.study.own_texts import Library, Text
from policytext.study.plan import NO_PLAN
from policytext.study.project import Groups, Project
from policytext.tokens import word_list
from policytext.tokens.word_list import WordList

_TOLD = 20  # texts between two looks at how far it is


def show(frame: Frame) -> None:
    """Show the button that saves, and the box that opens."""
    st.markdown(f"### {frame.word('project_title')}")
    with st.container(border=True, key="panel_project"):
        st.caption(frame.word("project_how"))
        save(frame, library(), frame.word("project_save"), "save_project")
        files = taken(frame.word("project_open"), "project")
        if refused := session().refused_project:
            st.error(plain_markdown(refused.said(frame.look.language)))
        for _, content in files:
            _take(frame, content)


def save(frame: Frame, own: Library, words: str, key: str, *, name: str = "") -> None:
    """Show a button that saves a library, or a part of one (`policytext.library.some`)."""
    # Taken now: when the button is pressed no session is at hand.
    now = session()
    st.download_button(
        words,
        partial(project.to_bytes, own, to_query(now.selection), now.plan, _groups()),
        f"{filename(name or frame.word('project_name'))}{project.ENDING}",
        "application/gzip",
        on_click="ignore",
        key=key,
    )


def _groups() -> Groups:
    """Return the groups that are kept, as plain values."""
    try:
        store = keeping.at_hand()
        kept = store.kept(GROUP) if store else {}
    except Unreadable:
        return {}
    return {name.removeprefix(GROUP): scope for name, scope in kept.items()}


def _take(frame: Frame, content: bytes) -> None:
    """Take a project in, and open what was chosen in it; say why if that cannot be done."""
    try:
        opened = project.from_bytes(content)
        kept = _kept(opened)
    except Unreadable as reason:
        remember(replace(session(), refused_project=reason))
        st.rerun()
    remember(replace(session(), refused_project=None))
    number = len(opened.ids)
    said = frame.word("did_open_project", number=number)
    texts = _told(frame, opened.texts, number)
    if not change(TEXTS, said, kept, texts):
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
