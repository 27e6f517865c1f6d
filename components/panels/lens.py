"""The terms page's views: one at a time, each with what can be switched in it."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.browser import table
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels import charts
from components.session.held import hold
from components.session.selection import CHOICES, LONGEST_SEARCH
from components.session.undisturbed import undisturbed
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.structure.policy_language import groups
from policytext.tokens.searching import families
from policytext.views import VIEWS, View


def search(frame: Frame) -> None:
    """Show what narrows the terms: words to look for, and families of terms."""
    hold("search_terms", frame.selection.search)

    def changed() -> None:
        _look_for(st.session_state.search_terms.strip())

    with st.container(horizontal=True, vertical_alignment="bottom", key="search"):
        st.text_input(
            frame.word("search"),
            key="search_terms",
            max_chars=LONGEST_SEARCH,
            on_change=undisturbed(changed),
            placeholder=frame.word("search_hint"),
            help=frame.word("search_help"),
            width=230,
        )
        _families(frame)


def show(frame: Frame) -> None:
    """Show the chosen view; a pattern that is not well formed is said, and nothing else is lost."""
    name = frame.selection.lens
    try:
        view = VIEWS[name](frame.study, frame.options, frame.look)
    except Unreadable as reason:
        st.error(plain_markdown(reason.said(frame.look.language)))
        return
    _LENSES[name](frame, view)


def _look_for(words: str) -> None:
    """Look for words; a term that was chosen before is let go, so that they lead."""
    shown = " ".join(words.split())[:LONGEST_SEARCH]
    chosen = replace(st.session_state.selection, search=shown)
    st.session_state.selection = replace(chosen, term="") if shown else chosen


def _families(frame: Frame) -> None:
    """Show the parts that most terms share; one click lists every term that holds one."""
    found = dict(families(frame.study.frequencies))
    chosen = frame.selection.search.removeprefix("*")
    hold("family", chosen if chosen in found else None)

    def changed() -> None:
        part = st.session_state.family
        _look_for(f"*{part}" if part else "")

    st.pills(
        frame.word("families"),
        list(found),
        format_func=lambda part: f"{part} {found.get(part, 0)}",
        key="family",
        on_change=undisturbed(changed),
        width="stretch",
    )


def _terms(frame: Frame, view: View) -> None:
    with st.container(key="panel_terms", border=True):
        _, export = charts.head(frame, view, twin=False)
        charts.twin(frame, view, tall=True)
    if export:
        charts.offer(frame, view)
    if view.chart:
        with st.container(key="panel_terms_figure", border=True):
            st.markdown(f"### {frame.word('terms_figure')}")
            charts.draw(frame, view)


def _chart(*fields: str) -> Callable[[Frame, View], None]:
    def show(frame: Frame, view: View) -> None:
        _switches(frame, fields)
        with st.container(key=f"panel_{view.name}", border=True):
            charts.panel(frame, view)

    return show


def _chart_and_table(*fields: str) -> Callable[[Frame, View], None]:
    def show(frame: Frame, view: View) -> None:
        _switches(frame, fields)
        charts.panel_and_table(frame, view)

    return show


def _concordance(frame: Frame, view: View) -> None:
    """Show all lines, aligned on their node, each with a box that chooses it for export."""
    _switches(frame, ("order", "context"))
    every = view
    if frame.options.marked:
        every = VIEWS[view.name](frame.study, replace(frame.options, marked=()), frame.look)

    def mark(marked: list[int]) -> None:
        st.session_state.marked_lines = marked

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
        charts.offer(frame, view)


def _switches(frame: Frame, fields: tuple[str, ...]) -> None:
    with st.container(horizontal=True, key="switches"):
        for field in fields:
            choice(frame, field, CHOICES[field])


def _language(frame: Frame, view: View) -> None:
    """Show the ladder and the other groups; a group can be all that counts, in every view."""
    names = {group.id: group.label[frame.look.language] for group in groups()}
    hold("said", frame.selection.said or None)

    def changed() -> None:
        chosen = st.session_state.said or ""
        st.session_state.selection = replace(st.session_state.selection, said=chosen)

    st.pills(
        frame.word("said_filter"),
        tuple(names),
        format_func=lambda id: names.get(id, id),
        key="said",
        on_change=undisturbed(changed),
    )
    _chart_and_table()(frame, view)


_LENSES: dict[str, Callable[[Frame, View], None]] = {
    "terms": _terms,
    "ngrams": _chart_and_table("gram", "stops"),
    "concordance": _concordance,
    "collocates": _chart_and_table("window", "least"),
    "distribution": _chart(),
    "language": _language,
}
