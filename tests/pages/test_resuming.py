"""A library that stays: loaded anew, in a second window, after a restart, and damaged."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.session import cached, keeping
from components.session.record import KEY, Session
from policytext.base.labels import label
from policytext.base.places import ROOT
from policytext.library.own import as_words
from policytext.library.store import Store
from policytext.source.reading import Received
from policytext.study.own_texts import Text
from policytext.study.plan import NO_PLAN
from policytext.tokens.word_list import WordList

MINE = Text("报告.txt", Received("某市报告\n要处理好快与慢的关系，坚持质量，坚持安全。", "text"))
Visit = Callable[..., AppTest]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """The folder of a library of one's own."""
    monkeypatch.setattr(keeping, "folder", lambda: str(tmp_path))
    return str(tmp_path)


@pytest.fixture
def visit(place: str) -> Visit:
    def visited(**query: str) -> AppTest:
        at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        at.session_state[KEY] = Session(text_shown=True)
        at.query_params.update(query)
        at.run()
        assert not at.exception
        return at

    return visited


def chosen(at: AppTest) -> tuple[str, str, str]:
    selection = at.session_state[KEY].selection
    return selection.document, selection.term, selection.lang


def test_a_bare_address_comes_back_to_the_last_view_and_a_link_does_not(
    place: str, visit: Visit
) -> None:
    store = cached.store_in(place)
    store.put([MINE], as_words(WordList(("坚持质量",))))
    assert chosen(visit()) == ("", "", "")  # the first visit
    at = visit(document=MINE.id, term="安全", lang="en")
    cached.store_in.clear()  # the server starts again
    store.close()
    at = visit()
    assert chosen(at) == (MINE.id, "安全", "en")
    assert at.query_params["document"] == MINE.id
    assert at.session_state[KEY].library.words.whole == ("坚持质量",)
    assert not at.toast and not at.warning
    assert chosen(visit(lang="zh")) == (MINE.id, "安全", "zh")  # only the language is asked for
    assert chosen(visit(term="发展")) == ("", "发展", "")
    assert chosen(visit()) == ("", "发展", "")


def test_two_windows_have_one_library_and_a_view_each(place: str, visit: Visit) -> None:
    first, second = visit(lang="zh"), visit(lang="zh")
    cached.store_in(place).put([MINE])
    first.query_params["document"] = MINE.id
    first.run()
    second.run()
    assert list(second.session_state[KEY].library.names) == [MINE.id]
    assert (chosen(first)[0], chosen(second)[0]) == (MINE.id, "")
    before = second.session_state[KEY].library
    first.query_params["term"] = "安全"
    first.run()
    second.run()
    assert second.session_state[KEY].library is before  # a view alone is nothing new to others


def test_the_last_view_of_a_text_that_was_removed_is_let_go(place: str, visit: Visit) -> None:
    cached.store_in(place).put([MINE])
    visit(document=MINE.id, term="安全")
    cached.store_in(place).apply({f"there.{MINE.id}": False})
    at = visit()
    assert chosen(at) == ("", "", "") and not at.warning and not at.toast


@pytest.mark.parametrize(
    "view",
    [
        [],
        "x",
        3,
        {"document": "x"},
        {"document": [3], "lens": ["no"], "term": ["<script>"], 5: []},
        {"document": []},
        {"document": ["0123456789"], "themes": [None]},
    ],
)
def test_a_last_view_that_makes_no_sense_does_no_harm(place: str, visit: Visit, view: Any) -> None:
    cached.store_in(place).note("view", view)
    at = visit()
    assert chosen(at)[0] == "" and not at.warning and not at.toast and not at.error


def test_what_is_damaged_is_said_and_left_out(place: str, visit: Visit) -> None:
    store = cached.store_in(place)
    store.put([MINE], as_words(WordList(("坚持质量",))))
    damaged = {f"book.{MINE.id}": {"themes": 3}, "doubts.main-city": "x", "plan": {"items": 3}}
    store.apply(damaged)
    at = visit(lang="zh")
    assert at.session_state[KEY].library.words.whole == ("坚持质量",)
    assert list(at.session_state[KEY].library.names) == [MINE.id]
    assert at.session_state[KEY].plan == NO_PLAN
    said = " ".join(error.value.replace("\\", "") for error in at.error)
    assert any(label("unreadable_library_damaged", "zh", name=name) in said for name in damaged)
    assert set(store.kept()) >= set(damaged)  # nothing of it was thrown away


def test_what_cannot_be_kept_is_said_and_not_shown_as_done(
    place: str, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    cached.store_in(place).put([MINE])
    at = visit(lang="zh").switch_page("pages/documents.py").run()
    Store(Path(place)).connection._connection.execute(
        "CREATE TRIGGER full BEFORE UPDATE ON texts BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    next(b for b in at.button if b.key == f"remove_{MINE.id}").click().run()
    assert at.error and not at.exception
    assert list(at.session_state[KEY].library.names) == [MINE.id]
    assert not [b for b in at.button if b.key == "undo_change"]
