"""Files that are dropped while the next run is asked for already."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.runtime.scriptrunner import RerunData, RerunException
from streamlit.runtime.state import SafeSessionState, SessionState, session_state_proxy

from components.documents import reading
from components.library import dropping
from components.panels import opening
from components.panels.upload import Files, taken
from components.session import undisturbed
from components.session.record import remember, session


class File(BytesIO):
    """A file as Streamlit hands it out."""

    name = "报告.txt"


@pytest.mark.parametrize(
    ("keep", "kept"),
    [(reading.wait, "to_read"), (opening.wait, "opening"), (dropping._take, "to_add")],
)
def test_a_click_loses_no_file(
    monkeypatch: pytest.MonkeyPatch, keep: Callable[[Files], None], kept: str
) -> None:
    asked = False

    def look() -> None:
        if asked:
            raise RerunException(RerunData())

    def box(*_: object, **__: object) -> list[File]:
        nonlocal asked
        asked = True  # somebody clicks: from here on the run ends at the next look
        return [File("好。".encode())]

    state = SafeSessionState(SessionState(), look)
    monkeypatch.setattr(session_state_proxy, "get_session_state", lambda: state)
    context = SimpleNamespace(session_state=state)
    monkeypatch.setattr(undisturbed, "get_script_run_ctx", lambda: context)
    monkeypatch.setattr(st, "file_uploader", box)

    assert taken("文件", "box", keep, several=True)
    with pytest.raises(RerunException):
        remember(replace(session(), emptied={}))
    asked = False
    assert [one[:2] for one in getattr(session(), kept)] == [("报告.txt", "好。".encode())]
    assert session().emptied == {"box": 1}
