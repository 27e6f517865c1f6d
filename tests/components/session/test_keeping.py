"""Whose library a visit has: what a page shows when it cannot be opened, or changes hands."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from brought import brought
from streamlit.testing.v1 import AppTest

from components.session import ended, keeping, person
from components.session.person import Person, _person
from components.session.record import KEY, Session
from policytext.base.places import ROOT
from policytext.library import places
from policytext.library.connection import FILE
from policytext.library.store import Store
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

REPORT = Text("报告.txt", Received("某市政府工作报告\n\n推进产城融合，坚持植树。", "text"))
Visit = Callable[[str], AppTest]
LINK = {"document": REPORT.id}


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Open a page, as whoever has the library in a folder."""

    def opened(folder: str, at: AppTest | None = None, **query: str) -> AppTest:
        monkeypatch.setattr(keeping, "folder", lambda: folder)
        if at is None:
            at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
            at.session_state[KEY] = Session(text_shown=True)
            at.query_params.update({"lang": "zh", **query})
        at.run()
        assert not at.exception
        return at

    return opened


def record(at: AppTest) -> Session:
    return at.session_state[KEY]  # type: ignore[no-any-return]


def shown(at: AppTest) -> str:
    said = (at.markdown, at.caption, at.error, at.warning)
    return " ".join(one.value for several in said for one in several)


def test_a_library_is_there_at_the_next_visit(visit: Visit, tmp_path: Path) -> None:
    Store(tmp_path).put([REPORT])
    at = visit(str(tmp_path), **LINK)
    assert "某市政府工作报告" in shown(at)
    again = visit(str(tmp_path))  # which begins with the view that was left last
    assert "某市政府工作报告" in shown(again) and record(again).selection.document == REPORT.id


def test_a_damaged_library_is_told_and_the_visit_goes_on_without(
    visit: Visit, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_bytes(b"no library")
    at = visit(str(tmp_path))
    (said,) = at.error
    assert "文件已损坏" in said.value and tmp_path.name not in said.value  # whose place that is
    shut = record(at).shut
    assert shut
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.session_state[KEY] = Session(
        text_shown=True, folder=str(tmp_path), shut=shut, passing=brought(REPORT)
    )
    at.query_params.update({"lang": "zh", **LINK})
    at = visit(str(tmp_path), at)
    assert "某市政府工作报告" in shown(at) and "文件已损坏" in at.error[0].value
    assert (tmp_path / FILE).read_bytes() == b"no library"


def test_a_text_that_is_damaged_is_told_and_the_others_are_there(
    visit: Visit, tmp_path: Path
) -> None:
    store, other = Store(tmp_path), Text("二.txt", Received("另一份报告\n\n治水。", "text"))
    store.put([REPORT, other])
    with store.connection.change() as change:
        change.execute("UPDATE texts SET received = x'00' WHERE id = ?", (REPORT.id,))
    at = visit(str(tmp_path), **LINK)
    assert any("文件已损坏" in said.value for said in at.error)
    at = visit(str(tmp_path), document=other.id)
    assert "另一份报告" in shown(at)


def test_a_visit_that_changes_hands_begins_anew(visit: Visit, tmp_path: Path) -> None:
    for name in "ab":
        Store(tmp_path / name)
    Store(tmp_path / "a").put([REPORT])
    at = visit(str(tmp_path / "a"), **LINK)
    assert "某市政府工作报告" in shown(at) and record(at).studied
    for other in (str(tmp_path / "b"), ""):
        at = visit(other, at)
        kept = record(at)
        assert "某市政府工作报告" not in shown(at)
        assert kept.folder == other and not kept.library.names and not kept.past
        assert REPORT.id not in {study.document.id for _, study in kept.studied}
        assert kept.selection.document == ""
        at = visit(str(tmp_path / "a"), at)


@pytest.mark.parametrize("kept", ["no", "No", " no "])
def test_nothing_is_kept_where_that_is_said(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYTEXT_KEEP", kept)
    assert keeping.folder() == ""


def test_who_is_known_by_issuer_and_subject_alone() -> None:
    now = time.time()
    said = {"is_logged_in": True, "iss": "https://a", "sub": "1", "iat": int(now), "name": "甲"}
    assert _person(said, now) == Person("https://a", "1", "甲")
    assert _person({**said, "name": ""}, now) == Person("https://a", "1", "1")
    for lacking in (
        {"is_logged_in": False},
        {"iss": ""},
        {"sub": None},
        {"sub": 7},
        {"iat": int(now) - 31 * 24 * 3600},  # its cookie is over by now
    ):
        assert _person({**said, **lacking}, now) is None
    assert _person({}, now) is None


def test_no_name_from_outside_is_part_of_a_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYTEXT_HOME", "/home")
    names = [("a", "b"), ("a\0b", ""), ("", "a\0b"), ("ab", ""), ("../..", "/etc"), ('a", "b', "")]
    folders = {places.of_person(*name) for name in names}
    assert len(folders) == len(names)
    assert {folder.parent for folder in folders} == {Path("/home/people")}
    assert all(folder.name.isalnum() and len(folder.name) == 64 for folder in folders)


def test_secrets_that_cannot_be_read_are_not_taken_for_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = tmp_path / "secrets.toml"
    monkeypatch.setattr(person.st.secrets, "load_if_toml_exists", lambda: False)
    monkeypatch.setattr(person.st, "get_option", lambda name: [str(secrets)])
    assert not person.login_is_set_up()
    secrets.write_text("[auth")
    assert person.login_is_set_up() and person.providers() == ()


def test_a_visit_is_over_when_its_browser_does_not_come_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = {"one", "two"}

    class Runtime:
        is_active_session = staticmethod(here.__contains__)

    monkeypatch.setattr(ended, "exists", lambda: True)
    monkeypatch.setattr(ended, "get_instance", Runtime)
    monkeypatch.setattr(ended, "_stores", type(ended._stores)())
    one, two = brought(REPORT), brought(REPORT)
    ended.watch("one", one)
    ended.watch("two", two)
    missing: dict[str, int] = {}
    here.discard("one")
    for _ in range(ended._MISSING - 1):
        missing = ended.look(missing)
    here.add("one")  # a laptop that was opened again
    missing = ended.look(missing)
    assert one.folder.exists() and missing == {}
    here.discard("one")
    for _ in range(ended._MISSING):
        missing = ended.look(missing)
    assert not one.folder.exists() and two.folder.exists() and missing == {}
