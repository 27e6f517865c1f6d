"""A library, or a part of it, as one file; and such a file taken in, beside what is there."""

import streamlit as st

from components.frame import Frame
from components.panels import opening, saving
from components.panels.upload import taken
from components.session.library import library
from components.session.record import select
from components.session.selection import from_query, to_query


def show(frame: Frame) -> None:
    """Show the button that saves, and the box that opens."""
    st.markdown(f"### {frame.word('project_title')}")
    with st.container(border=True, key="panel_project"):
        st.caption(frame.word("project_how"))
        saving.save(frame, library(), frame.word("project_save"), "save_project")
        taken(frame.word("project_open"), "project", opening.wait, megabytes=opening.MEGABYTES)
        opening.refused(frame)
        _open(frame)


def _open(frame: Frame) -> None:
    """Take in the project that waits, and open what was chosen in it."""
    opened = opening.take_next(frame)
    if opened is None:
        return
    # What the selection says of themes and evidence is looked at again where the study is known.
    selection, _ = from_query(
        opened.query,
        documents=opened.ids,
        themes=opened.query.get("themes", ()),
        evidence=lambda id: True,
    )
    select(selection)
    st.switch_page("app.py", query_params=to_query(selection))
