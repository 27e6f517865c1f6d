"""The line: who came first goes first, everybody knows the place, nobody waits for ever."""

from queue import SimpleQueue
from threading import Event, Thread

import pytest

from policytext.base.turns import Turns, told_to
from policytext.base.unreadable import Unreadable


def test_places_are_told_and_kept_in_the_order_they_came() -> None:
    turns, ends = Turns(1, 60), [Event() for _ in range(3)]
    told: list[SimpleQueue[int | None]] = [SimpleQueue() for _ in range(3)]
    order: list[int] = []

    def work(number: int) -> None:
        with turns.taken(told[number].put):
            order.append(number)
            ends[number].wait(60)

    def hears(number: int, before: int | None) -> None:
        while told[number].get(timeout=60) != before:  # the same is told again and again
            pass

    threads = [Thread(target=work, args=(number,)) for number in range(3)]
    for number in range(3):
        threads[number].start()
        hears(number, number)
    ends[0].set()
    hears(1, 0)
    hears(2, 1)
    ends[1].set()
    hears(2, 0)
    ends[2].set()
    hears(2, None)
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2]


def test_waiting_has_an_end_and_gives_the_place_back() -> None:
    turns = Turns(1, 0.3)
    with turns.taken():
        with pytest.raises(Unreadable) as caught, turns.taken():
            pass
        assert caught.value.reason == "too_busy"
    with turns.taken():
        pass


def test_who_is_told_may_leave() -> None:
    turns = Turns(1, 60)

    def leave(before: int | None) -> None:
        if before:
            raise KeyboardInterrupt

    with turns.taken(), told_to(leave), pytest.raises(KeyboardInterrupt), turns.taken():
        pass
    with turns.taken():
        pass
