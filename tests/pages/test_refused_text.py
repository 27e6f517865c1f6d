"""A text that cannot be analysed: one sentence, and the article in its place."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.session.record import KEY, Session
from policytext.base.unreadable import Unreadable
from policytext.library.store import Store
from policytext.source.documents import Document
from policytext.source.reading.received import Received
from policytext.study.assembly import Assembly
from policytext.study.own_texts import Text

APP = str(Path(__file__).parents[2] / "app.py")
TEXT = Text("意见.txt", Received("关于修路的意见\n要修路。", "text"))


def visit(folder: Path) -> AppTest:
    """Return a visit to the explorer that has a text."""
    store = Store(folder)
    store.put([TEXT])
    at = AppTest.from_file(APP, default_timeout=60)
    at.session_state[KEY] = Session(text_shown=True, passing=store)
    return at


def broke(self: Assembly, document: Document, *given: object) -> Document:
    """Stand in for an analysis that breaks."""
    raise Unreadable("analysis_broke")


def test_it_is_said_and_the_page_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    at = visit(tmp_path)
    at.query_params["document"] = TEXT.id
    with monkeypatch.context() as patched:
        patched.setattr(Assembly, "within_bounds", broke)
        for _ in range(2):
            at.run()
            assert not at.exception
            (said,) = [error.value for error in at.error]
            assert "关于修路的意见" in said and Unreadable("analysis_broke").said("zh") in said
            assert at.session_state[KEY].selection.document == ""
    at.query_params["document"] = TEXT.id
    at.run()
    assert not at.error and not at.exception
    assert at.session_state[KEY].selection.document == TEXT.id


def test_a_deck_goes_without_a_comparison_that_cannot_be_analysed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    at = visit(tmp_path)
    at.query_params["against"] = TEXT.id

    monkeypatch.setattr(Assembly, "within_bounds", broke)
    at.switch_page("pages/slides.py").run()
    assert not at.exception
    assert Unreadable("analysis_broke").said("zh") in [warning.value for warning in at.warning]
    at.button(key="draw_pictures").click().run()  # every picture in one archive
    assert not at.exception and at.get("download_button")
