"""Steps taken back where somebody else has changed something since."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.runtime.state import SafeSessionState, SessionState, session_state_proxy

from components.session.library import TEXTS, WORDS, change, doubts_of, library, redo, undo
from components.session.record import session
from policytext.library.own import as_doubts, as_words
from policytext.library.steps import led
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text
from policytext.themes.doubts import Doubt
from policytext.tokens.word_list import WordList

ONE, TWO = (Text(f"{name}.txt", Received(f"{name}题目\n好。", "text")) for name in "一二")


@pytest.fixture(autouse=True)
def visit(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    kept = SafeSessionState(SessionState(), lambda: None)
    monkeypatch.setattr(session_state_proxy, "get_session_state", lambda: kept)
    yield


def doubt(document: str) -> Doubt:
    return Doubt(document, ("快", "慢"), 0, "好。")


def test_a_step_taken_back_touches_what_it_touched_alone() -> None:
    change(TEXTS, "一", {}, [ONE])
    elsewhere = session().passing
    assert elsewhere
    elsewhere.put([TWO], as_words(WordList(("甲",))))
    undo(TEXTS)
    assert list(library().names) == [TWO.id] and library().words.whole == ("甲",)
    redo(TEXTS)
    assert list(library().names) == [ONE.id, TWO.id]


def test_a_word_that_another_window_added_stays() -> None:
    change(WORDS, "甲", as_words(WordList(("甲",))))
    elsewhere = session().passing
    assert elsewhere
    elsewhere.apply(as_words(WordList(("甲", "乙"), (("丙", "丁"),))))
    undo(WORDS)
    assert library().words == WordList(("乙",), (("丙", "丁"),))
    redo(WORDS)
    assert library().words == WordList(("乙", "甲"), (("丙", "丁"),))


def test_a_doubt_in_one_text_is_not_taken_back_with_that_in_another() -> None:
    for text in (ONE, TWO):
        others = (*library().doubts, doubt(text.id))
        change(doubts_of(text.id), text.name, as_doubts(text.id, others))
    undo(doubts_of(ONE.id))
    assert library().doubts == (doubt(TWO.id),)
    redo(doubts_of(ONE.id))
    assert set(library().doubts) == {doubt(ONE.id), doubt(TWO.id)}


def test_a_new_step_ends_what_could_be_made_again_in_its_place_alone() -> None:
    change(TEXTS, "一", {}, [ONE])
    change(WORDS, "甲", as_words(WordList(("甲",))))
    undo(WORDS)
    undo(TEXTS)
    change(WORDS, "乙", as_words(WordList(("乙",))))
    assert [step.said for step in session().undone] == ["一"]
    redo(WORDS)
    assert library().words.whole == ("乙",)


LISTS = st.lists(st.sampled_from("甲乙丙丁"), unique=True)


@given(LISTS, LISTS, LISTS)
def test_there_and_back_is_where_it_was(to: list[str], was: list[str], now: list[str]) -> None:
    back = led({"x": was}, {"x": was}, {"x": to})
    assert back == {"x": to}
    merged = led({"x": now}, {"x": was}, {"x": to})["x"] or []
    # What others brought stays, what the step brought is gone, what it took is there again.
    if now != was:
        assert set(merged) == (set(now) - (set(was) - set(to))) | (set(to) - set(was))
