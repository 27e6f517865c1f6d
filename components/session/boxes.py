"""Boxes that are empty again once what was in them is taken."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from components.session.widgets import give, value_of
from policytext.source.reading.limits import max_bytes

_LONGEST = 60


def megabytes_of_text() -> int:
    """Return how large the file of one text may be."""
    return max_bytes() // 1024 // 1024


def box_key(name: str) -> str:
    """Return the key of a box: with each time that it is emptied it is another one."""
    return f"{name}_{session().emptied.get(name, 0)}"


def empty(name: str) -> None:
    """Let a box be empty from its next run on."""
    now = session()
    remember(replace(now, emptied={**now.emptied, name: now.emptied.get(name, 0) + 1}))


def line(words: str, *, key: str, taken: Callable[[str], None]) -> None:
    """Show a line to write in, emptied at once; `taken` gets what was written."""

    def entered() -> None:
        written = value_of(key, "").strip()
        give(key, "")
        taken(written)

    st.text_input(words, key=key, max_chars=_LONGEST, on_change=undisturbed(entered))
