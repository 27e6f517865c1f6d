"""A chart with title, base line, table twin and export; one panel like the other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from components.browser import chart, legend, picture, table
from components.browser.plain import plain_markdown
from components.frame import Frame
from policytext.base.files import csv, filename
from policytext.base.labels import paired
from policytext.base.look import Look
from policytext.charts import legends
from policytext.views.basis import chosen_picks, explained
from policytext.views.statement import statement
from policytext.views.view import View


def head(
    frame: Frame,
    view: View,
    switch: Callable[[], None] | None = None,
    *,
    twin: bool = True,
) -> tuple[bool, bool]:
    """Show a view's title (or the switch that names it) and base line; → (as table, export).

    Behind the base line's question mark stands in full what the numbers rest on.
    """
    name = view.name
    with st.container(horizontal=True, vertical_alignment="center", key=f"head_{name}"):
        if switch:
            switch()
        else:
            st.markdown(f"### {plain_markdown(view.title)}", width="content")
        st.space("stretch")
        key = f"twin_{name}"
        as_table = twin and st.toggle(
            frame.word("as_table"), key=key, persist_state="session", width="content"
        )
        export = st.button(frame.word("export"), key=f"export_{name}", type="tertiary")
    line = " · ".join(filter(None, (view.base, view.hint)))
    with st.container(key=f"base_{name}"):
        note = explained(frame.study, view.note, frame.look.language)
        st.caption(plain_markdown(line), help=plain_markdown(note))
    return as_table, export


def panel(frame: Frame, view: View, switch: Callable[[], None] | None = None) -> None:
    """Show one chart, or in its place its table."""
    as_table, export = head(frame, view, switch)
    if as_table:
        twin(frame, view)
    else:
        figure(frame, view)
    if export:
        offer(frame, view)


def panel_and_table(frame: Frame, view: View, *, tall: bool = False) -> None:
    """Show one chart with its table below it."""
    with st.container(key=f"panel_{view.name}", border=True):
        _, export = head(frame, view, twin=False)
        figure(frame, view)
        twin(frame, view, tall=tall)
    if export:
        offer(frame, view)


def figure(frame: Frame, view: View) -> None:
    """Show a view's figure, if it has one, and what its hues mean where no row says so."""
    if view.chart:
        with st.container(key=view.name):
            chart.show(
                view.chart,
                frame.look,
                key=f"chart_{view.name}",
                alt=paired(view.title, view.base, frame.look.language),
                chosen=frame.selection,
                words={"failed": frame.word("chart_failed")},
            )
        if named := legends.legend(view.chart):
            shown = legend.view(named, view.title, frame.look)
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
        chosen=chosen_picks(frame.study, frame.options),
        tall=tall,
    )


def table_words(frame: Frame) -> dict[str, str]:
    """Return what a table says by itself."""
    return {name: frame.word(f"table_{name}", number="{number}") for name in ("more", "mark")}


def dressed(frame: Frame, view: View, *, transparent: bool = False) -> Look:
    """Return the look of a view's picture."""
    said = statement(frame.study, frame.options, frame.look.language, date.today())
    return replace(
        frame.look,
        picture=True,
        transparent=transparent,
        title=view.title,
        base=view.line,
        source=said.line,
    )


def offer(frame: Frame, view: View) -> None:
    """Open a dialog with the picture as it will stand on a slide, and the data."""

    @st.dialog(frame.word("export_title", title=view.title), width="large")
    def dialog() -> None:
        transparent = view.chart is not None and ground(frame, f"ground_{view.name}")
        look = dressed(frame, view, transparent=transparent)
        stem = filename(frame.study.document.title, view.title)
        with st.container(horizontal=True):
            if view.chart:
                formats = {f"png{n}": f"PNG {n}×" for n in (1, 2, 4)} | {"svg": "SVG"}
                said = {name: frame.word(f"picture_{name}") for name in ("saved", "failed")}
                picture.show(formats, said, filename=stem, key=f"save_{view.name}")
            save_rest(frame, view, stem)
        if view.chart:
            with st.container(key="picture"):
                chart.show(
                    view.chart,
                    look,
                    key=f"picture_{view.name}",
                    alt=view.title,
                    chosen=frame.selection,
                    words={"failed": frame.word("chart_failed")},
                )

    dialog()


def save_rest(frame: Frame, view: View, stem: str) -> None:
    """Show the buttons that save a view as a slide, and its table."""
    kind = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    slide = partial(_slide, frame, view)
    st.download_button("PPT", slide, f"{stem}.pptx", kind, on_click="ignore")
    table = partial(csv, view.rows)
    st.download_button("CSV", table, f"{stem}.csv", "text/csv", on_click="ignore")


def _slide(frame: Frame, view: View) -> bytes:
    # Imported here: only who asks for a slide waits for them.
    from policytext.exports.deck import deck
    from policytext.slides.layout import Layout
    from policytext.slides.proposing import proposed

    language = frame.look.language
    slides = proposed(frame.study, frame.options, Look(language), [view.name])
    said = {language: statement(frame.study, frame.options, language, date.today())}
    return deck(slides, frame.study, frame.options, Layout(), said, alone=True)


def ground(frame: Frame, key: str) -> bool:
    """Ask for a picture's background; → whether it is transparent."""
    chosen = st.segmented_control(
        frame.word("ground"),
        ("white", "transparent"),
        default="white",
        format_func=lambda one: frame.word(f"ground_{one}"),
        key=key,
    )
    return chosen == "transparent"
