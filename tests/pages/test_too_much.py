"""A text that is too much as a whole: previewed, imported and read as its beginning, tried once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import local

import pytest
from streamlit.testing.v1 import AppTest

from components.browser import taken_bar
from components.session import cached, keeping
from components.session.record import KEY, Session
from policytext.base import outside
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.base.places import ROOT
from policytext.base.unreadable import Unreadable
from policytext.library.store import Store
from policytext.source import beginning
from policytext.source.documents import Document
from policytext.source.reading.received import Received
from policytext.study import readable
from policytext.study.assembly import Assembly
from policytext.study.own_texts import Text

MANY = "关于修路的意见\n" + "要处理好快与慢的关系。\n" * 1000
Tries = list[tuple[str, int]]


def too_much(name: str) -> Text:
    """Return it with a name of its own: what was once made of a text is kept."""
    return Text(f"{name}.txt", Received(MANY, "text"))


@pytest.fixture
def tries(monkeypatch: pytest.MonkeyPatch) -> Iterator[Tries]:
    """Have steps refused from 3,000 characters on; return which were tried, on how many."""
    found: Tries = []

    elsewhere = local()  # a step that is taken asks nobody for its own steps

    def done(step: Callable[..., object], *given: object) -> object:
        number = _length(*given[:1])
        found.append((step.__name__, number))
        if number > 3000:
            raise Unreadable("analysis_slow", limit=60)
        elsewhere.at_work = True
        try:
            return step(*given)
        finally:
            elsewhere.at_work = False

    for module in (beginning, readable):
        monkeypatch.setattr(module, "PARTS", (4500, 2500))
    monkeypatch.setattr(outside, "done", done)
    monkeypatch.setattr(outside, "is_open", lambda: not getattr(elsewhere, "at_work", False))
    yield found


def _length(given: object = None) -> int:
    given = given.received if isinstance(given, Text) else given
    return len(given.text) if isinstance(given, Received | Document) else 0


def documents(*texts: Text, lang: str = "zh") -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["lang"] = lang
    at.session_state[KEY] = Session(text_shown=True, waiting=texts)
    at.run()
    at.switch_page("pages/documents.py").run()
    assert not at.exception
    return at


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_its_beginning_is_previewed_imported_and_read(tries: Tries, lang: str) -> None:
    text = too_much(f"慢与快{lang}")
    at = documents(text, lang=lang)
    (warning,) = at.warning
    document = next(iter(at.session_state[KEY].waiting)).document
    rest = beginning.beyond(document)
    words = {"number": len(document.text), "rest": rest, "limit": 60}
    assert warning.value == label("cut_short", lang, **words) and rest > 9000
    assert not at.error
    assert {f"{act}_{text.id}" for act in ("take", "drop")} <= {b.key for b in at.button}
    at.button(f"take_{text.id}").click().run()
    assert not at.exception and not at.error
    assert at.session_state[KEY].selection.document == text.id
    assert [one.value for one in at.warning] == [warning.value]
    at.switch_page("pages/documents.py").run()
    assert tries.count(("_cleaned", len(MANY))) <= 2  # as it was found, and as it was kept


def test_what_cannot_be_read_at_all_can_be_removed(
    tries: Tries, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beginning, "PARTS", ())
    short = Text("国标.txt", Received("关于种树的意见\n要种树。", "text"))
    text = too_much("快与慢")
    at = documents(text, short)
    (error,) = at.error
    assert error.value.replace("\\", "") == label("unreadable_analysis_slow", "zh", limit=60)
    assert f"take_{short.id}" in {b.key for b in at.button}  # the other one is left alone
    assert f"take_{text.id}" not in {b.key for b in at.button}
    at.button(f"drop_{text.id}").click().run()
    assert not at.error and not at.exception
    assert at.session_state[KEY].waiting == (short,)


def test_what_is_analysed_only_in_part_is_previewed_so(
    tries: Tries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cleaning the whole is no trouble, analysing it is."""
    refused = outside.done

    def done(step: Callable[..., object], *given: object) -> object:
        return refused(step, *given) if step.__name__ == "ahead" else step(*given)

    monkeypatch.setattr(outside, "done", done)
    text = too_much("慢慢快快")
    at = documents(text)
    (warning,) = at.warning
    assert "2,4" in warning.value and not at.error  # 2,4xx characters of 2,500
    assert at.session_state[KEY].too_much == {text.id}


def test_nobody_is_asked_to_count_the_rest() -> None:
    document = Text("a.txt", Received(MANY, "text")).document
    shown = taken_bar.view(beginning.beginning(document, 2500), (), Look())
    assert not shown["warning"]
    (rest,) = [kind for kind in shown["kinds"] if kind["kind"] == beginning.BEYOND]
    assert not rest["parts"]


def test_the_last_view_of_a_text_that_is_refused_is_kept_and_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(keeping, "folder", lambda: str(tmp_path))
    text = too_much("快快慢慢")
    cached.store_in(str(tmp_path)).put([text])

    def visit(**query: str) -> AppTest:
        at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        at.session_state[KEY] = Session(text_shown=True)
        at.query_params.update(query)
        at.run()
        assert not at.exception
        return at

    def slow(*_: object) -> Document:
        raise Unreadable("analysis_slow", limit=1)

    visit(document=text.id, term="关系")
    with monkeypatch.context() as patched:
        patched.setattr(Assembly, "within_bounds", slow)
        for _ in range(2):
            at = visit()
            (error,) = at.error
            assert error.value.startswith("关于修路的意见：")
            assert at.session_state[KEY].selection.document == ""
    selection = visit().session_state[KEY].selection
    assert (selection.document, selection.term) == (text.id, "关系")
    Store(tmp_path).close()
