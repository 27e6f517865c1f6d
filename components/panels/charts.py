"""A chart with title, base line, table twin and export; one panel like the other."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from components.browser import chart, legend, table
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels import pictures
from policytext.base.labels import paired
from policytext.charts import legends
from policytext.study.pick import Pick
from policytext.views.basis import chosen_picks, explained
from policytext.views.view import View


def head(
    frame: Frame,
    view: View,
    switch: Callable[[], None] | None = None,
    *,
    twin: bool = True,
    title: str = "",
    note: str = "",
) -> tuple[bool, bool]:
    """Show a view's title (or the switch that names it) and base line; → (as table, export).

    Behind the base line's question mark stands in full what the numbers rest on: the `note` of a
    view of many texts.
    """
    name = view.name
    with st.container(horizontal=True, vertical_alignment="center", key=f"head_{name}"):
        if switch:
            switch()
        else:
            st.markdown(f"### {plain_markdown(title or view.title)}", width="content")
        st.space("stretch")
        key = f"twin_{name}"
        as_table = twin and st.toggle(
            frame.word("as_table"), key=key, persist_state="session", width="content"
        )
        export = st.button(frame.word("export"), key=f"export_{name}", type="tertiary")
    if switch and title:
        st.markdown(f"### {plain_markdown(title)}")
    line = " · ".join(filter(None, (view.base, view.hint)))
    with st.container(key=f"base_{name}"):
        told = note or explained(frame.study, view.note, frame.look.language)
        st.caption(plain_markdown(line), help=plain_markdown(told))
    return as_table, export


def panel(frame: Frame, view: View, switch: Callable[[], None] | None = None) -> None:
    """Show one chart, or in its place its table."""
    as_table, export = head(frame, view, switch)
    if as_table:
        twin(frame, view)
    else:
        figure(frame, view)
    if export:
        pictures.offer(frame, view)


def panel_and_table(frame: Frame, view: View, *, tall: bool = False) -> None:
    """Show one chart with its table below it."""
    with st.container(key=f"panel_{view.name}", border=True):
        _, export = head(frame, view, twin=False)
        figure(frame, view)
        twin(frame, view, tall=tall)
    if export:
        pictures.offer(frame, view)


def figure(frame: Frame, view: View, *, named: bool = True) -> None:
    """Show a view's figure, if it has one, and what its hues mean where no row says so.

    Where the page says that by itself, they need not be `named`.
    """
    if view.chart:
        with st.container(key=view.name):
            chart.show(
                view.drawing(frame.look),
                key=f"chart_{view.name}",
                alt=paired(view.title, view.base, frame.look.language),
                chosen=frame.selection,
                words={"failed": frame.word("chart_failed")},
            )
        if named and (entries := legends.legend(view.chart)):
            shown = legend.view(entries, view.title, frame.look)
            legend.show(shown, key=f"legend_{view.name}")


def twin(frame: Frame, view: View, *, tall: bool = False) -> None:
    """Show a view as a table whose cells choose what the marks of the chart choose."""
    columns, kinds = list(view.rows.columns), list(view.kinds or [""] * len(view.rows.columns))
    picks = view.picks
    rows: list[list[Any]] = [list(row) for row in view.written]
    if sparks := view.sparks:
        columns.insert(1, frame.word("column_spark"))
        kinds.insert(1, "spark")
        rows = [[row[0], spark, *row[1:]] for row, spark in zip(rows, sparks, strict=True)]
        picks = [[row[0], "", *row[1:]] for row in picks]
    table.show(
        columns,
        rows,
        picks,
        caption=view.title,
        words=table_words(frame),
        key=f"table_{view.name}",
        kinds=kinds,
        chosen=_chosen(frame),
        tall=tall,
    )


def _chosen(frame: Frame) -> list[str]:
    if point := frame.selection.point:
        return [*chosen_picks(frame.study, frame.options), str(Pick(point=point))]
    return chosen_picks(frame.study, frame.options)


def table_words(frame: Frame) -> dict[str, str]:
    """Return what a table says by itself."""
    return {name: frame.word(f"table_{name}", number="{number}") for name in ("more", "mark")}
