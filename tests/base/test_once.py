"""What is made once is made once, whoever asks, and nobody waits for anything else."""

from threading import Barrier, Event, Thread

import pytest

from policytext.base.once import Once


def test_the_last_few_are_kept() -> None:
    made: list[str] = []
    once = Once(2)

    def ask(key: str) -> str:
        return once(key, lambda: made.append(key) or key.upper())

    assert [ask(key) for key in "abaca"] == ["A", "B", "A", "C", "A"]
    assert made == ["a", "b", "c"]  # b was asked for longest ago when c came
    ask("b")
    assert made == ["a", "b", "c", "b"]


def test_many_at_once_have_it_made_once() -> None:
    made: list[int] = []
    once, together = Once(2), Barrier(8)
    found: list[int] = []

    def ask() -> None:
        together.wait(10)
        found.append(once("key", lambda: made.append(1) or len(made)))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert found == [1] * 8
    assert made == [1]


def test_nobody_waits_for_what_another_asked_for() -> None:
    once, begun, go_on = Once(2), Event(), Event()

    def slow() -> str:
        begun.set()
        go_on.wait(10)
        return "slow"

    thread = Thread(target=once, args=("slow", slow))
    thread.start()
    assert begun.wait(10)
    assert once("quick", lambda: "quick") == "quick"
    go_on.set()
    thread.join(10)
    assert once("slow", lambda: "again") == "slow"


def test_one_result_may_rest_on_another_and_a_failure_is_no_result() -> None:
    once = Once(4)
    assert once("a", lambda: once("b", lambda: 1) + 1) == 2
    with pytest.raises(ValueError, match="not now"):
        once("c", lambda: _refused())
    assert once("c", lambda: 3) == 3


def _refused() -> int:
    raise ValueError("not now")
