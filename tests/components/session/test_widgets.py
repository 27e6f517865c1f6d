"""Widgets that follow the session: what they show, what they change, what they leave alone."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components.session.record import KEY
from components.session.selection import Selection


def page() -> None:
    """Show a number of terms, additional kinds, and a line to write in."""
    from dataclasses import replace

    import streamlit as st

    from components.session.boxes import box_key, empty, line
    from components.session.record import select, session
    from components.session.widgets import follow, follow_names, selecting

    chosen = session().selection
    follow_names(
        st.segmented_control,
        "top",
        {"12": "twelve", "20": "twenty"},
        key="top",
        shown=chosen.top,
        taken=selecting(lambda now, top: replace(now, top=top) if top else now),
    )
    follow_names(
        st.pills,
        "also",
        {"number": "numbers", "stop_word": "stop words"},
        key="also",
        shown=list(chosen.also),
        taken=selecting(lambda now, also: replace(now, also=tuple(also))),
        selection_mode="multi",
    )
    follow(
        st.text_input,
        "search",
        key="search",
        shown=chosen.search,
        taken=selecting(lambda now, words: replace(now, search=words.upper())),
    )
    line("term", key="new", taken=lambda term: select(replace(session().selection, term=term)))
    st.text_area("box", key=box_key("box"))
    st.button("empty", key="empty", on_click=empty, args=("box",))


@pytest.fixture
def at() -> AppTest:
    return AppTest.from_function(page).run()


def selection(at: AppTest) -> Selection:
    assert not at.exception
    return at.session_state[KEY].selection


def test_a_widget_shows_what_is_kept_and_changes_it(at: AppTest) -> None:
    top = at.button_group(key="top")
    assert (top.value, top.options) == ("12", ["twelve", "twenty"])
    top.set_value("20").run()
    assert selection(at) == Selection(top="20")
    at.button_group(key="top").set_value(None).run()
    assert selection(at) == Selection(top="20")
    assert at.button_group(key="top").value == "20"


def test_what_a_change_makes_of_a_value_is_shown(at: AppTest) -> None:
    at.text_input(key="search").set_value("gdp").run()
    assert selection(at).search == "GDP"
    assert at.text_input(key="search").value == "GDP"


def test_the_order_of_clicks_is_no_other_choice(at: AppTest) -> None:
    at.button_group(key="also").set_value(["stop_word", "number"]).run()
    assert selection(at).also == ("stop_word", "number")
    kept = at.session_state[KEY]
    at.session_state[KEY] = replace(kept, selection=Selection(also=("number", "stop_word")))
    at.run()
    assert at.session_state["also"] == ["stop_word", "number"]


def test_a_widget_that_shows_what_is_kept_is_given_nothing(
    at: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is set is sent, and would take back a click that is on its way."""
    from components.session import widgets

    given: list[object] = []
    monkeypatch.setattr(widgets, "_give_here", lambda key, value: given.append((key, value)))
    at.button_group(key="top").set_value("20").run()
    assert (selection(at).top, given) == ("20", [])


def test_what_was_given_by_a_run_that_was_ended_early_is_where_the_widget_begins(
    at: AppTest,
) -> None:
    """Streamlit forgets what a run had not sent yet when the next one begins."""
    assert list(at.button_group(key="top").proto.default) == []  # given, not begun with
    at.session_state[KEY] = replace(at.session_state[KEY], selection=Selection(search="快"))
    at.run()
    assert at.text_input(key="search").proto.set_value
    at.run()
    assert list(at.button_group(key="top").proto.default) == [0]
    assert at.text_input(key="search").proto.default == "快"
    assert not at.text_input(key="search").proto.set_value


def test_a_line_and_a_box_are_empty_again(at: AppTest) -> None:
    at.text_input(key="new").set_value("  改革 ").run()
    assert selection(at).term == "改革" and at.text_input(key="new").value == ""
    at.text_area[0].set_value("长文").run()
    assert at.text_area[0].value == "长文"
    at.button(key="empty").click().run()
    assert not at.text_area[0].value


def test_a_change_that_nobody_was_told_of_is_heard_all_the_same(at: AppTest) -> None:
    """As when Streamlit takes a click's value and leaves the run before it calls what hears it."""
    at.pills(key="also").set_value(["number"]).run()
    at.session_state["also"] = ["number", "stop_word"]
    at.run()
    assert selection(at).also == ("number", "stop_word")
    assert at.pills(key="also").value == ["number", "stop_word"]
    at.pills(key="also").set_value([]).run()
    assert selection(at).also == ()
