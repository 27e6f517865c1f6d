"""Where a reader stands in line, while something that was asked for waits for its turn."""

from contextvars import copy_context
from time import monotonic

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.session.record import session
from policytext.base.labels import label
from policytext.base.turns import tell_from_now

_SOON = 1.0  # seconds of work that go by without a word
_ARTICLE = {"reading": "text"}  # asks for the built-in article, whatever was read last


def tell() -> None:
    """From now on in this run, say at which place the reader stands; call it where a run begins.

    Whatever waits then also hears of each click: the run ends, and the next one asks again.
    """
    room = st.container(key="in_line")
    tell_from_now(_Told(room).hear)


class _Told:
    """What is said of one thing that is asked for, until it is there."""

    def __init__(self, room: DeltaGenerator) -> None:
        self._room = room
        self._outside = copy_context()
        self._spot: DeltaGenerator | None = None
        self._said: int | None = None
        self._since = 0.0

    def hear(self, before: int | None) -> None:
        # What is said while a cache waits for its value is no part of that value.
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
            session()  # a look into it lets a click end the run
            return
        self._say(before)
        self._said = before

    def _say(self, before: int) -> None:
        self._spot = self._spot or self._room.empty()
        language = _language()
        key = "line_before" if before else "line_at_work"
        with self._spot.container():
            st.info(label(key, language, number=before), icon=":material/hourglass_top:")
            if session().written is None:  # nothing else is on screen to go to
                st.page_link("app.py", label=label("line_article", language), query_params=_ARTICLE)


def _language() -> str:
    asked = session().selection.lang or st.query_params.get("lang", "")
    locale = "zh" if (st.context.locale or "zh").startswith("zh") else "en"
    return asked if asked in ("zh", "en") else locale
