"""What holds from the moment on in which the server answers."""

import pytest
from awaiting import awaited

from components.server import analysing, start, warming
from policytext.base import outside
from policytext.base.unreadable import Unreadable


async def _nothing() -> None:
    """Stand in for what the server does beside its pages."""


def test_no_text_is_ever_analysed_by_the_server_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "_begin", lambda: None)  # nothing of it has come about yet
    monkeypatch.setattr(start, "_clear_up", _nothing)

    async def served() -> bool:
        async with start.started(None):  # type: ignore[arg-type]
            return outside.is_open()

    assert awaited(served())
    assert not outside.is_open()


def test_the_setting_says_how_many_texts_are_analysed_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[int] = []
    monkeypatch.setattr(outside, "open_desk", lambda number, *_: opened.append(number))
    monkeypatch.setenv("POLICYTEXT_MAX_AT_ONCE", "1")
    analysing.begin()
    monkeypatch.setenv("POLICYTEXT_MAX_AT_ONCE", "5")
    analysing.begin()
    assert opened == [1, 5]


def test_a_server_that_ends_while_it_loads_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off() -> None:
        raise Unreadable("analysis_broke")

    monkeypatch.setattr(warming, "warm_up", broken_off)
    monkeypatch.setattr(start.st, "get_option", lambda _: True)
    start._begin()
