"""Say where a reader stands in line while a text waits for its turn to be read or analysed."""

from contextvars import copy_context
from time import monotonic

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.session.language import language
from components.session.record import session
from policytext.base.labels import label
from policytext.base.turns import tell_from_now

_SOON = 1.0  # seconds; nothing is said of work that takes less
_ARTICLE = {"reading": "text"}  # a query for the built-in article, whatever was read last


def tell() -> None:
    """Say, from now on in this run, at which place the reader waits; call it where a run begins.

    With this a click ends a run that waits, and the next run asks for the same again.
    """
    room = st.container(key="in_line")
    tell_from_now(_Told(room).hear)


class _Told:
    """What the page says while something waits: one line, in one place."""

    def __init__(self, room: DeltaGenerator) -> None:
        self._room = room
        self._outside = copy_context()
        self._spot: DeltaGenerator | None = None
        self._said: int | None = None
        self._since = 0.0

    def hear(self, before: int | None) -> None:
        # A cache would replay what is said while its value is made: this is said outside of it.
        self._outside.run(self._hear, before)

    def _hear(self, before: int | None) -> None:
        if before is None:
            self._since, self._said = 0.0, None
            if self._spot:
                self._spot.empty()
            return
        self._since = self._since or monotonic()
        soon = before == 0 and monotonic() - self._since < _SOON
        if soon or before == self._said:
            session()  # at each look into the session a click can end the run
            return
        self._say(before)
        self._said = before

    def _say(self, before: int) -> None:
        self._spot = self._spot or self._room.empty()
        spoken = language()
        key = "line_before" if before else "line_at_work"
        with self._spot.container():
            st.info(label(key, spoken, number=before), icon=":material/hourglass_top:")
            if session().written is None:  # nothing is on screen yet, so there is no other way on
                st.page_link("app.py", label=label("line_article", spoken), query_params=_ARTICLE)
