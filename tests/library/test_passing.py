"""Stores that pass: private, deleted in time, and nobody else's left-overs are touched."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer

import pytest
from many_invented import text

from policytext.base.locks import held, is_held, locked
from policytext.base.places import ROOT
from policytext.library import passing as module
from policytext.library.passing import clear_up, let_go, passing

VISITING = """
import sys
from policytext.library.passing import passing
from policytext.study.own_texts import Text
store = passing()
store.put([])
print(store.folder, flush=True)
sys.stdin.readline()
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place for temporary files of its own."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    module._room.cache_clear()
    yield tmp_path
    module._room.cache_clear()


@pytest.fixture
def program(place: Path) -> Iterator[Callable[[], tuple[subprocess.Popen[str], Path]]]:
    """Another program with a visit; → it, and the folder of that."""
    begun: list[subprocess.Popen[str]] = []

    def begin() -> tuple[subprocess.Popen[str], Path]:
        one = subprocess.Popen(
            [sys.executable, "-c", VISITING],
            cwd=ROOT,
            env={**os.environ, "TMPDIR": str(place), "TEMP": str(place), "TMP": str(place)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        begun.append(one)
        assert one.stdout
        return one, Path(one.stdout.readline().strip())

    yield begin
    for one in begun:
        one.kill()
        one.communicate()


def test_a_visits_store_is_private_and_goes_when_nobody_holds_it(place: Path) -> None:
    store, other = passing(), passing()
    store.put([text(1)])
    folder = store.folder
    assert place in folder.parents and folder != other.folder
    for made in (folder, folder.parent):
        assert made.stat().st_mode & 0o077 == 0
    del store
    assert not folder.exists() and other.folder.exists()


def test_a_visit_that_is_over_loses_its_store_whoever_holds_it() -> None:
    store = passing()
    store.put([text(1)])
    let_go(store)
    let_go(store)
    assert not store.folder.exists()


def test_what_a_killed_program_left_is_deleted_and_what_a_living_one_has_is_not(
    place: Path, program: Callable[[], tuple[subprocess.Popen[str], Path]]
) -> None:
    killed, left = program()
    _, used = program()
    killed.kill()
    killed.wait()
    assert (left / "library.sqlite").exists()
    mine = passing()
    assert not left.parent.exists() and not left.parent.with_suffix(".lock").exists()
    assert (used / "library.sqlite").exists() and mine.folder.exists()
    clear_up()
    assert (used / "library.sqlite").exists() and mine.folder.exists()


def test_a_program_that_ends_leaves_nothing(
    place: Path, program: Callable[[], tuple[subprocess.Popen[str], Path]]
) -> None:
    one, _ = program()
    one.communicate("\n")
    assert one.returncode == 0 and list(place.iterdir()) == []


def test_a_link_to_somewhere_else_is_not_followed(place: Path) -> None:
    (place / "mine").mkdir()
    (place / "mine" / "letter").write_text("dear")
    (place / "policytext-visits-x").symlink_to(place / "mine")
    (place / "policytext-visits-y.lock").symlink_to(place / "mine" / "letter")
    clear_up()
    assert (place / "mine" / "letter").read_text() == "dear"


def test_a_lock_is_had_by_one_alone(tmp_path: Path) -> None:
    first = locked(tmp_path / "one.lock")
    assert first is not None and locked(tmp_path / "one.lock") is None
    os.close(first)
    again = locked(tmp_path / "one.lock")
    assert again is not None
    os.close(again)
    assert locked(tmp_path / "nowhere" / "one.lock") is None


def test_who_looks_at_a_lock_does_not_keep_others_off(tmp_path: Path) -> None:
    path = tmp_path / "one.lock"
    assert not is_held(path) and not path.exists()
    with held(path) as ours:
        assert ours and is_held(path)
        with held(path, 0.05) as second:
            assert not second
    assert not is_held(path)
    looked = locked(path)
    assert looked is not None
    Timer(0.1, os.close, [looked]).start()
    with held(path, 10) as ours:  # waits for who only looked
        assert ours
