"""A worker is one a library, ends with its work, and may be killed at any moment."""

import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zip_files import zipped

from policytext.base.running import environment
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in import lock, status, worker, working
from policytext.library.coming_in.adding import add
from policytext.library.coming_in.pace import Pace
from policytext.library.coming_in.progress import Progress, progress
from policytext.library.coming_in.queue import go_on, let_go, stop
from policytext.library.coming_in.readers import Place, Reader
from policytext.library.failure import Failure
from policytext.library.parts.amount import Amount
from policytext.library.parts.building import Told
from policytext.library.store import Store

WORDS = "为了促进就业，特作出本决定，请各地各部门认真贯彻执行。"
LONGEST = 60  # seconds that a test waits for a state


@pytest.fixture(autouse=True)
def no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a library's index always be up to date in this process."""
    for module in ("working", "worker", "progress"):
        monkeypatch.setattr(f"policytext.library.coming_in.{module}.to_index", lambda store: 0)
    monkeypatch.setattr("policytext.library.coming_in.progress.never_indexed", lambda store: ())
    monkeypatch.setattr(working, "_cores", lambda: 1)
    worker._started.clear()
    worker._found.clear()


def until(state: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONGEST
    while not state():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def started(folder: Path) -> subprocess.Popen[bytes]:
    """A worker like those that pages start, with a stand-in for the index."""
    program = (
        "import sys, pathlib; from policytext.library.coming_in import worker, working;"
        "working.to_index = worker.to_index = lambda store: 0;"
        "worker.work(pathlib.Path(sys.argv[1]))"
    )
    return subprocess.Popen([sys.executable, "-c", program, str(folder)], env=environment())


def test_a_worker_that_is_killed_at_any_moment_loses_nothing_and_doubles_nothing(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path)
    texts = {f"{n:02}.txt": f"第{n}份。{WORDS * 9}".encode() for n in range(20)}
    add(store, [("甲.zip", zipped(texts)), ("末.txt", WORDS.encode())])
    drawn = Random(16)
    for moment in (0, drawn.randint(1, 17)):
        process = started(tmp_path)
        # Somewhere in the archive's opening, or within the text after so many.
        until(lambda m=moment: progress(store).taken >= m and lock.is_held(tmp_path))  # type: ignore[misc]
        time.sleep(drawn.random() / 50)
        process.kill()
        process.wait()
        assert not lock.is_held(tmp_path)
        taken = store.connection.rows("SELECT text FROM incoming WHERE state = 'taken'")
        assert Counter(id for (id,) in taken) == Counter(card.id for card in store.cards())
        assert store.connection.rows("PRAGMA integrity_check") == [("ok",)]
    process = started(tmp_path)
    until(lambda: progress(store).is_over and process.poll() is not None)
    # What stood behind the archive was added before its texts.
    assert {card.name for card in store.cards()} == {*texts, "末.txt"}
    assert progress(store) == Progress(taken=21)


def test_a_library_has_one_worker_and_its_lock_goes_with_it(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib, time; from policytext.library.coming_in import lock\n"
        "with lock.held(pathlib.Path(sys.argv[1])) as ours: print(ours, flush=True); time.sleep(60)"
    )
    assert not lock.is_held(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)], env=environment(), stdout=subprocess.PIPE
    )
    assert process.stdout and process.stdout.readline().strip() == b"True"
    assert lock.is_held(tmp_path)
    store = Store(tmp_path)
    add(store, [("甲.txt", WORDS.encode())])
    worker.work(tmp_path)  # leaves it to the other
    assert progress(store).waiting == 1 and progress(store).works
    process.kill()
    process.wait()
    process.stdout.close()
    assert not lock.is_held(tmp_path)
    worker.work(tmp_path)
    assert progress(store) == Progress(taken=1)


