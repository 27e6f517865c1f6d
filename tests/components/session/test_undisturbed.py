"""Callbacks and the messages that come while they run."""

import ast
from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException
from streamlit.runtime.state import SafeSessionState, SessionState

from components.session import undisturbed
from policytext.base.places import ROOT

SCREEN = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]
SCREEN += sorted((ROOT / "components").rglob("*.py"))


def interrupted() -> None:
    """Do what Streamlit does at each look into the session once the next run is asked for."""
    raise RerunException(RerunData())


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> SafeSessionState:
    session = SafeSessionState(SessionState(), interrupted)
    context = SimpleNamespace(session_state=session)
    monkeypatch.setattr(undisturbed, "get_script_run_ctx", lambda: context)
    return session


def test_a_message_does_not_end_a_callback(session: SafeSessionState) -> None:
    def move(by: int) -> None:
        session["place"] = 1
        session["place"] = session["place"] + by

    with pytest.raises(RerunException):
        move(2)
    undisturbed.undisturbed(move)(2)
    assert session.filtered_state["place"] == 3


def test_behind_a_callback_messages_are_heard_again(session: SafeSessionState) -> None:
    def fails() -> None:
        raise ValueError

    with pytest.raises(ValueError):
        undisturbed.undisturbed(fails)()
    with pytest.raises(RerunException):
        session["place"] = 1


@pytest.mark.parametrize("file", SCREEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_callback_of_a_widget_is_undisturbed(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    safe = {"undisturbed", "ignore", "rerun"} | {
        ast.unparse(assigned.targets[0])
        for assigned in ast.walk(ast.parse(source))
        if isinstance(assigned, ast.Assign) and _begins(assigned.value) == "undisturbed"
    }
    given = [
        keyword.value
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        for keyword in call.keywords
        if keyword.arg in ("on_click", "on_change")
    ]
    assert [ast.unparse(value) for value in given if _begins(value) not in safe] == []


def _begins(value: ast.expr) -> str:
    """Return the name of a value, of the function that makes it, or its letters."""
    if isinstance(value, ast.Call):
        return _begins(value.func)
    if isinstance(value, ast.Constant):
        return str(value.value)
    return value.id if isinstance(value, ast.Name) else ast.unparse(value)
