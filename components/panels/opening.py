"""Project files on their way into the library, beside what is there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.session.library import TEXTS, change, library
from components.session.record import remember, session
from policytext.base.labels import paired
from policytext.base.unreadable import Unreadable
from policytext.library.opening import kept_with
from policytext.study import project
from policytext.study.own_texts import Text
from policytext.study.plan import NO_PLAN
from policytext.study.project import MOST_BYTES, Project

MEGABYTES = MOST_BYTES // 1024**2  # that the file of a project may have
_TOLD = 20  # texts between two looks at how far it is


def wait(files: Sequence[tuple[str, bytes]]) -> None:
    """Let project files wait until they are taken in; what was said of others is forgotten."""
    now = session()
    remember(replace(now, opening=(*now.opening, *files), refused_projects=()))


def refused(frame: Frame) -> None:
    """Say which project files could not be opened, and why."""
    language = frame.look.language
    for name, reason in session().refused_projects:
        st.error(plain_markdown(paired(name, reason.said(language), language)))


def take_next(frame: Frame) -> Project | None:
    """Take in the project that waits first, if any, in one step that can be taken back.

    Returns it when it is in the library; None where none waits or this one cannot be.
    """
    if not session().opening:
        return None
    name, content = session().opening[0]
    try:
        opened = project.from_bytes(content)
        kept = kept_with(library(), opened)
    except Unreadable as reason:
        now = session()
        remember(replace(now, refused_projects=(*now.refused_projects, (name, reason))))
        _next()
        st.rerun()
    number = len(opened.ids)
    said = frame.word("did_open_project", number=number)
    texts = _told(frame, opened.texts, number)
    try:
        done = change(TEXTS, said, kept, texts)
    except Exception:
        _next()
        raise
    _next()
    if not done:
        st.rerun()
    if opened.plan != NO_PLAN:
        remember(replace(session(), deck_past=(), plan=opened.plan))
    return opened


def _next() -> None:
    """Let the project go that waits first."""
    now = session()
    remember(replace(now, opening=now.opening[1:]))


def _told(frame: Frame, texts: Iterable[Text], number: int) -> Iterator[Text]:
    """Yield texts, and show how many of how many were taken in."""
    bar = st.progress(0.0)
    for done, text in enumerate(texts):
        if done % _TOLD == 0:
            bar.progress(done / number, frame.word("project_taking", done=done, number=number))
        yield text
    bar.empty()
