"""What holds from the moment on in which the server answers."""

import pytest
from awaiting import awaited

from components.server import start
from policytext.base import outside


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
