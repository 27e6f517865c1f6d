"""What stands under the view over time: lives of phrases, a passport, relationships, themes."""

import streamlit as st

from components.library import moving
from components.many import panel
from components.many.opening import Opened
from components.session.selection import LONGEST_TERM
from components.session.widgets import follow, follow_names, in_one_line

_SWITCHES = {"lives": ("phrases_by",)}  # the others follow the view over time


def show(opened: Opened) -> None:
    """Show the view that is chosen, with what narrows it."""
    frame = opened.frame
    name = frame.selection.below

    def more() -> None:
        if name == "lives" and frame.selection.phrases_by in ("new", "gone"):
            _since(opened)
        if name in ("lives", "pairs"):
            _line(opened, "part", "lives_part", ":material/search:")
        if name == "passport":
            _line(opened, "phrase", "passport_which", ":material/badge:")

    def nothing() -> None:
        st.caption(frame.word("passport_how" if name == "passport" else "many_nothing"))

    switches = _SWITCHES.get(name, ())
    panel.show(opened, name, switches, switch="below", more=more, nothing=nothing)


def _since(opened: Opened) -> None:
    """Ask since when a phrase is new or gone: of the years that have text."""
    frame = opened.frame
    years = sorted({card.year for card in opened.found.inside if card.year}, reverse=True)
    if not years:
        return
    turn = frame.selection.turn
    follow_names(
        st.selectbox,
        frame.word("lives_since"),
        {year: frame.word("lives_since_year", year=year) for year in years},
        key="lives_since",
        shown=turn if turn in years else years[0],
        taken=lambda year: moving.change(turn=year or ""),
        label_visibility="collapsed",
        width=130,
    )


def _line(opened: Opened, field: str, word: str, icon: str) -> None:
    """Ask for words that go into a field of the selection."""
    frame = opened.frame
    follow(
        st.text_input,
        frame.word(word),
        key=f"line_{field}",
        shown=getattr(frame.selection, field),
        taken=lambda written: moving.change(**{field: in_one_line(written)}),
        placeholder=frame.word(word),
        max_chars=LONGEST_TERM,
        label_visibility="collapsed",
        icon=icon,
        width=260,
    )
