"""Boxes to write or drop something in, which are emptied once it is taken."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from components.session.widgets import give, value_of
from policytext.source.reading.limits import max_bytes

_LONGEST = 60  # characters of a line


def megabytes_of_text() -> int:
    """Return how many megabytes the file of one text may have."""
    return max_bytes() // 1024 // 1024


def box_key(name: str) -> str:
    """Return the key of a box; it is another one after each time that the box was emptied."""
    return f"{name}_{session().emptied.get(name, 0)}"


def empty(name: str) -> None:
    """Empty a box, from the next run on."""
    now = session()
    remember(replace(now, emptied={**now.emptied, name: now.emptied.get(name, 0) + 1}))


def line(words: str, *, key: str, taken: Callable[[str], None]) -> None:
    """Show a line to write in; `taken` gets what is written, and the line is emptied."""

    def entered() -> None:
        written = value_of(key, "").strip()
        give(key, "")
        taken(written)

    st.text_input(words, key=key, max_chars=_LONGEST, on_change=undisturbed(entered))
