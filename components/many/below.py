"""What stands under the view over time: the lives of phrases, relationships, themes, firmness."""

import streamlit as st

from components.library import moving
from components.many import panel
from components.many.opening import Opened
from components.session.widgets import follow, follow_names

_SWITCHES = {"lives": ("phrases_by",)}  # the others follow the view over time


def show(opened: Opened) -> None:
    """Show the view that is chosen, with what narrows it."""
    frame = opened.frame
    name = frame.selection.below

    def more() -> None:
        if name == "lives" and frame.selection.phrases_by in ("new", "gone"):
            _since(opened)
        if name in ("lives", "pairs"):
            _part(opened)

    panel.show(opened, name, _SWITCHES.get(name, ()), switch="below", more=more)


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


def _part(opened: Opened) -> None:
    frame = opened.frame
    follow(
        st.text_input,
        frame.word("lives_part"),
        key="lives_part",
        shown=frame.selection.part,
        taken=lambda written: moving.change(part=_plain(written)),
        placeholder=frame.word("lives_part"),
        max_chars=40,
        label_visibility="collapsed",
        icon=":material/search:",
        width=260,
    )


def _plain(written: str) -> str:
    return "".join(c for c in " ".join(written.split()) if c.isprintable())[:40]
