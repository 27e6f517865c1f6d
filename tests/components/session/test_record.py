"""The record of a visit: whole whenever it is changed, one a visit, and touched in one place."""

import ast
from dataclasses import FrozenInstanceError, fields, replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException
from streamlit.runtime.state import SafeSessionState, SessionState, session_state_proxy

from components.session import library, record, undisturbed, widgets
from components.session.library import WORDS
from components.session.record import Given, Session, remember, session
from components.session.selection import Selection
from policytext.base.places import ROOT
from policytext.library.own import as_words
from policytext.tokens.word_list import WordList

SCREEN = [ROOT / "app.py", *(p for f in ("pages", "components") for p in (ROOT / f).rglob("*.py"))]
# The record; widgets' values; and the look away from messages while a callback runs.
TOUCHING = ["widgets.py", "record.py", "undisturbed.py"]


class Looks:
    """What Streamlit does at each look into the session: after a few the next run is asked for."""

    def __init__(self, before: int | None = None) -> None:
        self.before = before

    def __call__(self) -> None:
        if self.before == 0:
            raise RerunException(RerunData())
        if self.before:
            self.before -= 1


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    looks = Looks()
    kept = SafeSessionState(SessionState(), looks)
    monkeypatch.setattr(session_state_proxy, "get_session_state", lambda: kept)
    return looks


def test_a_visit_begins_plain_and_keeps_what_is_put_in(looks: Looks) -> None:
    assert session() == Session()
    remember(replace(session(), marked=(1,)))
    record.select(Selection(term="发展"))
    assert session() == Session(marked=(1,), selection=Selection(term="发展"))


def test_nothing_in_a_record_changes_but_through_a_new_one() -> None:
    with pytest.raises(FrozenInstanceError):
        Session().marked = (1,)  # type: ignore[misc]
    first, second = Session(), Session()
    shared = [f.name for f in fields(Session) if isinstance(getattr(first, f.name), dict)]
    assert shared
    for name in shared:
        assert getattr(first, name) is not getattr(second, name)


def test_a_change_that_is_ended_by_a_message_leaves_the_record_as_it_was(looks: Looks) -> None:
    """What a change does to the record comes together or not at all."""
    remember(Session(marked=(1,)))
    ended = 0
    for looks.before in range(10):
        try:
            library.change(WORDS, "说", as_words(WordList(("甲",))))
        except RerunException:
            ended += 1
            looks.before = None
            assert not session().past and session().marked
        else:
            break
    looks.before = None
    assert ended
    (step,) = session().past
    assert (step.said, step.before) == ("说", {"words": None})
    assert library.library().words.whole == ("甲",) and session().marked
    library.undo(WORDS)
    assert library.library().untouched and not session().past


@pytest.mark.parametrize("path", SCREEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_session_is_touched_in_one_place(path: Path) -> None:
    touched = any(
        (isinstance(node, ast.Attribute) and node.attr == "session_state")
        or (isinstance(node, ast.alias) and node.name == "session_state")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    )
    assert touched == (path.parent.name == "session" and path.name in TOUCHING)


def test_a_widget_has_its_value_and_the_note_of_it_or_neither(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the value alone it would be given once more, and take back a click on its way."""
    context = SimpleNamespace(
        session_state=session_state_proxy.get_session_state(), page_script_hash="page"
    )
    for module in (widgets, undisturbed):
        monkeypatch.setattr(module, "get_script_run_ctx", lambda: context)
    ended = 0
    for looks.before in range(10):
        try:
            widgets._hold("top", "20")
        except RerunException:
            ended += 1
            looks.before = None
            assert widgets.value_of("top", "") == "" and not session().given
        else:
            break
    looks.before = None
    assert ended
    assert widgets.value_of("top", "") == "20" and session().given == {"top": Given("page", "20")}
