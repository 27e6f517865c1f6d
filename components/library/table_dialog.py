"""The dialog for a table: which of its columns are what, with a few of its rows."""

from dataclasses import asdict, replace

import streamlit as st

from components.browser.catalogue import MISSING
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import closing
from components.library.finding import Found
from components.session.record import remember, session
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.tables.columns import FIELDS, Columns, recognised
from policytext.library.coming_in.tables.looking import head_of
from policytext.library.coming_in.tables.sheet import Head

_ROWS, _CELL = 4, 60  # rows that are shown, characters of a cell


def choose_columns(frame: Frame, found: Found, of: str) -> None:
    """Ask for the columns of the first table that waits."""
    waiting = session().tables
    if not waiting:
        st.caption(frame.word("table_none"))
        closing.ways(frame, "table_take", lambda: None)
        return
    name, content = waiting[0]
    st.markdown(f"**{plain_markdown(name)}**")
    try:
        with st.spinner(frame.word("table_looks")):
            head = head_of(name, content)
    except Unreadable as reason:
        st.warning(plain_markdown(reason.said(frame.look.language)))
        closing.ways(frame, "table_leave_out", _next)
        return
    columns = _chosen(frame, name, head)
    _rows(frame, head, columns)
    if not columns.text:
        st.caption(frame.word("table_no_text"))

    def take() -> bool:
        now = session()
        remember(replace(now, to_add=(*now.to_add, (name, content, columns))))
        return _next()

    closing.ways(frame, "table_take", take, disabled=not columns.text)


def _next() -> bool:
    """Go on to the next table; say whether there is none."""
    now = session()
    remember(replace(now, tables=now.tables[1:]))
    return len(now.tables) < 2


def _chosen(frame: Frame, name: str, head: Head) -> Columns:
    """Let every column be chosen, beginning with what was recognised."""
    by_itself = asdict(recognised(head))
    options = ["", *dict.fromkeys(head.names)]
    chosen = {}
    with st.container(horizontal=True, key="table_columns"):
        for field in FIELDS:
            word = "table_text" if field == "text" else f"field_{field}"
            chosen[field] = st.selectbox(
                frame.word(word),
                options,
                options.index(by_itself[field]),
                key=f"table_{field}_{name}",
                format_func=lambda option: option or frame.word("table_no_column"),
            )
    return Columns(**{field: value or "" for field, value in chosen.items()})


def _rows(frame: Frame, head: Head, columns: Columns) -> None:
    """Show the first rows as they will be read."""
    used = {getattr(columns, field): field for field in FIELDS if getattr(columns, field)}
    for row in head.rows[:_ROWS]:
        parts = []
        for column, cell in zip(head.names, row, strict=False):
            if column in used and cell.strip():
                short = cell.strip()[:_CELL] + ("…" if len(cell.strip()) > _CELL else "")
                parts.append(plain_markdown(short.replace("\n", " ")))
        st.caption(" · ".join(parts) or MISSING)
