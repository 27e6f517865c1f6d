"""Steps that are done elsewhere, within bounds: what each says when it passes them."""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from policytext.base import outside
from policytext.base.outside import worker as module
from policytext.base.outside.worker import Worker
from policytext.base.running import environment
from policytext.base.turns import told_to
from policytext.base.unreadable import Unreadable

sys.path.append(str(Path(__file__).parent))
import steps_elsewhere as steps

_HERE = Path(steps.__file__).parent
_BOUNDS = outside.Bounds(seconds=2, memory=1 << 30, wait=60)


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Give what opens a desk whose processes find the steps of this folder."""
    monkeypatch.setenv("PYTHONPATH", str(_HERE))
    yield lambda number=1, **bounds: outside.open_desk(number, _BOUNDS._replace(**bounds))
    outside.close_desk()


def test_without_a_desk_a_step_is_done_here() -> None:
    assert not outside.is_open()
    assert outside.done(steps.told, "where") == os.getpid()


def test_what_passes_its_bounds_is_one_sentence_and_the_next_step_is_done(
    desk: Callable[..., None],
) -> None:
    desk()
    first = outside.done(steps.told, "where")
    assert first != os.getpid()
    for step, given, reason in (
        (steps.works, (60,), "analysis_slow"),
        (steps.eats, (), "analysis_hungry"),
        (steps.dies, (), "analysis_broke"),
        (steps.breaks, (), "analysis_broke"),
        (steps.refuses, (), "empty"),
    ):
        with pytest.raises(Unreadable) as caught:
            outside.done(step, *given)
        assert caught.value.reason == reason, step
        assert caught.value.said("zh") and caught.value.said("en")
        # Nobody asked for this before: what was asked for of late is at hand.
        assert outside.done(steps.doubled, reason) == reason * 2
    assert outside.done(steps.told, "there") != first  # what went wrong is over with its process


def test_what_passed_its_bounds_is_not_tried_again(
    desk: Callable[..., None], tmp_path: Path
) -> None:
    desk(seconds=1)
    begun = tmp_path / "begun"
    for _ in range(3):
        with pytest.raises(Unreadable) as caught:
            outside.done(steps.works, 60, str(begun))
        assert caught.value.reason == "analysis_slow" and caught.value.values == {"limit": 1}
    assert begun.read_text() == "begun\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets a process no such limit")
def test_what_a_step_waits_for_does_not_count(
    desk: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk(seconds=1)
    assert outside.done(steps.waits, 1.5) == "waited"
    assert [outside.done(steps.works, 0.4 + n / 100) for n in range(3)] == ["worked"] * 3
    monkeypatch.setattr(module, "patience", lambda seconds: seconds)
    with pytest.raises(Unreadable) as caught:  # but nobody waits for ever
        outside.done(steps.waits, 60)
    assert caught.value.reason == "analysis_slow"


def test_who_leaves_and_comes_back_finds_what_was_begun(
    desk: Callable[..., None], tmp_path: Path
) -> None:
    """A click ends the run that waits; the next run asks for the same."""
    desk(seconds=30)

    class Left(Exception):
        pass

    def leave(before: int | None) -> None:
        if before is not None:
            raise Left

    begun = tmp_path / "begun"
    with told_to(leave), pytest.raises(Left):
        outside.done(steps.waits, 1.0, str(begun))
    assert outside.done(steps.waits, 1.0, str(begun)) == "waited"
    assert begun.read_text() == "begun\n"


def test_who_asks_for_the_same_at_once_has_it_done_once(
    desk: Callable[..., None], tmp_path: Path
) -> None:
    desk(2, seconds=30)
    begun = tmp_path / "begun"
    with ThreadPoolExecutor(3) as threads:
        asked = [threads.submit(outside.done, steps.waits, 0.5, str(begun)) for _ in range(3)]
        assert [one.result() for one in asked] == ["waited"] * 3
    assert begun.read_text() == "begun\n"


def test_a_short_text_does_not_wait_for_long_ones(desk: Callable[..., None]) -> None:
    desk(2, seconds=60)
    long, working = "路" * 200_000, Event()

    def hear(before: int | None) -> None:
        working.set()

    def ask(number: int) -> object:
        with told_to(hear):
            return outside.done(steps.waits_over, long, 2 + number / 100)

    with ThreadPoolExecutor(2) as threads:
        asked = [threads.submit(ask, number) for number in range(2)]
        assert working.wait(30)
        begun = time.monotonic()
        assert outside.done(steps.doubled, "路") == "路路"
        assert not all(one.done() for one in asked) and time.monotonic() - begun < 2
        for one in asked:
            one.result()


def test_a_step_that_ends_just_as_its_reader_looks_is_an_answer(
    desk: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    class EndsMeanwhile(Future[object]):
        """A result that comes between the look that did not find it and the next question."""

        def result(self, timeout: float | None = None) -> object:
            found = super().result()
            if timeout is not None:
                raise TimeoutError
            return found

    monkeypatch.setattr("policytext.base.outside.desk.Future", EndsMeanwhile)
    desk()
    assert outside.done(steps.doubled, "路") == "路路"


def test_who_comes_back_just_as_a_step_is_given_up_has_it_begun_anew(
    desk: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it would be told that the analysis takes too long, and have its text cut short."""
    given_up, came_back = Event(), Event()

    def answer(_: Worker, request: bytes, seconds: int, unwanted: Callable[[], bool]) -> str:
        if given_up.is_set():
            return "done"
        until(unwanted)
        given_up.set()
        came_back.wait(30)
        raise Unreadable("analysis_slow", limit=seconds)

    class Left(Exception):
        pass

    def leave(before: int | None) -> None:
        if before is not None:
            raise Left

    monkeypatch.setattr("policytext.base.outside.desk._COMES_BACK", 0.1)
    monkeypatch.setattr(Worker, "answer", answer)
    desk()
    with told_to(leave), pytest.raises(Left):
        outside.done(steps.doubled, "路")
    assert given_up.wait(30)
    with told_to(lambda before: came_back.set()):
        assert outside.done(steps.doubled, "路") == "done"


