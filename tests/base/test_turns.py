"""The line: who came first goes first, everybody knows the place, nobody waits for ever."""

from threading import Event, Thread

import pytest

from policytext.base.turns import Turns, told_to
from policytext.base.unreadable import Unreadable


def test_places_are_told_and_kept_in_the_order_they_came() -> None:
    turns, ends = Turns(1, 60), [Event() for _ in range(3)]
    heard: list[list[int]] = [[], [], []]
    waits, works = [Event() for _ in range(3)], [Event() for _ in range(3)]
    order: list[int] = []

    def work(number: int) -> None:
        def told(before: int | None) -> None:
            if before is not None:
                heard[number].append(before)
                (waits if before else works)[number].set()

        with turns.taken(told):
            order.append(number)
            ends[number].wait(60)

    threads = [Thread(target=work, args=(number,)) for number in range(3)]
    threads[0].start()
    assert works[0].wait(60)
    for number in (1, 2):
        threads[number].start()
        assert waits[number].wait(60)
    for number in range(3):
        assert works[number].wait(60)
        ends[number].set()
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2]
    assert [list(dict.fromkeys(one)) for one in heard] == [[0], [1, 0], [2, 1, 0]]


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
