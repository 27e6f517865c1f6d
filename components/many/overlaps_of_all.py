"""All texts: who takes over from whom, found in the background; a cell has its passages."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.browser import ran
from components.browser.plain import plain_markdown
from components.library import coming_in
from components.library.ways import way
from components.many import panel
from components.many.opening import Opened
from components.many.overlaps_of_text import listed, pairs
from components.session import keeping
from components.session.record import remember, session
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.library.overlaps import whole
from policytext.library.overlaps.whole import Progress
from policytext.library.passages_at import passages_at
from policytext.library.point import Point
from policytext.views.of_library.kinds_drawn import kind_name
from policytext.views.of_library.who_repeats import group_said

_EVERY = 1.0  # seconds between two looks
_MINUTE = 90  # seconds, from which on minutes are said


def show(opened: Opened) -> None:
    """Show the matrix, or how finding it comes on."""
    frame = opened.frame
    try:
        now = _ensured(opened)
    except Unreadable as reason:
        st.warning(plain_markdown(reason.said(frame.look.language)))
        return
    if not now.is_over:
        with st.container(key="panel_compared", border=True):
            st.fragment(_look, run_every=_EVERY if now.goes_on else None)(opened)
        return
    panel.show(opened, "who_repeats", ("between", "taken", "measured"))
    with st.container(key="panel_cell", border=True):
        try:
            _cell(opened)
        except Unreadable as reason:
            st.warning(plain_markdown(reason.said(frame.look.language)))


def _ensured(opened: Opened) -> Progress:
    many = opened.many
    folder = many.tables.folder
    if coming_in.goes_on():  # what comes in now would have it begin anew
        return whole.progress(folder, many.cards)
    return whole.ensure(folder, many.cards)


def _look(opened: Opened) -> None:
    """Look how it comes on; at its end the page is drawn anew."""
    ran.show("ran_overlaps")
    frame, now = opened.frame, _ensured(opened)
    if now.is_over:
        st.rerun(scope="app")
    if not now.goes_on and not now.done:
        left = _left(opened, now)
        st.markdown(frame.word("overlaps_cost", of=now.of, left=left))
        _do(opened, "start", whole.want)
    else:
        with st.container(horizontal=True, vertical_alignment="center", key="compared_line"):
            st.progress(now.done / max(now.of, 1), width="stretch")
            key = "overlaps_going" if now.goes_on else "overlaps_paused"
            said = frame.word(key, done=now.done, of=now.of)
            if now.goes_on:
                said = f"{said} · {_left(opened, now)}"
            st.caption(said, width="content")
            if now.goes_on:
                _do(opened, "stop", whole.stop)
            else:
                _do(opened, "go_on", whole.want)
    st.caption(frame.word("overlaps_go_to_text"))


def _left(opened: Opened, now: Progress) -> str:
    seconds = now.seconds
    if seconds < _MINUTE:
        return opened.frame.word("overlaps_left", number=max(1, round(seconds)))
    return opened.frame.word("overlaps_left_minutes", number=round(seconds / 60))


def _do(opened: Opened, name: str, act: Callable[..., None]) -> None:
    """Show a button that starts or stops it; say on the page if that cannot be done."""

    def done() -> None:
        try:
            cards = keeping.store().cards()
            act(opened.many.tables.folder, cards)
        except Unreadable as reason:
            remember(replace(session(), unkept=reason))

    if way(opened.frame, f"overlaps_{name}", done, key=f"overlaps_{name}", boxed=True):
        st.rerun(scope="app")


def _cell(opened: Opened) -> None:
    """Show the passages of the cell that is chosen, or how one is."""
    frame, language = opened.frame, opened.frame.look.language
    point = Point.parse(frame.selection.point)
    if point is None or point.text or not point.source:
        st.caption(frame.word("overlaps_cell_how"))
        return
    standing, leaf = listed(opened, passages_at(opened.many, opened.asked, point))
    by = point.facet or "year"
    title = frame.word(
        "overlaps_of_cell",
        later=group_said(by, point.value or point.period, language),
        earlier=group_said(by, point.source, language),
        kind=kind_name(point.kind or "passage", language),
        number=len(standing),
    )
    with st.container(horizontal=True, vertical_alignment="center", key="head_cell"):
        st.markdown(f"### {plain_markdown(title)}", width="stretch")
        choice(frame, "passages_by")
    pairs(opened, standing, leaf, None, "overlaps_of_cell")