def request(step: Callable[..., object], *given: object) -> bytes:
    return pickle.dumps((step, given))


def test_who_is_killed_just_after_answering_answers_nobody_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(_HERE))
    one = Worker(1 << 30, request(int))

    def unwanted() -> bool:  # is asked while the step is at work, and says so when that is done
        time.sleep(0.6)
        return True

    try:
        assert one.answer(request(steps.waits, 0.4), 30, unwanted) == "waited"
        assert one.answer(request(steps.doubled, "路"), 30, lambda: False) == "路路"
    finally:
        one.end()


def test_a_machine_without_room_for_a_process_is_one_sentence(
    desk: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise BlockingIOError("fork: Resource temporarily unavailable")

    monkeypatch.setattr(module, "started", full)
    desk()
    with pytest.raises(Unreadable) as caught:
        outside.done(steps.doubled, "路")
    assert caught.value.reason == "analysis_full"
    monkeypatch.undo()
    monkeypatch.setenv("PYTHONPATH", str(_HERE))
    assert outside.done(steps.doubled, "路") == "路路"  # nothing was wrong with the step


@pytest.mark.skipif(sys.platform == "win32", reason="processes are looked at as POSIX has them")
def test_no_step_outlives_a_server_that_is_killed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begun = tmp_path / "begun"
    monkeypatch.setenv("PYTHONPATH", str(_HERE))
    server = f"""
import steps_elsewhere as steps
from policytext.base import outside
outside.open_desk(1, outside.Bounds(seconds=600, memory=1 << 30, wait=60))
outside.done(steps.says_who_and_waits, {str(begun)!r}, 600)
"""
    running = subprocess.Popen([sys.executable, "-c", server], env=environment())
    try:
        until(lambda: begun.exists() and begun.read_text())
        worker = int(begun.read_text())
    finally:
        running.kill()
        running.wait()
    try:
        until(lambda: not _is_there(worker))
    finally:
        if _is_there(worker):
            os.kill(worker, signal.SIGKILL)


def until(state: Callable[[], object]) -> None:
    """Wait for a state of another process."""
    end = time.monotonic() + 30
    while not state():
        assert time.monotonic() < end, "it does not come about"
        time.sleep(0.05)  # between two looks


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(
        f"/proc/{process}/stat"
    )  # one that has ended may wait for whoever takes note of it
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"