def test_a_worker_is_started_where_there_is_something_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts: list[Path] = []
    monkeypatch.setattr(worker, "start", starts.append)
    store = Store(tmp_path)
    worker.ensure(store)
    assert starts == []
    add(store, [("甲.txt", WORDS.encode())])
    stop(store)
    worker.ensure(store)
    assert starts == []
    go_on(store)
    with lock.held(tmp_path):
        worker.ensure(store)
    assert starts == []
    worker.ensure(store)
    assert starts == [tmp_path]
    status.write(tmp_path, status.Status(trouble=Failure("library_unkept", "full", tmp_path)))
    worker.ensure(store)
    trouble = progress(store).trouble
    assert isinstance(trouble, Failure) and trouble.cause == "full"
    assert starts == [tmp_path]  # the reader is told, and says when to try again
    go_on(store)
    monkeypatch.setattr(worker, "to_index", lambda store: 3)
    worker.ensure(store)
    assert starts == [tmp_path] * 2


def test_no_worker_after_the_other_is_started_for_what_cannot_be_indexed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts: list[float] = []
    now = 0.0

    def start(folder: Path) -> None:
        starts.append(now)
        worker._started[folder] = now

    monkeypatch.setattr(worker, "start", start)
    monkeypatch.setattr(worker.time, "monotonic", lambda: now)
    left = 2
    monkeypatch.setattr(worker, "to_index", lambda store: left)
    store = Store(tmp_path)
    for moment in range(0, 100, 2):
        now = moment
        worker.ensure(store)
    assert starts == [0]
    left = 1  # the last one did something, and may have been killed
    worker.ensure(store)
    add(store, [("甲.txt", WORDS.encode())])
    now += worker._PATIENCE
    worker.ensure(store)
    assert starts == [0, 98, 98 + worker._PATIENCE]


def test_a_worker_that_has_not_said_what_it_indexes_is_no_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came with a project never waited in the queue: it is to be indexed all the same."""
    store = Store(tmp_path)
    monkeypatch.setattr("policytext.library.coming_in.progress.to_index", lambda store: 3)
    with lock.held(tmp_path):
        now = progress(store)
        assert (now.to_index, now.is_over, now.goes_on) == (3, False, True)
        status.write(tmp_path, status.Status(indexed=1, to_index=3))
        now = progress(store)
        assert (now.indexed, now.to_index, now.goes_on) == (1, 2, True)
        status.write(tmp_path, status.Status(indexed=3, to_index=3))
        now = progress(store)  # families are being found: there is more to see
        assert (now.to_index, now.is_over, now.goes_on) == (0, True, True)
    monkeypatch.setattr("policytext.library.coming_in.progress.to_index", lambda store: 0)
    assert not progress(store).goes_on


def test_what_was_taken_in_before_is_not_to_be_indexed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One text was deleted: the others of the queue are not to do, though they were taken in."""
    store = Store(tmp_path)
    add(store, [(f"{n}.txt", f"第{n}份。{WORDS}".encode()) for n in range(3)])
    working.Work(store).all()
    monkeypatch.setattr("policytext.library.coming_in.progress.to_index", lambda store: 1)
    with lock.held(tmp_path):
        assert (progress(store).taken, progress(store).to_index) == (3, 1)


def test_a_detached_worker_takes_in_what_waits(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, [("甲.png", b"")])  # refused already: the worker has nothing to do, and ends
    worker.start(tmp_path)
    until(lambda: (tmp_path / "worker.json").exists() and not lock.is_held(tmp_path))
    assert status.read(tmp_path).trouble is None


def test_texts_are_indexed_when_they_have_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, done = Store(tmp_path), []
    left = iter([1, 0])

    def index(store: Store, told: Told, stop: Callable[[], bool]) -> None:
        told(Amount(), Amount(4, 800))
        said = status.read(tmp_path)
        assert (said.to_index, said.index_ends) == (4, 0)
        for number in (1, 2):
            told(Amount(number, number * 200), Amount(4 - number, 800 - number * 200))
            assert not status.read(tmp_path).index_ends, "this is no basis"
            time.sleep(0.02)
        told(Amount(3, 600), Amount(1, 200))
        assert 0 < status.read(tmp_path).index_ends - time.time() < 1
        told(Amount(4, 800), Amount())
        done.append(("index", len(store.cards()), stop()))

    monkeypatch.setattr(working, "to_index", lambda store: next(left))
    monkeypatch.setattr(working, "find_families", lambda store: done.append("families"))
    monkeypatch.setattr(working, "index", index)
    monkeypatch.setattr(working, "_SAID_EVERY", 0)
    add(store, [("甲.txt", WORDS.encode())])
    working.Work(store).all()
    assert done == [("index", 1, False), "families"]
    said = status.read(tmp_path)
    assert said == status.Status()


