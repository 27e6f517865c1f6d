"""A view over many texts in its panel: switches, chart or table, and the way out of the page."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.browser.plain import plain_markdown
from components.many import taking
from components.many.opening import Opened
from components.panels import charts
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.views.catalogue import builder_over_many
from policytext.views.view import View


def show(
    opened: Opened,
    name: str,
    switches: Sequence[str] = (),
    *,
    switch: str = "",
    more: Callable[[], None] = lambda: None,
) -> View | None:
    """Show a view; `switches` are fields that change it, `switch` one that chooses among views.

    `more` shows what else changes it.
    """
    frame = opened.frame
    with st.container(key=f"panel_{name}", border=True):
        try:
            view = builder_over_many(name)(opened.many, opened.asked, frame.look)
        except Unreadable as reason:
            st.warning(plain_markdown(reason.said(frame.look.language)))
            return None
        title = (view.words().headline if not view.counts.empty else "") or view.title
        as_table, export = charts.head(
            frame,
            view,
            (lambda: choice(frame, switch)) if switch else None,
            title=title,
            note=view.note,
        )
        with st.container(horizontal=True, key=f"switches_{name}"):
            if switch:
                st.markdown(f"### {plain_markdown(title)}")
            for field in switches:
                choice(frame, field)
            more()
        if view.counts.empty:
            st.caption(frame.word("many_nothing"))
        elif as_table or view.chart is None:
            charts.twin(frame, view)
        else:
            charts.figure(frame, view)
    if export:
        taking.offer(opened, view)
    return view
