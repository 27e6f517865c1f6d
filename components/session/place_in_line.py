"""Say where a reader stands in line while a text waits for its turn to be read or analysed."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import copy_context
from time import monotonic

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.session.language import language
from components.session.record import session
from policytext.base.labels import label, paired
from policytext.base.turns import tell_from_now, told_to

_SOON = 1.0  # seconds; nothing is said of work that takes less
_ARTICLE = {"reading": "text"}  # a query for the built-in article, whatever was read last


def tell() -> None:
    """Say, from now on in this run, at which place the reader waits; call it where a run begins.

    With this a click ends a run that waits, and the next run asks for the same again.
    """
    room = st.container(key="in_line")
    tell_from_now(_Told(room).hear)


@contextmanager
def about(name: str) -> Iterator[None]:
    """Say of what waits in this block, where the block stands in the page, of which text it is.

    `name` is shown as Markdown.
    """
    told = _Told(st.container(), name)
    try:
        with told_to(told.hear):
            yield
    finally:
        told.ends()


class _Told:
    """What the page says while something waits: one line, in one place; `name` is of its text."""

    def __init__(self, room: DeltaGenerator, name: str = "") -> None:
        self._room, self._name = room, name
        self._outside = copy_context()
        self._spot: DeltaGenerator | None = None
        self._said: int | None = None
        self._since = 0.0

    def hear(self, before: int | None) -> None:
        # A cache would replay what is said while its value is made: this is said outside of it.
        self._outside.run(self._hear, before)

    def _hear(self, before: int | None) -> None:
        if before is None:
            if not self._name:  # else the text's next step goes on where this one stood
                self.ends()
            return
        self._since = self._since or monotonic()
        soon = before == 0 and monotonic() - self._since < _SOON
        if soon or before == self._said:
            session()  # at each look into the session a click can end the run
            return
        self._say(before)
        self._said = before

    def ends(self) -> None:
        """Say nothing more."""
        self._since, self._said = 0.0, None
        if self._spot:
            self._spot.empty()

    def _say(self, before: int) -> None:
        self._spot = self._spot or self._room.empty()
        spoken = language()
        said = label("line_before" if before else "line_at_work", spoken, number=before)
        if self._name:
            said = paired(self._name, said, spoken)
        with self._spot.container():
            st.info(said, icon=":material/hourglass_top:")
            if session().written is None:  # nothing is on screen yet, so there is no other way on
                st.page_link("app.py", label=label("line_article", spoken), query_params=_ARTICLE)
