"""What can be switched: one control for one field of the selection."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.frame import Frame
from components.session.selection import CHOICES, Selection
from components.session.widgets import follow_names, selecting
from policytext.base.labels import label
from policytext.tokens.counting import LEFT_OUT


def choice(
    frame: Frame,
    field: str,
    options: tuple[str, ...] | None = None,
    *,
    form: Callable[[str], str] | None = None,
    show_label: bool = False,
) -> None:
    """Show a switch for one field of the selection, with all its choices or some `options`."""
    named = form or (lambda option: frame.word(f"{field}_{option}"))

    def chosen(selection: Selection, option: str | None) -> Selection:
        if not option:  # what is chosen was clicked again, and stays so
            return selection
        return replace(selection, **{field: option})  # type: ignore[arg-type]

    follow_names(
        st.segmented_control,
        frame.word(f"choice_{field}"),
        {option: named(option) for option in options or CHOICES[field]},
        key=f"choice_{field}",
        shown=_in_force(frame, field),
        taken=selecting(chosen),
        label_visibility="visible" if show_label else "collapsed",
        width="stretch" if show_label else "content",
    )


def _in_force(frame: Frame, field: str) -> str:
    """Return what a field is, chosen or not."""
    by_itself = {"lang": frame.look.language, "rank": frame.rank}
    return by_itself.get(field) or str(getattr(frame.selection, field))


def counting(frame: Frame, *, frequencies: bool = False) -> None:
    """Show, in the sidebar, what decides how terms are counted and shown.

    Unit and number of terms are those of the chart of frequencies.
    """
    with st.sidebar:
        choice(frame, "level", show_label=True)
        choice(frame, "echoes", show_label=True)
        _also(frame)
        if not frequencies:
            return
        choice(frame, "unit", form=lambda unit: frame.word(f"column_{unit}"), show_label=True)
        choice(frame, "top", form=lambda n: frame.word("top_n", n=n), show_label=True)


def language(frame: Frame) -> None:
    """Show the language switch in the sidebar."""
    with st.sidebar:
        choice(frame, "lang", form=lambda one: label("language", one), show_label=True)


def _also(frame: Frame) -> None:
    def chosen(selection: Selection, kinds: list[str]) -> Selection:
        return replace(selection, also=tuple(kinds))

    follow_names(
        st.pills,
        frame.word("choice_also"),
        {kind: frame.word(f"also_{kind}") for kind in LEFT_OUT},
        key="choice_also",
        shown=list(frame.selection.also),
        taken=selecting(chosen),
        selection_mode="multi",
    )