def test_what_goes_wrong_is_told_and_nothing_spins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(store: Store, reader: Reader, one: object) -> None:
        raise RuntimeError("no such thing")

    store = Store(tmp_path)
    monkeypatch.setattr(working, "read_one", broken)
    add(store, [("甲.txt", WORDS.encode())])
    with pytest.raises(Unreadable):
        worker.work(tmp_path)
    now = progress(store)
    assert now.waiting == 1 and now.trouble and now.trouble.reason == "coming_in_failed"
    assert "no such thing" in now.trouble.said("zh")


def test_a_reader_that_dies_or_hangs_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place("甲.txt", "file", "", -1)
    reader = Reader()
    try:
        assert reader.text(place, WORDS.encode()).received.text == WORDS
        assert reader._process
        reader._process.kill()
        reader._process.wait()
        with pytest.raises(Unreadable) as died:
            reader.text(place, WORDS.encode())
        assert died.value.reason == "damaged"
        assert reader.text(place, WORDS.encode()).received.text == WORDS
        reader._process.send_signal(signal.SIGSTOP)
        monkeypatch.setattr("policytext.library.coming_in.readers.max_seconds", lambda: 0.05)
        with pytest.raises(Unreadable) as slow:
            reader.text(place, WORDS.encode())
        assert slow.value.reason == "too_slow"
        monkeypatch.undo()
        assert reader.text(place, WORDS.encode()).received.text == WORDS
    finally:
        reader.close()


def test_the_time_left_is_that_of_the_step_at_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    add(store, [(f"{n}.txt", b"") for n in range(10)])
    with lock.held(tmp_path):
        assert progress(store).seconds is None  # nothing is known yet
        status.write(tmp_path, status.Status(pace=0.5))
        assert progress(store).seconds == 5
        let_go(store)
        monkeypatch.setattr("policytext.library.coming_in.progress.time.time", lambda: 100.0)
        status.write(tmp_path, status.Status(indexed=1, to_index=3, index_ends=107.5))
        assert progress(store).seconds == 7.5
        status.write(tmp_path, status.Status(indexed=1, to_index=3, index_ends=99))
        assert progress(store).seconds is None  # it took longer: nobody knows how long
        status.write(tmp_path, status.Status(indexed=1, to_index=3))
        assert progress(store).seconds is None
    status.write(tmp_path, status.Status(indexed=1, to_index=3, index_ends=107.5))
    assert progress(store).seconds is None  # nobody works


@given(st.lists(st.tuples(st.floats(0.01, 100), st.integers(1, 10**6)), min_size=3, max_size=30))
def test_the_pace_is_that_of_the_last_stretch(steps: list[tuple[float, int]]) -> None:
    now = 0.0
    pace = Pace(8, lambda: now)
    for number, (seconds, size) in enumerate(steps):
        assert (pace.seconds > 0) == (number > 2), "nothing is said before there is a basis"
        now += seconds
        pace.step(size)
    lately = steps[1:][-8:]
    took, done = sum(seconds for seconds, _ in lately), sum(size for _, size in lately)
    assert pace.seconds == pytest.approx(took / done)


def test_what_the_last_worker_said_is_no_basis(tmp_path: Path) -> None:
    store = Store(tmp_path)
    status.write(tmp_path, status.Status(pace=9, indexed=1, to_index=3, index_ends=1e12))
    assert working.Work(store).status == status.read(tmp_path) == status.Status()


def test_after_a_stop_what_was_deleted_for_good_is_still_cleaned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts: list[Path] = []
    monkeypatch.setattr(worker, "start", starts.append)
    store, cleaned = Store(tmp_path), []
    add(store, [("甲.txt", WORDS.encode())])
    stop(store)
    for module in (worker, working):
        monkeypatch.setattr(module, "to_clean", lambda store: 1)
    monkeypatch.setattr(working, "clean", lambda store: cleaned.append(len(store.cards())))
    worker.ensure(store)
    assert starts == [tmp_path]
    worker.work(tmp_path)
    assert cleaned == [0] and progress(store).waiting == 1
