"""The drop bar: files in, to be taken in in the background; projects are opened at once."""

from dataclasses import replace

import streamlit as st

from components.frame import Frame
from components.library import coming_in, moving
from components.panels import opening
from components.panels.upload import Files, taken
from components.session import keeping
from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in import adding, worker
from policytext.library.coming_in.kinds import kind_of
from policytext.library.coming_in.limits import max_archive_bytes
from policytext.study.project import ENDING, is_project


def show(frame: Frame) -> None:
    """Show where files are dropped, and what comes in."""
    # Undisturbed, as a callback is: a click that ended the run here would lose what was dropped.
    undisturbed(_add_what_is_settled)()
    with st.container(key="drop_bar", horizontal=True, vertical_alignment="center"):
        most = max_archive_bytes() // 1024 // 1024
        words = frame.word("library_drop")
        if taken(words, "library_files", _take, several=True, megabytes=most):
            st.rerun()  # the box is empty again
        with st.container(key="drop_state"):
            coming_in.show(frame)
    opening.refused(frame)
    if opening.take_next(frame):
        st.rerun()  # the list has what it brought


def _take(files: Files) -> None:
    """Keep files until it is settled what becomes of them: of tables, which columns are what."""
    projects = [one for one in files if _is_project(*one)]
    texts = [one for one in files if not _is_project(*one)]
    opening.wait(projects)
    tables = [one for one in texts if kind_of(one[0]) == "table"]
    others = [(name, content, None) for name, content in texts if kind_of(name) != "table"]
    now = session()
    remember(replace(now, tables=(*now.tables, *tables), to_add=(*now.to_add, *others)))
    moving.ask("table" if tables else "")


def _is_project(name: str, content: bytes) -> bool:
    """Say whether a file is a project, or was one before it was damaged."""
    return name.endswith(ENDING) or is_project(content)


def _add_what_is_settled() -> None:
    """Add all that was dropped at once, when no dialog asks for the columns of a table any more."""
    now = session()
    if now.asking == "table" or not (now.tables or now.to_add):
        return
    remember(replace(now, tables=(), to_add=()))
    if not now.to_add:
        return
    columns = {name: chosen for name, _, chosen in now.to_add if chosen}
    try:
        store = keeping.store()
        adding.add(store, [(name, content) for name, content, _ in now.to_add], columns)
        worker.ensure(store)
        remember(replace(session(), unkept=None))
    except Unreadable as reason:
        remember(replace(session(), unkept=reason))
