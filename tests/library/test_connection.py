"""What befalls a library's file: one clear sentence, nothing lost, and on it goes."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from many_invented import text

from policytext.base.unreadable import Unreadable
from policytext.library import connection, schema
from policytext.library.connection import FILE
from policytext.library.failure import Failure
from policytext.library.places import of_person, own
from policytext.library.store import Store


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nobody."""
    monkeypatch.setattr(connection, "_WAIT", 0.2)


def told(reason: Unreadable, what: str, *causes: str) -> None:
    """Check what a reader is told: one sentence in each language, no message of SQLite's."""
    assert isinstance(reason, Failure) and reason.reason == what and reason.cause in causes
    for language in ("zh", "en"):
        said = reason.said(language)
        assert "Error" not in said and "SQL" not in said and "{" not in said
    assert reason.said("zh") != reason.said("en")


def test_a_full_disk_is_told_at_once_and_harms_nothing(tmp_path: Path) -> None:
    store, one = Store(tmp_path), text(1)
    store.put([one], {"words": 1})
    pages = store.connection.rows("PRAGMA page_count")[0][0]
    store.connection.rows(f"PRAGMA max_page_count = {pages}")
    random = os.urandom(200_000).hex()
    with pytest.raises(Failure) as full:
        store.put([text(2, random)], {"words": 2})
    told(full.value, "library_unkept", "full")
    assert "磁盘已满" in full.value.said("zh") and "disk is full" in full.value.said("en")
    assert store.text(one.id) == one and store.kept() == {"words": 1} and len(store.cards()) == 1
    store.apply({"words": 3})  # there is room for that
    store.connection.rows("PRAGMA max_page_count = 1000000")
    store.put([text(2, random)])
    assert len(Store(tmp_path).cards()) == 2 and sound(tmp_path)


def test_where_a_library_lies_is_told_to_its_machines_user_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYTEXT_HOME", str(tmp_path))
    for folder in (own(), of_person("issuer", "subject")):
        folder.parent.mkdir(exist_ok=True)
        folder.write_text("no folder")
        with pytest.raises(Failure) as closed:
            Store(folder)
        for language in ("zh", "en"):
            assert (str(tmp_path) in closed.value.said(language)) == (folder == own())


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("mine")
    for folder in (tmp_path / "own", tmp_path / "own" / "deeper"):
        with pytest.raises(Failure) as closed:
            Store(folder)
        told(closed.value, "library_closed", "no_folder")
    assert (tmp_path / "own").read_text() == "mine"


@pytest.fixture
def folder_to_read() -> Iterator[Path]:
    """A library in which nobody but its owner can write, and somebody else to open it."""
    folder = Path(tempfile.mkdtemp())
    Store(folder).put([text(1)])
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    root = os.name != "nt" and os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o700)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="who may write is set otherwise there")
def test_a_folder_that_can_only_be_read_is_told(folder_to_read: Path) -> None:
    with pytest.raises(Failure) as closed:
        Store(folder_to_read)
    told(closed.value, "library_closed", "read_only", "forbidden")
    with pytest.raises(Failure) as closed:
        Store(folder_to_read / "new")
    told(closed.value, "library_closed", "read_only", "forbidden")


@pytest.mark.parametrize(
    "content", [b"no library at all" * 500, b"SQLite format 3\0" + b"x" * 9000]
)
def test_a_damaged_library_is_told_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(Failure) as closed:
        Store(tmp_path)
    told(closed.value, "library_closed", "damaged")
    assert (tmp_path / FILE).read_bytes() == content


def test_a_library_that_is_damaged_further_in_is_told(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put([text(number, os.urandom(3000).hex()) for number in range(20)])
    store.connection.wipe()
    store.close()
    content = bytearray((tmp_path / FILE).read_bytes())
    for at in range(4096 * 2, len(content), 512):
        content[at : at + 64] = b"\xff" * 64
    (tmp_path / FILE).write_bytes(bytes(content))
    with pytest.raises(Failure) as broken:
        Store(tmp_path).cards()
    assert broken.value.cause == "damaged"
    assert (tmp_path / FILE).read_bytes()[4096 * 2 :] == bytes(content)[4096 * 2 :]


def test_a_library_of_a_later_program_is_told_and_stays_as_it_is(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as later:
        later.execute("CREATE TABLE things (one)")
        later.execute("PRAGMA user_version = 99")
    later.close()
    content = (tmp_path / FILE).read_bytes()
    with pytest.raises(Unreadable) as newer:
        Store(tmp_path)
    assert newer.value.reason == "library_newer" and "99" in newer.value.said("zh")
    assert (tmp_path / FILE).read_bytes() == content


def test_a_library_that_another_program_holds_is_told(tmp_path: Path) -> None:
    store, one = Store(tmp_path), text(1)
    store.put([one])
    holder = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(Failure) as busy:
        store.apply({"words": 1})
    told(busy.value, "library_unkept", "busy")
    assert store.text(one.id) == one  # who reads waits for nobody
    holder.execute("ROLLBACK")
    store.apply({"words": 1})
    store.close()
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Failure) as closed:
        Store(tmp_path)
    told(closed.value, "library_closed", "busy")
    holder.close()
    assert Store(tmp_path).kept() == {"words": 1}


def test_a_file_that_was_put_in_its_place_is_noticed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.connection.in_place
    for path in tmp_path.glob(f"{FILE}*"):
        path.unlink()
    assert not store.connection.in_place
    Store(tmp_path)
    assert not store.connection.in_place


def test_one_step_after_the_other_leads_to_the_newest_version(tmp_path: Path) -> None:
    old = sqlite3.connect(tmp_path / FILE)
    old.executescript(Path(__file__).with_name("version_1.sql").read_text("utf-8"))
    old.close()
    store = Store(tmp_path)
    assert store.connection.rows("PRAGMA user_version") == [(schema.VERSION,)]
    assert [(card.name, card.title) for card in store.cards()] == [
        ("报告1.txt", "某市政府工作报告第1号"),
        ("报告3.txt", "改过的题目"),
    ]
    assert [card.name for card in store.removed()] == ["报告2.txt"]
    assert store.text(store.cards()[0].id) == text(1)
    assert store.kept() == {"words": {"whole": ["产城融合"]}, "book.x": [1]}
    waiting = store.connection.rows("SELECT number, name, content, state FROM incoming")
    assert waiting == [(7, "报告4.txt", "补".encode(), "waiting")]
    store.apply({f"there.{text(2).id}": True})
    assert [card.name for card in store.cards()] == ["报告1.txt", "报告2.txt", "报告3.txt"]
    assert sound(tmp_path)


def sound(folder: Path) -> bool:
    """Say whether SQLite finds nothing wrong."""
    with sqlite3.connect(folder / FILE) as checked:
        found = checked.execute("PRAGMA integrity_check").fetchall()
    checked.close()
    return bool(found == [("ok",)])


def test_the_cards_are_read_without_going_through_what_the_files_gave(tmp_path: Path) -> None:
    store = Store(tmp_path)
    asked: list[str] = []
    store.connection._connection.set_trace_callback(asked.append)
    store.cards()
    store.put([text(1)])
    store.cards()
    store.connection._connection.set_trace_callback(None)
    questions = [one for one in asked if one.startswith("SELECT") and " card " in one]
    assert len(questions) == 2
    for question in questions:
        plan = [str(row[3]) for row in store.connection.rows(f"EXPLAIN QUERY PLAN {question}")]
        assert plan == ["SEARCH texts USING COVERING INDEX cards_by_version (version>?)"]
