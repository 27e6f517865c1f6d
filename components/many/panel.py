"""A view over many texts in its panel: switches, chart or table, and the way out of the page."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.browser.plain import plain_markdown
from components.many import taking
from components.many.opening import Opened
from components.panels import charts
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.views.catalogue import ROWS, builder_over_many
from policytext.views.view import View


def show(
    opened: Opened,
    name: str,
    switches: Sequence[str] = (),
    *,
    switch: str = "",
    more: Callable[[], None] = lambda: None,
    nothing: Callable[[], None] | None = None,
) -> View | None:
    """Show a view; `switches` are fields that change it, `switch` one that chooses among views.

    `more` shows what else changes it, `nothing` what is said where there is nothing to count.
    """
    frame = opened.frame
    with st.container(key=f"panel_{name}", border=True):
        try:
            view = view_of(opened, name)
        except Unreadable as reason:
            if switch:
                choice(frame, switch)
            st.warning(plain_markdown(reason.said(frame.look.language)))
            return None
        title = (view.words().headline if not view.counts.empty else "") or view.title
        as_table, export = charts.head(
            frame,
            view,
            (lambda: choice(frame, switch)) if switch else None,
            title=title,
            note=view.note,
            twin=not ROWS[name].table,
        )
        with st.container(horizontal=True, key=f"switches_{name}"):
            for field in switches:
                choice(frame, field)
            more()
        if view.counts.empty:
            (nothing or (lambda: st.caption(frame.word("many_nothing"))))()
        elif as_table or view.chart is None:
            charts.twin(frame, view)
        else:
            charts.figure(frame, view, named=name != "over_time")
            if ROWS[name].table:
                charts.twin(frame, view, tall=True)
    if export:
        taking.offer(opened, view)
    return view


def view_of(opened: Opened, name: str) -> View:
    """Return a view, made once for what is asked: a click on its marks changes nothing in it."""
    many, look = opened.many, opened.frame.look
    asked = opened.asked.only(*ROWS[name].asks)

    def made() -> View:
        return builder_over_many(name)(many, asked, look)

    return many.counted(f"view {name}", (str(asked), look), made)
