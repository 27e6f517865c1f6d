"""A figure with title, base note, table twin and export; one panel like the other."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from components import picture, table
from components.frame import Frame
from policytext.figures.style import config
from policytext.files import csv, filename
from policytext.look import Look

Draw = Callable[[Look], go.Figure]


def head(
    frame: Frame, name: str, title: str, base: str, note: str, switch: Callable[[], None] | None
) -> tuple[bool, bool]:
    """Show a panel's title (or the switch that names it) and base line; → (as table, export).

    `note` stands behind the base line's question mark.
    """
    with st.container(horizontal=True, vertical_alignment="center", key=f"head_{name}"):
        if switch:
            switch()
        else:
            st.markdown(f"### {plain_markdown(title)}", width="content")
        st.space("stretch")
        key = f"twin_{name}"
        as_table = st.toggle(
            frame.word("as_table"), key=key, persist_state="session", width="content"
        )
        export = st.button(frame.word("export"), key=f"export_{name}", type="tertiary")
    with st.container(key=f"base_{name}"):
        st.caption(plain_markdown(base), help=plain_markdown(note))
    return as_table, export


def panel(
    frame: Frame,
    name: str,
    *,
    title: str,
    base: str,
    hint: str = "",
    note: str,
    draw: Draw,
    rows: pd.DataFrame,
    picks: list[list[str]],
    switch: Callable[[], None] | None = None,
) -> None:
    """Show one chart: `base` and `hint` are its line on screen, `note` says what it rests on.

    A picture leaves the hint out: it cannot be clicked. `picks` gives, cell by cell, what a click
    in the table chooses.
    """
    as_table, export = head(
        frame, name, title, " · ".join(filter(None, (base, hint))), note, switch
    )
    if as_table:
        table.show(list(rows.columns), cells(rows, picks), caption=title, key=f"table_{name}")
    else:
        with st.container(key=name):
            st.plotly_chart(
                draw(frame.look),
                theme=None,
                config=config(frame.look, name),
                key=f"chart_{name}",
                alt=f"{title}. {base}",
            )
    if export:
        offer(frame, name, title, note if note.startswith(base) else f"{base} · {note}", draw, rows)


def cells(rows: pd.DataFrame, picks: list[list[str]]) -> list[list[dict[str, Any]]]:
    """Return a table's cells as text, each with its pick ("" for none)."""
    return [
        [{"text": str(v), "pick": p} for v, p in zip(values, pick, strict=True)]
        for values, pick in zip(rows.itertuples(index=False), picks, strict=True)
    ]


def offer(frame: Frame, name: str, title: str, base: str, draw: Draw, rows: pd.DataFrame) -> None:
    """Open a dialog with the picture as it will stand on a slide, and the data."""

    @st.dialog(frame.word("export_title", title=title), width="large")
    def dialog() -> None:
        ground(frame, f"ground_{name}")
        look = replace(
            frame.look,
            picture=True,
            transparent=st.session_state[f"ground_{name}"] == "transparent",
            title=title,
            base=base,
            source=frame.word("source_line", title=frame.study.document.title),
        )
        stem = filename(frame.study.document.title, title)
        with st.container(key="picture"):
            st.plotly_chart(
                draw(look),
                theme=None,
                config=config(look, stem),
                key=f"picture_{name}",
                width="content",
                alt=title,
            )
        with st.container(horizontal=True):
            picture.show({"png": "PNG", "svg": "SVG"}, key=f"save_{name}")
            st.download_button(
                "CSV", lambda: csv(rows), f"{stem}.csv", "text/csv", on_click="ignore"
            )

    dialog()


def ground(frame: Frame, key: str) -> None:
    """Ask for a picture's background."""
    st.segmented_control(
        frame.word("ground"),
        ("white", "transparent"),
        default="white",
        format_func=lambda one: frame.word(f"ground_{one}"),
        key=key,
    )


def plain_markdown(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!|<>~$:" else c for c in text)
