"""What can be switched: one control for one field of the selection."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.frame import Frame
from components.session.held import hold
from components.session.selection import ALSO
from components.session.undisturbed import undisturbed
from policytext.base.labels import label


def choice(
    frame: Frame,
    field: str,
    options: tuple[str, ...],
    *,
    form: Callable[[str], str] | None = None,
    show_label: bool = False,
) -> None:
    """Show a switch for one field of the selection."""
    key = f"choice_{field}"
    hold(key, frame.look.language if field == "lang" else getattr(frame.selection, field))

    def changed() -> None:
        value = st.session_state[key]
        if value:
            st.session_state.selection = replace(st.session_state.selection, **{field: value})

    st.segmented_control(
        frame.word(f"choice_{field}"),
        options,
        format_func=form or (lambda option: frame.word(f"{field}_{option}")),
        key=key,
        on_change=undisturbed(changed),
        label_visibility="visible" if show_label else "collapsed",
        width="stretch" if show_label else "content",
    )


def counting(frame: Frame, *, frequencies: bool = False) -> None:
    """Show, in the sidebar, what decides how terms are counted and shown.

    Unit and number of terms are those of the chart of frequencies.
    """
    with st.sidebar:
        choice(frame, "level", ("phrases", "words"), show_label=True)
        choice(frame, "echoes", ("on", "off"), show_label=True)
        _also(frame)
        if not frequencies:
            return
        choice(
            frame,
            "unit",
            ("frequency", "per_thousand"),
            form=lambda unit: frame.word(f"column_{unit}"),
            show_label=True,
        )
        choice(
            frame,
            "top",
            ("12", "20", "40"),
            form=lambda n: frame.word("top_n", n=n),
            show_label=True,
        )


def language(frame: Frame) -> None:
    """Show the language switch in the sidebar."""
    with st.sidebar:
        choice(
            frame, "lang", ("zh", "en"), form=lambda one: label("language", one), show_label=True
        )


def _also(frame: Frame) -> None:
    def changed() -> None:
        also = tuple(st.session_state.choice_also)
        st.session_state.selection = replace(st.session_state.selection, also=also)

    hold("choice_also", list(frame.selection.also))
    st.pills(
        frame.word("choice_also"),
        ALSO,
        selection_mode="multi",
        format_func=lambda kind: frame.word(f"also_{kind}"),
        key="choice_also",
        on_change=undisturbed(changed),
    )
