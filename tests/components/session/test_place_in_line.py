"""The page says at which place in line its reader waits."""

from threading import Event, Thread

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from policytext.base.labels import label
from policytext.base.turns import Turns

TURNS = Turns(1, 60)


def waiting() -> None:
    """Wait for a turn where a page does: under a cache."""
    from dataclasses import replace

    import streamlit as st
    from test_place_in_line import TURNS

    from components.session import cached, place_in_line
    from components.session.record import remember, session
    from components.session.selection import Selection

    remember(replace(session(), written=Selection()))  # a page is on screen
    place_in_line.tell()
    with_turn = TURNS.taken()
    st.session_state["said"] = []

    def made() -> str:
        with with_turn:
            return "done"

    for _ in range(2):
        st.text(cached.keep(("waits",), made))


def test_the_place_is_said_and_gone_when_it_is_ones_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    held, ends = Event(), Event()

    def hold() -> None:
        with TURNS.taken():
            held.set()
            ends.wait(60)

    said: list[str] = []
    info = st.info

    def heard(body: str, **options: str) -> None:
        said.append(body)
        ends.set()
        info(body, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(st, "info", heard)
    holder = Thread(target=hold)
    holder.start()
    assert held.wait(60)
    page = AppTest.from_function(waiting, default_timeout=60).run()
    holder.join()
    assert not page.exception
    assert said[0] == label("line_before", "zh", number=1)
    assert [text.value for text in page.text] == ["done", "done"]
    assert not page.info


def at_work() -> None:
    """Wait in a box for what is at work on a text."""
    from dataclasses import replace

    import streamlit as st

    from components.session import place_in_line
    from components.session.record import remember, session
    from components.session.selection import Selection
    from policytext.base.turns import who_is_told

    remember(replace(session(), written=Selection()))  # a page is on screen
    place_in_line.tell()
    with st.container(key="box"), place_in_line.about("报告.txt"):
        who_is_told()(2)
    st.text("done")


def test_the_place_of_a_named_text_is_said_in_its_box(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(st, "info", lambda body, **_: said.append(body))
    page = AppTest.from_function(at_work, default_timeout=60).run()
    assert not page.exception
    assert said == [f"报告.txt：{label('line_before', 'zh', number=2)}"]
