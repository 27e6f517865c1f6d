"""The terms page's views: one at a time, each with what can be switched in it."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.browser import table
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels import charts, pictures
from components.session.record import remember, session
from components.session.selection import LONGEST_SEARCH, Selection
from components.session.undisturbed import undisturbed
from components.session.widgets import follow, follow_names, selecting
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.structure.policy_language import groups
from policytext.tokens.searching import families
from policytext.views.catalogue import ROWS, builder
from policytext.views.view import View


def search(frame: Frame) -> None:
    """Show what narrows the terms: words to look for, and families of terms."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="search"):
        follow(
            st.text_input,
            frame.word("search"),
            key="search_terms",
            shown=frame.selection.search,
            taken=selecting(_looking_for),
            max_chars=LONGEST_SEARCH,
            placeholder=frame.word("search_hint"),
            help=frame.word("search_help"),
            width=230,
        )
        _families(frame)


def show(frame: Frame) -> None:
    """Show the chosen view; a pattern that is not well formed is said, and nothing else is lost."""
    name = frame.selection.lens
    try:
        view = frame.view(name)
    except Unreadable as reason:
        st.error(plain_markdown(reason.said(frame.look.language)))
        return
    _OWN.get(name, _shown)(frame, view)


def _looking_for(selection: Selection, words: str) -> Selection:
    """Look for words; a term that was chosen before is let go, so that they lead."""
    search = " ".join(words.split())[:LONGEST_SEARCH]
    return replace(selection, search=search, term="" if search else selection.term)


def _families(frame: Frame) -> None:
    """Show the parts that most terms share; one click lists every term that holds one."""
    found = dict(families(frame.study.frequencies))
    part = frame.selection.search.removeprefix("*")

    def chosen(selection: Selection, part: str | None) -> Selection:
        return _looking_for(selection, f"*{part}" if part else "")

    follow_names(
        st.pills,
        frame.word("families"),
        {part: f"{part} {number}" for part, number in found.items()},
        key="family",
        shown=part if part in found else None,
        taken=selecting(chosen),
        width="stretch",
    )


def _terms(frame: Frame, view: View) -> None:
    _switches(frame, view.name)
    with st.container(key="panel_terms", border=True):
        _, export = charts.head(frame, view, twin=False)
        charts.twin(frame, view, tall=True)
    if export:
        pictures.offer(frame, view)
    if view.chart:
        with st.container(key="panel_terms_figure", border=True):
            st.markdown(f"### {frame.word('terms_figure')}")
            charts.figure(frame, view)


def _shown(frame: Frame, view: View) -> None:
    """Show what can be switched, and the chart, with its table below it or in its place."""
    _switches(frame, view.name)
    if ROWS[view.name].table:
        charts.panel_and_table(frame, view)
    else:
        with st.container(key=f"panel_{view.name}", border=True):
            charts.panel(frame, view)


def _concordance(frame: Frame, view: View) -> None:
    """Show all lines, aligned on their node, each with a box that chooses it for export."""
    _switches(frame, view.name)
    every = view
    if frame.options.marked:
        every = builder(view.name)(frame.study, replace(frame.options, marked=()), frame.look)

    def mark(marked: list[int]) -> None:
        remember(replace(session(), marked=tuple(marked)))

    with st.container(key="panel_concordance", border=True):
        _, export = charts.head(frame, view, twin=False)
        table.show(
            [frame.word("column_mark"), *every.rows.columns],
            [
                [place, *row]
                for place, row in zip(every.counts["start"].tolist(), every.written, strict=True)
            ],
            [["", *row] for row in every.picks],
            caption=view.title,
            words=charts.table_words(frame),
            key="lines",
            kinds=["mark", *view.kinds],
            tall=True,
            marked=frame.options.marked,
            on_mark=mark,
        )
        if frame.options.marked:
            clear = undisturbed(mark)
            st.button(frame.word("marks_clear"), key="marks_clear", on_click=clear, args=([],))
    if export:
        pictures.offer(frame, view)


def _switches(frame: Frame, name: str) -> None:
    with st.container(horizontal=True, key="switches"):
        for field in ROWS[name].switches:
            choice(frame, field)


def _language(frame: Frame, view: View) -> None:
    """Show the ladder and the other groups; a group can be all that counts, in every view."""

    def chosen(selection: Selection, group: str | None) -> Selection:
        return replace(selection, said=group or "")

    follow_names(
        st.pills,
        frame.word("said_filter"),
        {group.id: group.label[frame.look.language] for group in groups()},
        key="said",
        shown=frame.selection.said or None,
        taken=selecting(chosen),
    )
    _shown(frame, view)


# Views with parts of their own.
_OWN: dict[str, Callable[[Frame, View], None]] = {
    "terms": _terms,
    "concordance": _concordance,
    "language": _language,
}
